import { expect } from "chai";
import { problem } from "../../../api/contract/model/problem.ts";
import type { Problem } from "../../../api/contract/types.ts";
import { routeChecks } from "../../../api/http/middleware/check-input.ts";
import type { RefusalCode } from "../../../engine/domain/refusal.ts";
import type { Reply } from "../../support/http-client.ts";

const { answer } = routeChecks({ id: "problem", summary: "", answer: { status: 200, json: problem } });

/** The answer is a refusal of this code, in the form of the contract. */
export function expectProblem(reply: Reply, status: number, code: RefusalCode): Problem {
  expect({ status: reply.status, code: (reply.json as Problem | undefined)?.code }, reply.text.slice(0, 500)).to.deep.equal({
    status,
    code,
  });
  return expectAnyProblem(reply);
}

export function expectAnyProblem(reply: Reply): Problem {
  expect(reply.headers["content-type"]).to.match(/^application\/problem\+json/);
  expect(answer(200, reply.json), reply.text.slice(0, 500)).to.equal(null);
  expect((reply.json as Problem).status).to.equal(reply.status);
  return reply.json as Problem;
}
