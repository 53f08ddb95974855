import { expect } from "chai";
import { type FoldedStep, replayFold } from "../../modeler-ui/src/replay/replay-fold.ts";
import { replayMarks } from "../../modeler-ui/src/replay/replay-marks.ts";

const step = (
  kind: string,
  elementId: string | null,
  executionId: string | null = elementId,
  data: FoldedStep["data"] = {},
): FoldedStep => ({
  kind,
  elementId,
  executionId,
  data,
  actorName: "周文秀",
});

const through: readonly FoldedStep[] = [
  step("instanceStarted", null),
  step("entered", "Start", "1"),
  step("completed", "Start", "1"),
  step("flowTaken", "ToTask", "1"),
  step("entered", "Task", "2"),
  step("taskCompleted", "Task", "2"),
  step("completed", "Task", "2"),
  step("flowTaken", "Back", "2"),
  step("entered", "Task", "3"),
];

describe("The replay", () => {
  it("puts the token where the case stood after a step", () => {
    const replayed = replayFold(through);
    expect([...replayed.at(0).active.values()]).to.deep.equal([]);
    expect([...replayed.at(2).active.values()]).to.deep.equal(["Start"]);
    expect([...replayed.at(3).active.values()]).to.deep.equal([]);
    expect([...replayed.at(9).active.values()]).to.deep.equal(["Task"]);
  });

  it("counts visits, completions and flows", () => {
    const { entered, completed, taken, people } = replayFold(through).at(9);
    expect([entered.get("Task"), completed.get("Task"), taken.get("Back"), people.get("Task")]).to.deep.equal([2, 1, 1, "周文秀"]);
    expect(replayMarks(replayFold(through).at(9), "2026-03-02T00:00:00Z").loops).to.deep.equal(new Map([["Task", 2]]));
  });

  it("counts the open instances of a multi-instance activity", () => {
    const steps = [step("entered", "Ask", "a"), step("entered", "Ask", "b"), step("entered", "Ask", "c"), step("completed", "Ask", "b")];
    const { tokens } = replayMarks(replayFold(steps).at(4), "2026-03-02T00:00:00Z");
    expect(tokens.get("Ask")).to.equal(2);
  });

  it("takes terminated visits and ended cases off the drawing", () => {
    const steps = [step("entered", "A", "a"), step("entered", "B", "b"), step("terminated", "A", "a"), step("instanceEnded", null)];
    const replayed = replayFold(steps);
    expect([...replayed.at(3).active.values()]).to.deep.equal(["B"]);
    expect([[...replayed.at(4).active.values()], replayed.at(4).isEnded]).to.deep.equal([[], true]);
  });

  it("shows an element as late while its clock is over and still runs", () => {
    const due = { clock: "7", dueAt: "2026-03-03T09:30:00Z" };
    const steps = [
      step("entered", "T", "1"),
      step("clockStarted", "T", "1", due),
      step("clockExtended", null, null, { clock: "7", dueAt: "2026-03-05T09:30:00Z" }),
      step("clockStopped", "T", "1", { clock: "7" }),
    ];
    const late = (n: number, at: string) => replayMarks(replayFold(steps).at(n), at).marks.get("T")?.has("late");
    expect(late(2, "2026-03-03T09:00:00Z")).to.equal(false);
    expect(late(2, "2026-03-03T09:31:00Z")).to.equal(true);
    expect(late(3, "2026-03-03T09:31:00Z")).to.equal(false);
    expect(late(4, "2026-03-09T09:31:00Z")).to.equal(false);
  });

  it("does not count a paused clock as late", () => {
    const steps = [
      step("clockStarted", "T", "1", { clock: "7", dueAt: "2026-03-03T09:30:00Z" }),
      step("clockPaused", null, null, { clock: "7" }),
    ];
    expect(replayMarks(replayFold(steps).at(2), "2026-03-09T00:00:00Z").marks.has("T")).to.equal(false);
  });

  it("gives the same state whether one walks or jumps", () => {
    const long = Array.from({ length: 30 }, (_, round) =>
      through.map((one) => ({ ...one, executionId: `${round}-${one.executionId}` })),
    ).flat();
    const replayed = replayFold(long);
    for (const n of [0, 1, 63, 64, 65, 128, 200, long.length])
      expect(replayed.at(n), String(n)).to.deep.equal(replayFold(long.slice(0, n)).at(n));
    expect(replayed.at(9_999)).to.deep.equal(replayed.at(long.length));
  });

  it("answers any step of a case of ten thousand in under a millisecond", () => {
    const long = Array.from({ length: 10_000 }, (_, n) => step(n % 2 === 0 ? "entered" : "completed", `E${(n >> 1) % 40}`, `x${n >> 1}`));
    const replayed = replayFold(long);
    const wanted = Array.from({ length: 500 }, (_, n) => (n * 7_919) % 10_000);
    for (const n of wanted) replayed.at(n);
    const began = performance.now();
    for (const n of wanted) replayed.at(n);
    expect((performance.now() - began) / wanted.length).to.be.below(1);
  });
});
