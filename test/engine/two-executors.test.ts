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
  const count = (lines: readonly string[], line: string) => lines.filter((each) => each === line).length;
  const only = (mine: readonly string[], other: readonly string[]) => mine.filter((line) => count(mine, line) > count(other, line));
  const { commands } = driven.deviation;
  expect.fail(`seed ${seed}, after ${commands.length} steps (CLAUSEFLOW_SEED=${seed} CLAUSEFLOW_DIAGRAMS=1)
last command: ${commands.at(-1)}
only ${executors[0].name}:\n${only(one, two).join("\n")}
only ${executors[1].name}:\n${only(two, one).join("\n")}`);
}
