import { expect } from "chai";
import type { ExecutorName } from "../../engine/ports/executor.ts";
import { compileBundle } from "../../engine/usecases/compile-bundle.ts";
import type { Scenario } from "../support/scenario.ts";
import { shippedBundles } from "../support/scenario-office.ts";
import { runScenario, type ScenarioCase } from "../support/scenario-runner.ts";

const executors: readonly ExecutorName[] = ["bpmn-engine", "token"];
const taken: Readonly<Record<ExecutorName, Set<string>>> = { "bpmn-engine": new Set(), token: new Set() };

for (const [key, content] of shippedBundles()) {
  // The bundle reader takes scenario files as plain JSON; the runner fails on what is not one.
  const scenarios = Object.entries(content.scenarios) as unknown as readonly (readonly [string, Scenario])[];
  for (const executor of executors) {
    describe(`scenarios of ${key} on ${executor}`, () => {
      for (const [name, scenario] of scenarios) {
        it(`${name}: ${scenario.title}`, async () => {
          for (const flow of await flowsTaken(await runScenario(scenario, executor))) taken[executor].add(flow);
        });
      }
    });
  }

  describe(`scenarios of ${key}`, () => {
    it("tell of the unhappy ways, too: at least two in five", () => {
      expect(scenarios.filter(([, { unhappy }]) => unhappy).length).to.be.at.least(scenarios.length * 0.4);
    });
  });
}

describe("all scenarios together", () => {
  for (const executor of executors) {
    it(`take every flow of every shipped diagram on ${executor}`, async () => {
      for (const [key, content] of shippedBundles()) {
        const result = await compileBundle(content);
        if (!("compiled" in result)) throw new Error(`${key} does not compile`);
        const untaken = Object.keys(result.compiled.flows).filter((flow) => !taken[executor].has(`${key}/${flow}`));
        expect(untaken, key).to.deep.equal([]);
      }
    });
  }
});

async function flowsTaken({ office, registered }: ScenarioCase): Promise<readonly string[]> {
  return office.world.unitOfWork.read(async ({ events, instances }) => {
    const processes = new Map((await instances.listByMatter(registered.matterId)).map(({ key, processKey }) => [key, processKey]));
    const all = await events.listByMatter(registered.matterId);
    return all.filter(({ kind }) => kind === "flowTaken").map(({ stream, elementId }) => `${processes.get(stream)}/${elementId}`);
  });
}
