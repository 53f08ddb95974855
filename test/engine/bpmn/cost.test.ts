import { expect } from "chai";
import { flow, type Part, path } from "../../support/diagram.ts";
import { endEvent, exclusive, startEvent, userTask } from "../../support/diagram-elements.ts";
import type { Play } from "../token/play.ts";
import { playOne } from "./play-one.ts";

describe("what a step of executor one costs", () => {
  it("stores a few hundred bytes, however large the diagram and however far the case", async () => {
    for (const blocks of [1, 4, 12]) {
      const instance = await playOne(inARow(blocks));
      const sizes = walk(instance).map(({ bytes }) => bytes);
      expect(Math.max(...sizes), `${blocks * 5 + 2} nodes`).to.be.within(100, 600);
    }
  });

  it("does not double with every exclusive gateway in a row", async () => {
    const gateways = Array.from({ length: 10 }, (_, index) => `X${index}`);
    const others = gateways.map((id) => flow(id, "Other", { when: "=false" }));
    const parts = [
      startEvent("Start"),
      userTask("Ask"),
      ...gateways.map((id, index) => exclusive(id, { default: `${id}_${gateways[index + 1] ?? "End"}` })),
      userTask("Other"),
      endEvent("End"),
      path("Start", "Ask", ...gateways, "End"),
      ...others,
    ];
    const instance = await playOne(parts);
    expect(JSON.stringify(instance.advanced().state).length).to.be.lessThan(600);
    instance.complete("Ask");
    expect(instance.advanced().ended).to.equal(true);
    expect(instance.seen("entered")).to.deep.equal([...gateways, "End"]);
  });

  it("takes as long in a diagram of 62 nodes as in one of 7", async () => {
    const [small, large] = [await medianStep(inARow(1)), await medianStep(inARow(12))];
    expect(large).to.be.lessThan(small * 5);
  }).timeout(60_000);
});

async function medianStep(parts: readonly Part[]): Promise<number> {
  const steps: number[] = [];
  while (steps.length < 40) steps.push(...walk(await playOne(parts)).map(({ milliseconds }) => milliseconds));
  return steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
}

/** So many blocks of a task, a choice between two tasks, and a merge. */
function inARow(blocks: number): readonly Part[] {
  const parts = Array.from({ length: blocks }, (_, index) => {
    const [ask, choose, a, b, merge] = ["Ask", "Choose", "A", "B", "Merge"].map((word) => `${word}${index}`) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const before = index === 0 ? "Start" : `Merge${index - 1}`;
    const nodes = [userTask(ask), exclusive(choose, { default: `${choose}_${b}` }), userTask(a), userTask(b), exclusive(merge)];
    return [...nodes, path(before, ask, choose), flow(choose, a, { when: "=false" }), path(a, merge), path(choose, b, merge)];
  });
  return [startEvent("Start"), ...parts.flat(), endEvent("End"), path(`Merge${blocks - 1}`, "End")];
}

type Measured = { readonly milliseconds: number; readonly bytes: number };

/** Completes whatever is open until the end; what each step took and stored. */
function walk(instance: Play): readonly Measured[] {
  const steps: Measured[] = [];
  for (let [next] = instance.open(); next !== undefined; [next] = instance.open()) {
    const begun = performance.now();
    instance.complete(next);
    steps.push({ milliseconds: performance.now() - begun, bytes: JSON.stringify(instance.advanced().state).length });
  }
  return steps.slice(0, -1);
}
