import { expect } from "chai";
import { bpmnEngineExecutor } from "../../../engine/bpmn/executor.ts";
import type { Json } from "../../../engine/domain/json.ts";
import { compile } from "../../../engine/model/compile.ts";
import type { Compiled } from "../../../engine/model/compiled.ts";
import type { VariableScopes } from "../../../engine/model/variables.ts";
import type { Command, ExecutorState, Step } from "../../../engine/ports/executor.ts";
import { randomDiagram } from "../../support/random-diagram.ts";
import { randomDecisions } from "../../support/random-diagram-decision.ts";
import { calendar } from "../token/play.ts";

type Given = {
  readonly compiled: Compiled;
  readonly state: ExecutorState | null;
  readonly variables: VariableScopes;
  readonly command: Command;
};

describe("executor one is a function", () => {
  it("gives the same bytes for the same input, whatever ids the library draws, and changes nothing it was given", async () => {
    let steps = 0;
    for (let seed = 1; seed <= 25; seed += 1) steps += await walkTwice(seed);
    expect(steps).to.be.greaterThan(100);
  }).timeout(120_000);

  it("keeps nothing of the library in the state, and no id that the host did not give", async () => {
    const states = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(startedState));
    const ids = [...states.join().matchAll(/"(?:id|in|timerId|race|ownerExecutionId)":"([^"]+)"/g)];
    expect(ids).not.to.have.length(0);
    for (const [, id] of ids) expect(id).to.match(/^(root|host-\d+)$/);
  });
});

/** Does the first thing that is open, twice from the same frozen input, until nothing is. */
async function walkTwice(seed: number): Promise<number> {
  const { compiled, variables } = await compiledRandom(seed);
  let given: Given = { compiled, state: null, variables: {}, command: { kind: "start", at: null, variables } };
  for (let number = 0; number < 10; number += 1) {
    const first = advance(frozen(given), `s${number}`);
    expect(JSON.stringify(advance(given, `s${number}`))).to.equal(JSON.stringify(first));
    const command = first.kind === "advanced" ? nextCommand(first) : null;
    if (first.kind !== "advanced" || command === null) return number + 1;
    given = { compiled, state: first.state, variables: first.variables, command };
  }
  return 10;
}

function nextCommand({ open, timers }: Extract<Step, { readonly kind: "advanced" }>): Command | null {
  const [wait] = open;
  const [timer] = timers;
  if (wait === undefined) return timer === undefined ? null : { kind: "fireTimer", timerId: timer.timerId };
  const kinds = { userTask: "completeTask", job: "completeJob", call: "completeCall", message: "deliverMessage" } as const;
  return { kind: kinds[wait.kind], executionId: wait.executionId, variables: { v0: 1 } };
}

function advance(given: Given, prefix: string): Step {
  let ids = 0;
  const context = { now: "2026-03-02T01:00:00.000Z", newId: () => `${prefix}-${++ids}`, calendar };
  return bpmnEngineExecutor.advance({ ...given, context });
}

async function startedState(seed: number): Promise<string> {
  const { compiled, variables } = await compiledRandom(seed);
  const step = advance({ compiled, state: null, variables: {}, command: { kind: "start", at: null, variables } }, "host");
  return step.kind === "advanced" ? JSON.stringify(step.state) : "";
}

async function compiledRandom(seed: number): Promise<{ compiled: Compiled; variables: { readonly [name: string]: Json } }> {
  const { xml, variables } = randomDiagram(seed);
  const result = await compile({ xml, decisions: randomDecisions });
  if (!("compiled" in result)) throw new Error(`seed ${seed} is refused`);
  return { compiled: result.compiled, variables };
}

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
