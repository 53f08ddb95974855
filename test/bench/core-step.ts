import { bpmnEngineExecutor } from "../../engine/bpmn/executor.ts";
import { compile } from "../../engine/model/compile.ts";
import type { Compiled } from "../../engine/model/compiled.ts";
import type { VariableScopes } from "../../engine/model/variables.ts";
import type { Executor, Step } from "../../engine/ports/executor.ts";
import { tokenExecutor } from "../../engine/token/token-executor.ts";
import { diagram, flow, type Part, path } from "../support/diagram.ts";
import { endEvent, exclusive, startEvent, userTask } from "../support/diagram-elements.ts";

/**
 * What a step costs in the thread: state and variables from JSON, one command, state and variables to JSON; without SQL.
 *
 *   node --import tsx test/bench/core-step.ts
 */
const calendar = { revision: 1, officialYears: [2026], exceptions: {}, zone: "Asia/Shanghai", closesAt: "17:30" } as const;
const executors: readonly Executor[] = [tokenExecutor, bpmnEngineExecutor];

type Stored = { readonly state: string; readonly variables: string };
type Figure = { readonly best: number; readonly median: number; readonly bytes: number };

/** User tasks in a row, with an unconditional gateway between any two. */
function row(nodes: number): readonly Part[] {
  const ids = Array.from({ length: nodes - 2 }, (_, index) => (index % 2 === 0 ? `Task_${index}` : `Gateway_${index}`));
  const inner = ids.map((id) => (id.startsWith("Task") ? userTask(id, { candidateGroups: "office-head@town" }) : exclusive(id)));
  return [startEvent("Start"), ...inner, endEvent("End"), path("Start", ...ids, "End")];
}

/** One user task, then exclusive gateways with two ways each, then another user task. `when` is the condition of every first way. */
function forks(count: number, when: string | null): readonly Part[] {
  const ids = Array.from({ length: count }, (_, index) => `Fork_${index}`);
  const ways = ids.flatMap((id, index) => {
    const next = ids[index + 1] ?? "Last";
    const first = when === null ? [] : [flow(id, "End", { id: `${id}_out`, when })];
    return [...first, flow(id, next, { id: `${id}_on` })];
  });
  const gateways = ids.map((id) => exclusive(id, when === null ? {} : { default: `${id}_on` }));
  return [
    startEvent("Start"),
    userTask("Task_0"),
    ...gateways,
    userTask("Last"),
    endEvent("End"),
    path("Start", "Task_0", "Fork_0"),
    path("Last", "End"),
    ...ways,
  ];
}

async function compiled(parts: readonly Part[]): Promise<Compiled> {
  const result = await compile({ xml: diagram(parts), decisions: {} });
  if (!("compiled" in result)) throw new Error(JSON.stringify(result.problems));
  return result.compiled;
}

function advance(
  executor: Executor,
  graph: Compiled,
  { state, variables }: Stored,
  command: Parameters<Executor["advance"]>[0]["command"],
): Step {
  let ids = 0;
  const newId = () => `01J-${++ids}`;
  const scopes = JSON.parse(variables) as VariableScopes;
  return executor.advance({
    compiled: graph,
    state: JSON.parse(state),
    variables: scopes,
    command,
    context: { now: "2026-03-02T01:00:00.000Z", newId, calendar },
  });
}

function stored(step: Step): Stored {
  if (step.kind !== "advanced") throw new Error(JSON.stringify(step));
  return { state: JSON.stringify(step.state), variables: JSON.stringify(step.variables) };
}

function measure(executor: Executor, graph: Compiled, rounds: number): Figure {
  const started = advance(
    executor,
    graph,
    { state: "null", variables: "{}" },
    { kind: "start", at: null, variables: { matter: { id: "M-1", grade: 2 }, n: 1 } },
  );
  if (started.kind !== "advanced") throw new Error(JSON.stringify(started));
  const before = stored(started);
  const command = { kind: "completeTask", executionId: started.open[0]?.executionId ?? "", variables: { answer: "yes" } } as const;
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    stored(advance(executor, graph, before, command));
    return performance.now() - from;
  }).toSorted((one, other) => one - other);
  const after = stored(advance(executor, graph, before, command));
  return { best: times[Math.floor(rounds / 100)] ?? 0, median: times[Math.floor(rounds / 2)] ?? 0, bytes: after.state.length };
}

async function line(title: string, parts: readonly Part[]): Promise<void> {
  const graph = await compiled(parts);
  const [token, library] = executors.map((executor) => {
    measure(executor, graph, 300);
    return measure(executor, graph, executor.name === "token" ? 3000 : 300);
  });
  if (token === undefined || library === undefined) return;
  const shown = (figure: Figure) => `${figure.best.toFixed(3)} / ${figure.median.toFixed(3)} ms, ${figure.bytes} bytes`;
  console.log(
    `${title.padEnd(48)} token ${shown(token).padEnd(34)} bpmn-engine ${shown(library).padEnd(34)} 1 : ${(library.median / token.median).toFixed(0)}`,
  );
}

console.log("one step with JSON in and out: p1 / p50, state after it, ratio of the medians");
for (const nodes of [5, 20, 60]) await line(`${nodes} nodes in a row`, row(nodes));
for (const count of [1, 10, 40]) await line(`${count} exclusive gateways in a row, no condition`, forks(count, null));
for (const count of [1, 10, 40])
  await line(`${count} exclusive gateways in a row, one FEEL condition each`, forks(count, "=matter.grade > 2"));
