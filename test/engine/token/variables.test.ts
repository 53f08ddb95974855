import { expect } from "chai";
import type { Part } from "../../support/diagram.ts";
import { path } from "../../support/diagram.ts";
import { catchEvent, messageDefinition, scriptTask, sendTask, serviceTask, startEvent, userTask } from "../../support/diagram-elements.ts";
import { rules } from "./rules.ts";

const around = (node: Part) => [startEvent("Start"), node, userTask("After"), path("Start", "X", "After")];

rules("variables", (play) => {
  it("of a result go to where they are known, else to the root", async () => {
    const game = await play(around(userTask("X")), { variables: { known: 1 } });
    game.complete("X", { known: 2, fresh: 3 });
    expect(game.root()).to.deep.equal({ known: 2, fresh: 3 });
  });

  it("of input mappings are local, each seeing the ones before, and gone afterwards", async () => {
    const game = await play(around(serviceTask("X", { inputs: { one: "=a", two: "=one + 1" } })), { variables: { a: 1 } });
    const wait = game.wait("X");
    expect(wait.kind === "job" && wait.job.variables).to.deep.equal({ a: 1, one: 1, two: 2 });
    game.complete("X", { one: 9 });
    expect(game.root(), "a result goes out from the parent scope").to.deep.equal({ a: 1, one: 9 });
    expect(Object.keys(game.advanced().variables)).to.deep.equal(["root"]);
  });

  it("of a result stay local where there are output mappings, and only those go out", async () => {
    const game = await play(around(userTask("X", { inputs: { limit: "=10" }, outputs: { ok: "=given <= limit", "sum.of": "=given" } })));
    game.complete("X", { given: 4 });
    expect(game.root()).to.deep.equal({ ok: true, sum: { of: 4 } });
  });

  it("of a script stand under its result variable", async () => {
    const game = await play(around(scriptTask("X", "=a * 2", "twice")), { variables: { a: 21 } });
    expect(game.root()).to.deep.equal({ a: 21, twice: 42 });
  });

  it("of a script are mapped like any result", async () => {
    const game = await play(around(scriptTask("X", "=a * 2", "twice", { outputs: { b: "=twice + 1" } })), { variables: { a: 1 } });
    expect(game.root()).to.deep.equal({ a: 1, b: 3 });
  });

  it("of a message are a result of the event that catches it", async () => {
    const game = await play(around(catchEvent("X", messageDefinition("note", "=1"), { outputs: { text: "=words" } })));
    game.deliver("X", { words: "hello" });
    expect(game.root()).to.deep.equal({ text: "hello" });
  });

  it("go out with a thrown message only as far as its inputs say", async () => {
    const game = await play(around(sendTask("X", { message: { name: "note", correlationKey: "=a" }, inputs: { words: '="hello"' } })), {
      variables: { a: 5 },
    });
    const thrown = game.advanced().events.find(({ kind }) => kind === "messageThrown");
    expect(thrown).to.deep.include({ elementId: "X", message: { name: "note", correlationKey: "5", variables: { words: "hello" } } });
  });

  it("are an incident where an expression cannot be evaluated", async () => {
    const game = await play(around(scriptTask("X", '=a + "x"', "b")), { variables: { a: 1 } });
    expect(game.step()).to.deep.include({ kind: "incident", code: "FEEL_ERROR", elementId: "X" });
  });
});
