import { expect } from "chai";
import { describe, it } from "mocha";
import { safeNext } from "../../../modeler-ui/src/session/safe-next.ts";

describe("Where signing in leads", () => {
  it("is the page that was asked for", () => {
    expect(safeNext("/tasks/12?x=1")).to.equal("/tasks/12?x=1");
  });

  for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "", "/sign-in?next=/", null]) {
    it(`is the inbox for ${JSON.stringify(next)}`, () => {
      expect(safeNext(next)).to.equal("/");
    });
  }
});
