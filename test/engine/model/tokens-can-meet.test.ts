import { expect } from "chai";
import { tokensCanMeet } from "../../../engine/model/concurrency/tokens-can-meet.ts";
import { compiled } from "../../support/compiling.ts";
import { diagram, flow, type Part, path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  endEvent,
  exclusive,
  inclusive,
  messageDefinition,
  parallel,
  startEvent,
  subProcess,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";

const start = startEvent("Start");
const end = endEvent("End");
const tasks = (...ids: readonly string[]) => ids.map((id) => userTask(id));
const meeting = async (...parts: readonly Part[]) => tokensCanMeet(await compiled(diagram(parts)));
const late = timerDefinition("duration", "PT1H");

describe("two tokens", () => {
  it("never meet in a sequence, a choice or a loop", async () => {
    const ways = [flow("X", "A", { when: "=again" }), flow("X", "End")];
    expect(
      await meeting(start, ...tasks("A", "B"), exclusive("X", { default: "X_End" }), end, path("Start", "A", "B", "X"), ...ways),
    ).to.deep.equal([]);
  });

  it("never meet between a parallel split and its join, nor after it", async () => {
    expect(
      await meeting(
        start,
        parallel("F"),
        ...tasks("A", "B", "C"),
        parallel("J"),
        end,
        path("Start", "F", "A", "J", "C", "End"),
        path("F", "B", "J"),
      ),
    ).to.deep.equal([]);
  });

  it("never meet after an inclusive join of an inclusive split", async () => {
    const ways = [flow("F", "A", { when: "=a" }), flow("F", "B", { when: "=b" }), flow("F", "J")];
    expect(
      await meeting(
        start,
        inclusive("F", { default: "F_J" }),
        ...tasks("A", "B", "C"),
        inclusive("J"),
        end,
        path("Start", "F"),
        ...ways,
        path("A", "J", "C", "End"),
        path("B", "J"),
      ),
    ).to.deep.equal([]);
  });

  it("meet where parallel branches come together without a join", async () => {
    expect(
      await meeting(start, parallel("F"), ...tasks("A", "B", "C", "D"), end, path("Start", "F", "A", "C", "D", "End"), path("F", "B", "C")),
    ).to.deep.equal(["C", "D"]);
    expect(
      await meeting(
        start,
        parallel("F"),
        ...tasks("A", "B", "C"),
        exclusive("J"),
        end,
        path("Start", "F", "A", "J", "C", "End"),
        path("F", "B", "J"),
      ),
    ).to.deep.equal(["C"]);
  });

  it("meet where two flows lead from one node into another", async () => {
    expect(await meeting(start, ...tasks("A", "B"), end, path("Start", "A", "B", "End"), flow("A", "B", { id: "Second" }))).to.deep.equal([
      "B",
    ]);
  });

  it("meet where one branch runs in a loop that feeds the other", async () => {
    const ways = [flow("X", "M", { when: "=again" }), flow("X", "End")];
    const split = [start, exclusive("M"), parallel("F"), ...tasks("A", "B"), exclusive("X", { default: "X_End" }), end];
    expect(await meeting(...split, path("Start", "M", "F", "A", "X"), ...ways, path("F", "B", "End"))).to.deep.equal(["B"]);
  });

  it("meet behind a non-interrupting boundary event that can happen again, or that leads back into the way", async () => {
    const boundary = boundaryEvent("E", "A", messageDefinition("m", "=k"), { interrupting: false });
    expect(await meeting(start, ...tasks("A", "B", "C"), boundary, end, path("Start", "A", "B", "End"), path("E", "C"))).to.deep.equal([
      "C",
    ]);
    expect(await meeting(start, ...tasks("A", "B"), boundary, end, path("Start", "A", "B", "End"), path("E", "B"))).to.deep.equal(["B"]);
  });

  it("never meet because of an interrupting boundary event", async () => {
    expect(
      await meeting(start, ...tasks("A", "B"), boundaryEvent("E", "A", late), end, path("Start", "A", "B", "End"), path("E", "B")),
    ).to.deep.equal([]);
  });

  it("meet inside a subprocess only by what happens inside it", async () => {
    const inner = [...tasks("A", "B", "C"), path("A", "C"), path("B", "C")];
    expect(await meeting(start, subProcess("S", inner), end, path("Start", "S", "End"))).to.deep.equal(["C"]);
  });

  it("are looked for quickly in a diagram of 2,000 nodes and flows", async () => {
    const chain = Array.from({ length: 990 }, (_, index) => `T${index}`);
    const before = performance.now();
    expect(await meeting(start, ...tasks(...chain), end, path("Start", ...chain, "End"))).to.deep.equal([]);
    expect(performance.now() - before).to.be.below(5_000);
  });
});
