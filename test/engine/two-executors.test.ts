import { expect } from "chai";
import { bpmnEngineExecutor } from "../../engine/bpmn/executor.ts";
import { compile } from "../../engine/model/compile.ts";
import type { Executor } from "../../engine/ports/executor.ts";
import { tokenExecutor } from "../../engine/token/token-executor.ts";
import { randomDiagram } from "../support/random-diagram.ts";
import { randomDecisions } from "../support/random-diagram-decision.ts";
import { driveBoth } from "../support/random-diagram-drive.ts";

const diagrams = Number(process.env.CLAUSEFLOW_DIAGRAMS ?? 250);
const firstSeed = Number(process.env.CLAUSEFLOW_SEED ?? 1 + Math.floor(Date.now() % 1_000_000_000));
const slice = 50;

describe(`two executors on random diagrams, seeds from ${firstSeed}`, () => {
  const executors: readonly [Executor, Executor] = [tokenExecutor, bpmnEngineExecutor];
  for (let from = 0; from < diagrams; from += slice) {
    const count = Math.min(slice, diagrams - from);
    it(`open the same work and complete the same elements (${count} diagrams from seed ${firstSeed + from})`, async () => {
      let steps = 0;
      for (let index = 0; index < count; index += 1) steps += await agree(firstSeed + from + index, executors);
      expect(steps).to.be.greaterThan(count);
    }).timeout(600_000);
  }
});

async function agree(seed: number, executors: readonly [Executor, Executor]): Promise<number> {
  const { xml, variables } = randomDiagram(seed);
  const result = await compile({ xml, decisions: randomDecisions });
  if (!("compiled" in result)) throw new Error(`seed ${seed} gives a diagram that is refused: ${JSON.stringify(result.problems)}`);
  const driven = driveBoth({ compiled: result.compiled, variables, seed, executors });
  if (driven.deviation === null) return driven.steps;
  const [one, two] = driven.deviation.seen;
  const at = Math.max(
    one.findIndex((line, index) => line !== two[index]),
    0,
  );
  const { commands } = driven.deviation;
  expect.fail(`seed ${seed}, after ${commands.length} steps (CLAUSEFLOW_SEED=${seed} CLAUSEFLOW_DIAGRAMS=1)
last command: ${commands.at(-1)}
first difference on ${executors[0].name}:\n${one.slice(at, at + 5).join("\n")}
first difference on ${executors[1].name}:\n${two.slice(at, at + 5).join("\n")}`);
}
