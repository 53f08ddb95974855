import type { Json, JsonObject } from "../../engine/domain/json.ts";
import type { Compiled } from "../../engine/model/compiled.ts";
import type { VariableScopes } from "../../engine/model/variables.ts";
import type { ArmedTimer, Command, Executor, Step, Wait } from "../../engine/ports/executor.ts";
import { type Dice, dice } from "./random-diagram-dice.ts";
import { seenStep } from "./random-diagram-seen.ts";
import { variableNames } from "./random-diagram-sketch.ts";

type Advanced = Extract<Step, { readonly kind: "advanced" }>;
type Side = { readonly executor: Executor; last: Advanced | null };

export type Drive = {
  readonly compiled: Compiled;
  readonly variables: JsonObject;
  readonly seed: number;
  readonly executors: readonly [Executor, Executor];
};

/** `deviation` is null where both did the same in every step. */
export type Driven = { readonly steps: number; readonly deviation: Deviation | null };
export type Deviation = { readonly commands: readonly string[]; readonly seen: readonly [readonly string[], readonly string[]] };

const mostSteps = 30;
const mostOpen = 80;
const calendar = { revision: 1, officialYears: [2026], exceptions: {}, zone: "Asia/Shanghai", closesAt: "17:30" } as const;

/** Makes the same random choices on both executors, state and variables through JSON between steps, and compares every step. */
export function driveBoth({ compiled, variables, seed, executors }: Drive): Driven {
  const thrown = dice(seed ^ 0x5eed);
  const [one, two]: [Side, Side] = [
    { executor: executors[0], last: null },
    { executor: executors[1], last: null },
  ];
  const commands: string[] = [];
  let now = "2026-03-02T01:00:00.000Z";
  let choice: Choice = { kind: "start", variables };
  for (let number = 0; number < mostSteps; number += 1) {
    commands.push(JSON.stringify(choice));
    const stepOf = (side: Side) => seenStep(advance(side, compiled, { command: commandFor(side, choice), now, number }));
    const seen: [readonly string[], readonly string[]] = [stepOf(one), stepOf(two)];
    if (JSON.stringify(seen[0]) !== JSON.stringify(seen[1])) return { steps: number + 1, deviation: { commands, seen } };
    const next = one.last === null || one.last.ended || one.last.open.length > mostOpen ? null : choose(thrown, compiled, one.last);
    if (next === null) return { steps: number + 1, deviation: null };
    choice = next;
    if (choice.kind === "fire" && choice.due !== null && choice.due > now) now = choice.due;
  }
  return { steps: mostSteps, deviation: null };
}

/** What to do, in terms that hold on every executor: the nth open wait or timer of an element. */
type Choice =
  | { readonly kind: "start"; readonly variables: JsonObject }
  | {
      readonly kind: "complete" | "error" | "move";
      readonly elementId: string;
      readonly nth: number;
      readonly to: string;
      readonly variables: JsonObject;
    }
  | { readonly kind: "fire"; readonly elementId: string; readonly nth: number; readonly due: string | null }
  | { readonly kind: "stale" | "cancel" };

function choose(thrown: Dice, compiled: Compiled, last: Advanced): Choice | null {
  const waits = last.open.length;
  const total = waits + last.timers.length;
  if (total === 0) return null;
  if (thrown.chance(0.02)) return { kind: "stale" };
  if (thrown.chance(0.004)) return { kind: "cancel" };
  const picked = thrown.roll(total);
  const wait = last.open[picked];
  const timer = last.timers[picked - waits];
  if (timer !== undefined) return { kind: "fire", elementId: timer.elementId, nth: nthOf(last.timers, timer), due: timer.dueAt };
  if (wait === undefined) return null;
  const common = { elementId: wait.elementId, nth: nthOf(last.open, wait), to: "", variables: randomResult(thrown) };
  if ((wait.kind === "job" || wait.kind === "call") && thrown.chance(catchesErrors(compiled) ? 0.25 : 0.02))
    return { ...common, kind: "error", to: thrown.pick(["E1", "E2", "E3"]) };
  if (thrown.chance(0.04)) return { ...common, kind: "move", to: randomTarget(thrown, compiled, wait) };
  return { ...common, kind: "complete" };
}

function catchesErrors(compiled: Compiled): boolean {
  return Object.values(compiled.nodes).some((node) => node.type === "boundaryEvent" && node.trigger.kind === "error");
}

function randomResult(thrown: Dice): JsonObject {
  const names = variableNames.filter(() => thrown.chance(0.5));
  return Object.fromEntries(names.map((name) => [name, thrown.roll(4)]));
}

/** Any node of the same scope, and sometimes one of another, which must be refused. */
function randomTarget(thrown: Dice, compiled: Compiled, wait: Wait): string {
  const scope = compiled.nodes[wait.elementId]?.scope ?? compiled.processId;
  const ids = thrown.chance(0.9) ? (compiled.scopes[scope]?.nodes ?? []) : Object.keys(compiled.nodes);
  return ids[thrown.roll(ids.length)] ?? wait.elementId;
}

function nthOf<Item extends { readonly elementId: string }>(items: readonly Item[], item: Item): number {
  return items.filter(({ elementId }) => elementId === item.elementId).indexOf(item);
}

function commandFor({ last }: Side, choice: Choice): Command {
  switch (choice.kind) {
    case "start":
      return { kind: "start", at: null, variables: choice.variables };
    case "cancel":
      return { kind: "cancel" };
    case "stale":
      return { kind: "completeTask", executionId: "gone", variables: {} };
    case "fire":
      return { kind: "fireTimer", timerId: nth<ArmedTimer>(last?.timers, choice)?.timerId ?? "none" };
    default:
      return waitCommand(nth<Wait>(last?.open, choice), choice);
  }
}

function waitCommand(wait: Wait | undefined, choice: Exclude<Choice, { readonly kind: "start" | "cancel" | "stale" | "fire" }>): Command {
  const { variables } = choice;
  const executionId = wait?.executionId ?? "none";
  if (choice.kind === "error") return { kind: "throwError", executionId, code: choice.to, message: "it failed", variables };
  if (choice.kind === "move") return { kind: "moveToken", executionId, to: choice.to };
  const kinds = { userTask: "completeTask", job: "completeJob", call: "completeCall", message: "deliverMessage" } as const;
  return { kind: kinds[wait?.kind ?? "userTask"], executionId, variables };
}

function nth<Item extends { readonly elementId: string }>(
  items: readonly Item[] = [],
  { elementId, nth: index }: { readonly elementId: string; readonly nth: number },
): Item | undefined {
  return items.filter((item) => item.elementId === elementId)[index];
}

function advance(side: Side, compiled: Compiled, { command, now, number }: { command: Command; now: string; number: number }): Step {
  let ids = 0;
  const newId = () => `${number}-${++ids}`;
  const state = side.last === null ? null : throughJson<Json>(side.last.state);
  const variables = side.last === null ? {} : throughJson<VariableScopes>(side.last.variables);
  const step = side.executor.advance({ compiled, state, variables, command, context: { now, newId, calendar } });
  if (step.kind === "advanced") side.last = step;
  return step;
}

function throughJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
