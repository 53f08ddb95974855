import { expect } from "chai";
import type { LoopOptions } from "../../support/diagram.ts";
import { path } from "../../support/diagram.ts";
import {
  boundaryEvent,
  endEvent,
  errorDefinition,
  scriptTask,
  serviceTask,
  startEvent,
  subProcess,
  userTask,
} from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

function each(loop: LoopOptions) {
  return [startEvent("Start"), userTask("Ask", { loop }), userTask("After"), endEvent("End"), path("Start", "Ask", "After", "End")];
}

rules("multi-instance", (play) => {
  const people = { variables: { people: ["Li", "Wang", "Zhao"] } };

  it("opens all iterations at once when parallel, each with its item and counter", async () => {
    const game = await play(each({ collection: "=people", element: "person" }), people);
    expect(game.open()).to.deep.equal(["Ask", "Ask", "Ask"]);
    const locals = game.advanced().open.map(({ executionId }) => game.advanced().variables[executionId]?.values);
    expect(locals).to.deep.equal([
      { loopCounter: 1, person: "Li" },
      { loopCounter: 2, person: "Wang" },
      { loopCounter: 3, person: "Zhao" },
    ]);
    const entered = game.advanced().events.filter(({ kind, elementId }) => kind === "entered" && elementId === "Ask");
    expect(entered.map((event) => ("multiInstanceBody" in event ? "body" : "loopCounter" in event && event.loopCounter))).to.deep.equal([
      "body",
      1,
      2,
      3,
    ]);
  });

  it("opens one iteration after the other when sequential", async () => {
    const game = await play(each({ sequential: true, collection: "=people", element: "person" }), people);
    for (const person of people.variables.people) {
      expect(game.open()).to.deep.equal(["Ask"]);
      expect(game.advanced().variables[game.wait("Ask").executionId]?.values).to.deep.include({ person });
      game.complete("Ask");
    }
    expect(game.open()).to.deep.equal(["After"]);
  });

  it("collects one output an iteration at its place, whatever the order of completion", async () => {
    const game = await play(
      each({ collection: "=people", element: "person", outputCollection: "answers", outputElement: "=person + answer" }),
      people,
    );
    const third = game.advanced().open[2];
    game.send({ kind: "completeTask", executionId: third?.executionId ?? "", variables: { answer: "!" } });
    expect(game.root(), "the list stays inside the body").to.not.have.property("answers");
    game.complete("Ask", { answer: "?" });
    game.complete("Ask", { answer: "." });
    expect(game.root().answers).to.deep.equal(["Li?", "Wang.", "Zhao!"]);
  });

  it("ends early by its completion condition: the rest is terminated, its places stay null", async () => {
    const until = "=numberOfCompletedInstances >= 2 and numberOfActiveInstances = 1 and numberOfInstances = 3";
    const game = await play(each({ collection: "=people", outputCollection: "answers", outputElement: "=loopCounter", until }), people);
    game.complete("Ask");
    expect(game.open()).to.deep.equal(["Ask", "Ask"]);
    game.complete("Ask");
    expect(game.open()).to.deep.equal(["After"]);
    expect(game.seen("terminated")).to.deep.equal(["Ask"]);
    expect(game.root().answers).to.deep.equal([1, 2, null]);
  });

  it("opens no further iteration once the condition of a sequential one holds", async () => {
    const game = await play(each({ sequential: true, collection: "=people", until: "=loopEnds" }), people);
    game.complete("Ask", { loopEnds: false });
    game.complete("Ask", { loopEnds: true });
    expect(game.open()).to.deep.equal(["After"]);
  });

  it("completes at once over an empty collection, with an empty output collection", async () => {
    const game = await play(each({ collection: "=[]", outputCollection: "answers", outputElement: "=loopCounter" }));
    expect(game.open()).to.deep.equal(["After"]);
    expect(game.root()).to.deep.equal({ answers: [] });
  });

  it("repeats by number where there is no collection", async () => {
    const game = await play(each({ cardinality: "=2" }));
    expect(game.open()).to.deep.equal(["Ask", "Ask"]);
  });

  it("is an incident over what is no list", async () => {
    const game = await play(each({ collection: "=people" }), { variables: { people: 3 } });
    expect(game.step()).to.deep.include({ kind: "incident", code: "COLLECTION_INVALID", elementId: "Ask" });
  });

  it("shows the counts inside an iteration and keeps them in no scope", async () => {
    const game = await play([
      startEvent("Start"),
      scriptTask("Count", "=numberOfCompletedInstances", "seen", {
        loop: { sequential: true, cardinality: "=3", outputCollection: "all", outputElement: "=seen" },
      }),
      userTask("After"),
      path("Start", "Count", "After"),
    ]);
    expect(game.root()).to.deep.equal({ seen: 2, all: [0, 1, 2] });
  });

  it("repeats a subprocess with a scope of its own each time", async () => {
    const game = await play(
      [
        startEvent("Start"),
        subProcess("Sub", [userTask("Ask")], {
          loop: { collection: "=people", element: "person", outputCollection: "all", outputElement: "=answer" },
          inputs: { answer: "=null" },
        }),
        userTask("After"),
        path("Start", "Sub", "After"),
      ],
      people,
    );
    expect(game.open()).to.deep.equal(["Ask", "Ask", "Ask"]);
    for (const answer of [1, 2, 3]) game.complete("Ask", { answer });
    expect(game.root()).to.deep.equal({ ...people.variables, all: [1, 2, 3] });
    expect(game.open()).to.deep.equal(["After"]);
  });

  it("is left as a whole through a boundary event: of the body, not of an iteration", async () => {
    const game = await play([
      startEvent("Start"),
      serviceTask("Work", { loop: { cardinality: "=3" } }),
      boundaryEvent("Failed", "Work", errorDefinition("E1")),
      userTask("Repair"),
      path("Start", "Work"),
      path("Failed", "Repair"),
    ]);
    game.fail("Work", "E1");
    expect(game.open()).to.deep.equal(["Repair"]);
    expect(game.seen("terminated"), "three iterations and their body").to.deep.equal(["Work", "Work", "Work", "Work"]);
  });

  it("evaluates input mappings once an iteration, over its item and counter", async () => {
    const loop = { collection: "=people", element: "person" };
    const game = await play(
      [
        startEvent("Start"),
        userTask("Ask", { loop, inputs: { words: '="dear " + person + " " + string(loopCounter)' } }),
        path("Start", "Ask"),
      ],
      people,
    );
    const words = game.advanced().open.map(({ executionId }) => game.advanced().variables[executionId]?.values.words);
    expect(words).to.deep.equal(["dear Li 1", "dear Wang 2", "dear Zhao 3"]);
  });

  it("evaluates output mappings once an iteration", async () => {
    const game = await play(
      [
        startEvent("Start"),
        userTask("Ask", { loop: { cardinality: "=2" }, outputs: { sum: "=sum + given" } }),
        userTask("After"),
        path("Start", "Ask", "After"),
      ],
      { variables: { sum: 0 } },
    );
    game.complete("Ask", { given: 2 });
    game.complete("Ask", { given: 5 });
    expect(game.root()).to.deep.equal({ sum: 7 });
  });

  it("repeats a synchronous task a thousand times without nesting", async () => {
    const game = await play(
      [
        startEvent("Start"),
        scriptTask("Count", "=n + 1", "n", { loop: { sequential: true, cardinality: "=1000" } }),
        userTask("After"),
        path("Start", "Count", "After"),
      ],
      { variables: { n: 0 } },
    );
    expect(game.root()).to.deep.equal({ n: 1000 });
  });
});
