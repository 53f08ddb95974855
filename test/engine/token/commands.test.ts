import { expect } from "chai";
import type { Command } from "../../../engine/ports/executor.ts";
import { flow, path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  callActivity,
  endEvent,
  exclusive,
  messageDefinition,
  parallel,
  receiveTask,
  serviceTask,
  startEvent,
  subProcess,
  task,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

const oneOfEach = [
  startEvent("Start"),
  userTask("User"),
  boundaryEvent("Note", "User", messageDefinition("note", "=1"), { interrupting: false }),
  endEvent("Noted"),
  serviceTask("Job"),
  callActivity("Call", "other"),
  receiveTask("Message", { name: "reply", correlationKey: "=1" }),
  path("Start", "User"),
  path("Start", "Job"),
  path("Start", "Call"),
  path("Start", "Message"),
  path("Note", "Noted"),
];

rules("commands", (play) => {
  const refused = { kind: "refused", code: "NOT_OPEN" };

  it("are refused for what is not open, whatever they are", async () => {
    const game = await play(oneOfEach);
    const executionId = "gone";
    const commands: readonly Command[] = [
      { kind: "completeTask", executionId, variables: {} },
      { kind: "completeJob", executionId, variables: {} },
      { kind: "completeCall", executionId, variables: {} },
      { kind: "deliverMessage", executionId, variables: {} },
      { kind: "throwError", executionId, code: "E", message: "", variables: {} },
      { kind: "fireTimer", timerId: "gone" },
      { kind: "moveToken", executionId, to: "User" },
    ];
    for (const command of commands) expect(game.send(command), command.kind).to.deep.equal(refused);
  });

  it("are refused for a wait of another kind", async () => {
    const game = await play(oneOfEach);
    const kinds = { User: "completeTask", Job: "completeJob", Call: "completeCall", Message: "deliverMessage" } as const;
    for (const [own, right] of Object.entries(kinds))
      for (const kind of Object.values(kinds)) {
        if (kind === right) continue;
        expect(game.send({ kind, executionId: game.wait(own).executionId, variables: {} }), `${kind} on ${own}`).to.deep.equal(refused);
      }
  });

  it("are refused the second time", async () => {
    const game = await play(oneOfEach);
    const { executionId } = game.wait("User");
    expect(game.send({ kind: "completeTask", executionId, variables: {} }).kind).to.equal("advanced");
    expect(game.send({ kind: "completeTask", executionId, variables: {} })).to.deep.equal(refused);
  });

  it("do not start an instance twice, and do nothing to one that has ended", async () => {
    const game = await play(oneOfEach);
    expect(game.send({ kind: "start", at: null, variables: {} })).to.deep.equal(refused);
    game.send({ kind: "cancel" });
    expect(game.send({ kind: "cancel" })).to.deep.equal(refused);
  });

  it("cancel: terminates everything and ends", async () => {
    const game = await play(oneOfEach);
    game.send({ kind: "cancel" });
    expect(game.advanced()).to.deep.include({ ended: true, state: null, escaped: null, open: [], timers: [] });
    expect(game.seen("terminated")).to.have.members(["User", "Job", "Call", "Message"]);
  });

  it("start at a message start event only where that is said", async () => {
    const parts = [
      startEvent("Start"),
      startEvent("Asked", messageDefinition("ask")),
      userTask("A"),
      userTask("B"),
      path("Start", "A"),
      path("Asked", "B"),
    ];
    expect((await play(parts)).open()).to.deep.equal(["A"]);
    const asked = await play(parts, { at: "Asked", variables: { words: "hello" } });
    expect(asked.open()).to.deep.equal(["B"]);
    expect(asked.root()).to.deep.equal({ words: "hello" });
    expect((await play(parts, { at: "Start" })).step()).to.deep.equal({ kind: "refused", code: "ILLEGAL_TARGET" });
  });

  it("move a token: its wait is terminated and another node of the same scope entered", async () => {
    const game = await play([startEvent("Start"), userTask("A"), userTask("B"), userTask("C"), path("Start", "A", "B", "C")]);
    game.complete("A");
    game.move("B", "A");
    expect(game.open()).to.deep.equal(["A"]);
    expect(game.seen("terminated")).to.deep.equal(["B"]);
  });

  it("move a token out of a multi-instance iteration: the whole activity is left", async () => {
    const game = await play([startEvent("Start"), userTask("A", { loop: { cardinality: "=3" } }), userTask("B"), path("Start", "A", "B")]);
    game.move("A", "B");
    expect(game.open()).to.deep.equal(["B"]);
  });

  it("move a token onto a join: it passes, as nothing else can be meant", async () => {
    const game = await play([
      startEvent("Start"),
      parallel("Split"),
      userTask("A"),
      userTask("B"),
      parallel("Join"),
      userTask("After"),
      path("Start", "Split", "A", "Join", "After"),
      path("Split", "B", "Join"),
    ]);
    game.move("A", "Join");
    expect(game.open()).to.deep.equal(["B", "After"]);
  });

  it("do not move a token into another scope, or onto a start or boundary event", async () => {
    const game = await play([
      startEvent("Start"),
      userTask("A"),
      boundaryEvent("Late", "A", timerDefinition("duration", "P1D")),
      subProcess("Sub", [userTask("Inside")]),
      path("Start", "A", "Sub"),
      path("Late", "Sub"),
    ]);
    for (const to of ["Inside", "Start", "Late", "nowhere"])
      expect(game.move("A", to), to).to.deep.equal({ kind: "refused", code: "ILLEGAL_TARGET" });
    expect(game.move("A", "Sub").kind).to.equal("advanced");
  });

  it("can be sent again after an incident: the old state stays", async () => {
    const game = await play([
      startEvent("Start"),
      userTask("A"),
      exclusive("Fork"),
      userTask("B"),
      userTask("C"),
      path("Start", "A", "Fork"),
      flow("Fork", "B", { when: "=b" }),
      flow("Fork", "C", { when: "=not(b)" }),
    ]);
    game.complete("A");
    expect(game.step().kind).to.equal("incident");
    game.complete("A", { b: true });
    expect(game.open()).to.deep.equal(["B"]);
  });

  it("stop a diagram that turns in circles by itself", async () => {
    const game = await play([startEvent("Start"), exclusive("Again"), task("T"), path("Start", "Again", "T", "Again")]);
    expect(game.step()).to.deep.include({ kind: "incident", code: "TOO_MANY_STEPS" });
  }).timeout(60_000);
});
