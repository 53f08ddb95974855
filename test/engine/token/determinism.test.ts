import { expect } from "chai";
import type { Json } from "../../../engine/domain/json.ts";
import { compile } from "../../../engine/model/compile.ts";
import { tokenExecutor } from "../../../engine/token/token-executor.ts";
import { flow, path } from "../../support/diagram.ts";
import { endEvent, exclusive, startEvent, userTask } from "../../support/diagram-elements.ts";
import { randomDiagram } from "../../support/random-diagram.ts";
import { randomDecisions } from "../../support/random-diagram-decision.ts";
import { calendar, compiledFrom, playCompiled } from "./play.ts";

function frozen<Value extends Json>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) frozen(inner as Json);
  return Object.freeze(value);
}

describe("token executor", () => {
  it("gives the same bytes for the same input, and changes nothing it was given", async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { xml, variables } = randomDiagram(seed);
      const result = await compile({ xml, decisions: randomDecisions });
      if (!("compiled" in result)) throw new Error(`seed ${seed} is refused`);
      const advance = () => {
        let ids = 0;
        const command = frozen({ kind: "start", at: null, variables } as const);
        return tokenExecutor.advance({
          compiled: result.compiled,
          state: null,
          variables: {},
          command,
          context: { now: "2026-03-02T01:00:00.000Z", newId: () => `${++ids}`, calendar },
        });
      };
      const first = advance();
      expect(JSON.stringify(advance())).to.equal(JSON.stringify(first));
      const [open] = first.kind === "advanced" ? first.open : [];
      if (first.kind !== "advanced" || open?.kind !== "userTask") continue;
      const input = {
        compiled: result.compiled,
        state: frozen(first.state),
        variables: frozen(first.variables as unknown as Json) as typeof first.variables,
        command: { kind: "completeTask", executionId: open.executionId, variables: {} },
      } as const;
      const twice = [1, 2].map(() => {
        let ids = 100;
        return JSON.stringify(
          tokenExecutor.advance({ ...input, context: { now: "2026-03-02T01:00:00.000Z", newId: () => `${++ids}`, calendar } }),
        );
      });
      expect(twice[0]).to.equal(twice[1]);
    }
  });

  it("keeps the state of a diagram with twenty nodes under 2 KB", async () => {
    const tasks = Array.from({ length: 9 }, (_, index) => `Task_${index}`);
    const gateways = tasks.map((_, index) => `Gateway_${index}`);
    const compiled = await compiledFrom([
      startEvent("Start"),
      ...tasks.map((id) => userTask(id, { candidateGroups: "office-head@town", dueDate: "2026-03-05" })),
      ...gateways.map((id) => exclusive(id)),
      endEvent("End"),
      path("Start", "Task_0"),
      ...tasks.flatMap((id, index) => [path(id, `Gateway_${index}`), flow(`Gateway_${index}`, tasks[index + 1] ?? "End")]),
    ]);
    const game = playCompiled(compiled);
    expect(Object.keys(compiled.nodes)).to.have.length(20);
    for (const id of tasks) {
      expect(JSON.stringify(game.advanced().state).length).to.be.lessThan(2048);
      game.complete(id);
    }
    expect(game.advanced().ended).to.equal(true);
  });
});
