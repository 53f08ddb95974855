import type { Json, JsonObject } from "../../../engine/domain/json.ts";
import { compile } from "../../../engine/model/compile.ts";
import type { Compiled, DecisionTable } from "../../../engine/model/compiled.ts";
import type { ArmedTimer, Command, Executor, Step, Wait } from "../../../engine/ports/executor.ts";
import { tokenExecutor } from "../../../engine/token/token-executor.ts";
import { diagram, type Part } from "../../support/diagram.ts";

export type Advanced = Extract<Step, { readonly kind: "advanced" }>;

export const calendar = { revision: 1, officialYears: [2026], exceptions: {}, zone: "Asia/Shanghai", closesAt: "17:30" } as const;

export type PlayOptions = {
  readonly variables?: JsonObject;
  readonly at?: string | null;
  readonly now?: string;
  readonly decisions?: Readonly<Record<string, DecisionTable>>;
  readonly executor?: Executor;
};

/** An instance that a test drives by element ids. State and variables go through JSON between steps. */
export type Play = {
  readonly compiled: Compiled;
  /** What the last command gave. */
  step(): Step;
  /** The last step that went well. */
  advanced(): Advanced;
  send(command: Command): Step;
  complete(elementId: string, variables?: JsonObject): Step;
  deliver(elementId: string, variables?: JsonObject): Step;
  fire(elementId: string): Step;
  fail(elementId: string, code: string, variables?: JsonObject): Step;
  move(from: string, to: string): Step;
  at(now: string): void;
  wait(elementId: string): Wait;
  timer(elementId: string): ArmedTimer;
  /** Element ids of open waits, then of timers. */
  open(): readonly string[];
  /** Element ids of this kind of event in the last step. */
  seen(kind: string): readonly string[];
  root(): JsonObject;
};

export async function play(parts: readonly Part[], options: PlayOptions = {}): Promise<Play> {
  return playCompiled(await compiledFrom(parts, options.decisions), options);
}

export async function compiledFrom(parts: readonly Part[], decisions: Readonly<Record<string, DecisionTable>> = {}): Promise<Compiled> {
  const result = await compile({ xml: diagram(parts), decisions });
  if (!("compiled" in result)) throw new Error(JSON.stringify(result.problems));
  return result.compiled;
}

export function playCompiled(compiled: Compiled, options: PlayOptions = {}): Play {
  const executor = options.executor ?? tokenExecutor;
  let now = options.now ?? "2026-03-02T01:00:00.000Z";
  let steps = 0;
  let step: Step = { kind: "refused", code: "NOT_OPEN" };
  let advanced: Advanced | null = null;

  function send(command: Command): Step {
    steps += 1;
    let ids = 0;
    const prefix = `s${steps}`;
    const newId = () => `${prefix}-${++ids}`;
    const state = advanced === null ? null : (JSON.parse(JSON.stringify(advanced.state)) as Json);
    const variables = advanced === null ? {} : JSON.parse(JSON.stringify(advanced.variables));
    step = executor.advance({ compiled, state, variables, command, context: { now, newId, calendar } });
    if (step.kind === "advanced") advanced = step;
    return step;
  }

  function last(): Advanced {
    if (step.kind !== "advanced" || advanced === null) throw new Error(`the last step did not advance: ${JSON.stringify(step)}`);
    return advanced;
  }

  function wait(elementId: string): Wait {
    const found = advanced?.open.find((open) => open.elementId === elementId);
    if (found === undefined) throw new Error(`${elementId} is not open`);
    return found;
  }

  function timer(elementId: string): ArmedTimer {
    const found = advanced?.timers.find((armed) => armed.elementId === elementId);
    if (found === undefined) throw new Error(`no timer of ${elementId} is armed`);
    return found;
  }

  function complete(elementId: string, variables: JsonObject = {}): Step {
    const { kind, executionId } = wait(elementId);
    const command = { userTask: "completeTask", job: "completeJob", call: "completeCall", message: "deliverMessage" } as const;
    return send({ kind: command[kind], executionId, variables });
  }

  send({ kind: "start", at: options.at ?? null, variables: options.variables ?? {} });
  return {
    compiled,
    step: () => step,
    advanced: last,
    send,
    complete,
    deliver: complete,
    fire: (elementId) => send({ kind: "fireTimer", timerId: timer(elementId).timerId }),
    fail: (elementId, code, variables = {}) =>
      send({ kind: "throwError", executionId: wait(elementId).executionId, code, message: `${code} happened`, variables }),
    move: (from, to) => send({ kind: "moveToken", executionId: wait(from).executionId, to }),
    at: (moment) => {
      now = moment;
    },
    wait,
    timer,
    open: () => [...last().open, ...last().timers].map(({ elementId }) => elementId),
    seen: (kind) =>
      last()
        .events.filter((event) => event.kind === kind)
        .map(({ elementId }) => elementId),
    root: () => ({ ...last().variables.root?.values }),
  };
}
