import { expect } from "chai";
import { describe, it } from "mocha";
import { readFilter, writeFilter } from "../../../modeler-ui/src/inbox/inbox-filter.ts";

describe("The inbox's filter in the address", () => {
  it("comes back as it was written", () => {
    const filter = { view: "done", q: "路灯 & 井盖", process: "first-responsibility", overdue: true, mine: false } as const;
    expect(readFilter(new URLSearchParams(writeFilter(filter).toString()))).to.deep.equal(filter);
  });

  it("is empty for the plain to-do list, and anything unknown means that", () => {
    const plain = readFilter(new URLSearchParams("view=nonsense&overdue=maybe"));
    expect(plain).to.deep.equal({ view: "todo", q: "", process: "", overdue: false, mine: false });
    expect(writeFilter(plain).toString()).to.equal("");
  });
});
