import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { projectRoot } from "../../../api/config.ts";
import { problemOf } from "../../../api/http/problem.ts";
import { Refusal, type RefusalCode, refusalCodes } from "../../../engine/domain/refusal.ts";

const codes = Object.keys(refusalCodes) as readonly RefusalCode[];
const table = readFileSync(path.join(projectRoot(), "api", "ERRORS.md"), "utf8")
  .split("\n")
  .flatMap(
    (line) =>
      /^\| `([A-Z_]+)` \| (\d+) \| ([^|]+) \|/
        .exec(line)
        ?.slice(1, 4)
        .map((cell) => cell.trim()) ?? null,
  )
  .filter((cells): cells is string => cells !== null);

describe("the table of refusals", () => {
  it("is the one in the documents, code by code, with status and sentence", () => {
    const rows = codes.flatMap((code) => [code, String(refusalCodes[code]), problemOf(new Refusal(code)).title]);
    expect(table).to.deep.equal(rows);
  });

  it("has only answers that tell the caller what to do: 4xx, and 503 for a wait", () => {
    for (const code of codes) expect(refusalCodes[code] === 503 || Math.floor(refusalCodes[code] / 100) === 4, code).to.equal(true);
  });

  it("tells nothing of the inside of a fault", () => {
    const problem = problemOf(new Error("select * from person where password = 'x'"));
    expect(problem).to.deep.equal({
      type: "about:blank",
      title: "Something went wrong on our side.",
      status: 500,
      code: "INTERNAL",
      details: {},
    });
  });
});
