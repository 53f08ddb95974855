import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "chai";
import { describe, it } from "mocha";
import { openApi } from "../../../api/contract/openapi.ts";

type Operation = { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> } };
type Document = { readonly components: object; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const document = openApi({ version: "0.1.0" }) as Document;

const bodies: readonly { readonly route: string; readonly body: unknown; readonly isRight: boolean; readonly because: string }[] = [
  { route: "post /api/session", body: { account: "responder-1", password: "demo" }, isRight: true, because: "account and password" },
  { route: "post /api/session", body: { account: "responder-1" }, isRight: false, because: "the password is missing" },
  { route: "post /api/session", body: { account: "a", password: "x".repeat(201) }, isRight: false, because: "the password is too long" },
  {
    route: "post /api/matters",
    body: { process: "首问责任", title: "路灯", data: {} },
    isRight: true,
    because: "a process may be named in Chinese",
  },
  { route: "post /api/matters", body: { process: "a b", title: "路灯", data: {} }, isRight: false, because: "a process id has no blanks" },
  { route: "post /api/matters", body: { process: "a", title: " ", data: {} }, isRight: false, because: "a blank title is none" },
  { route: "post /api/tasks/{key}/complete", body: { variables: { any: [1] } }, isRight: true, because: "the form checks the values" },
  { route: "post /api/tasks/{key}/complete", body: { variables: [] }, isRight: false, because: "values have names" },
  { route: "post /api/tasks/{key}/transfer", body: { to: "p1", reason: "\n" }, isRight: false, because: "a blank reason is none" },
  {
    route: "post /api/tasks/{key}/return",
    body: { toElementId: "Triage", reason: "退回", more: 1 },
    isRight: false,
    because: "nothing else may stand in it",
  },
  { route: "post /api/clocks/{id}/extend", body: { units: 2, reason: "待鉴定" }, isRight: true, because: "units and reason" },
  { route: "post /api/clocks/{id}/extend", body: { units: 0, reason: "待鉴定" }, isRight: false, because: "no extension by nothing" },
  { route: "post /api/demo/clock", body: { now: "2026-03-02T01:00:00Z" }, isRight: true, because: "an instant" },
  { route: "post /api/demo/clock", body: { now: "tomorrow" }, isRight: false, because: "no instant" },
];

describe("A request", () => {
  for (const { route, body, isRight, because } of bodies) {
    it(`${route} ${JSON.stringify(body).slice(0, 60)} is ${isRight ? "taken" : "refused"}: ${because}`, () => {
      expect(validatorOf(route)(body)).to.equal(isRight);
    });
  }
});

function validatorOf(route: string) {
  const [method = "", path = ""] = route.split(" ");
  const schema = document.paths[path]?.[method]?.requestBody?.content["application/json"]?.schema;
  if (schema === undefined) throw new Error(`${route} has no JSON body`);
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addFormat("password", true);
  return ajv.compile({ ...schema, components: document.components });
}
