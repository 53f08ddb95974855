import { expect } from "chai";
import { decisionProblemCodes } from "../../../engine/feel/decision-problems.ts";
import { formProblemCodes } from "../../../engine/forms/form-problems.ts";
import { problemCodes } from "../../../engine/model/problem-codes.ts";
import { problemWordsZh } from "../../../modeler-ui/src/modeler/checks/problem-words-zh.ts";

/** Codes that only the bundle as a whole can have; their messages stand where they are raised. */
const ofBundles = {
  FORM_MISSING: ["form"],
  OPERATION_UNKNOWN: ["type"],
  DECISION_ID_TWICE: ["id"],
  PERSONAL_FORM_WITHOUT_MATTER: ["form"],
};

describe("The Chinese words of problems", () => {
  it("stand for every code and for no other", () => {
    const codes = [...Object.keys({ ...problemCodes, ...formProblemCodes, ...decisionProblemCodes }), ...Object.keys(ofBundles)];
    expect(Object.keys(problemWordsZh).sort()).to.deep.equal([...new Set(codes)].sort());
  });

  it("take the same details as the English ones", () => {
    for (const [code, { message }] of Object.entries({ ...decisionProblemCodes, ...formProblemCodes, ...problemCodes }))
      expect(holes(problemWordsZh[code] ?? ""), code).to.deep.equal(holes(message));
    for (const [code, names] of Object.entries(ofBundles)) expect(holes(problemWordsZh[code] ?? ""), code).to.deep.equal(names);
  });
});

function holes(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
}
