import { expect } from "chai";
import { ancestors, parentOf, subtree } from "../../../engine/domain/unit-tree.ts";

const units = [
  { id: "town", parent: null },
  { id: "civil", parent: "town" },
  { id: "village-1", parent: "town" },
  { id: "grid-1", parent: "village-1" },
  { id: "grid-2", parent: "village-1" },
];

describe("unit tree", () => {
  it("tells the unit above", () => {
    expect(parentOf(units, "grid-1")).to.equal("village-1");
    expect(parentOf(units, "town")).to.equal(null);
    expect(parentOf(units, "unknown")).to.equal(null);
  });

  it("tells the units above, nearest first", () => {
    expect(ancestors(units, "grid-1")).to.deep.equal(["village-1", "town"]);
    expect(ancestors(units, "town")).to.deep.equal([]);
  });

  it("tells a unit and all below it", () => {
    expect(subtree(units, "village-1")).to.deep.equal(["village-1", "grid-1", "grid-2"]);
    expect(subtree(units, "town")).to.have.length(5);
    expect(subtree(units, "unknown")).to.deep.equal(["unknown"]);
  });

  it("walks a circle once", () => {
    const circle = [
      { id: "a", parent: "b" },
      { id: "b", parent: "a" },
    ];
    expect(ancestors(circle, "a")).to.deep.equal(["b"]);
    expect(subtree(circle, "a")).to.deep.equal(["a", "b"]);
  });
});
