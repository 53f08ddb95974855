import { StepFault } from "../model/step-fault.ts";
import { ROOT_SCOPE } from "../model/variables.ts";
import type { Executor, ExecutorState, Step } from "../ports/executor.ts";
import { obey } from "./obey.ts";
import { openRun, type Run } from "./run.ts";
import { settle } from "./settle.ts";
import { newState, readState } from "./state.ts";
import { stateOf } from "./state-of.ts";
import { armedTimers, openWaits } from "./waits.ts";

type Input = Parameters<Executor["advance"]>[0];

/**
 * Executor one: bpmn-elements, the element library of bpmn-engine, with overrides where it departs from the standard. (The engine
 * class around it is asynchronous and keeps instances alive; a step is neither.)
 *
 * In the library each execution is an activity of its own, in the scope it belongs to. The library runs activities, takes the
 * flows they leave over, and knows when a scope has run empty. The step around it decides what the diagram's expressions decide:
 * it moves the tokens that were taken to their nodes, one after the other, and joins, repeats, interrupts and catches.
 */
export const bpmnEngineExecutor: Executor = {
  name: "bpmn-engine",
  advance: (input) => {
    // An instance that has ended has no state; one that has not started has nothing open.
    if ((input.state === null) !== (input.command.kind === "start")) return { kind: "refused", code: "NOT_OPEN" };
    try {
      return advance(input);
    } catch (fault) {
      return incidentOf(fault);
    }
  },
};

function advance({ compiled, state, variables, command, context }: Input): Step {
  const known = command.kind === "start" ? { [ROOT_SCOPE]: { parent: null, values: command.variables } } : variables;
  const run = openRun(compiled, state === null ? newState(compiled) : readState(state), known, context);
  try {
    const refused = obey(run, command);
    if (refused !== null) return { kind: "refused", code: refused };
    settle(run);
    return outcomeOf(run);
  } catch (cause) {
    throw cause instanceof StepFault ? cause : new StepFault("ENGINE_FAULT", run.at, sentenceOf(cause), { cause });
  }
}

function outcomeOf(run: Run): Step {
  const { events, variables, ended, escaped } = run;
  if (ended) return { kind: "advanced", state: null, open: [], timers: [], events, variables, ended, escaped };
  const state = stateOf(run) as unknown as ExecutorState;
  return { kind: "advanced", state, open: openWaits(run), timers: armedTimers(run), events, variables, ended, escaped };
}

function incidentOf(fault: unknown): Step {
  if (fault instanceof StepFault) return { kind: "incident", elementId: fault.elementId, code: fault.code, message: fault.message };
  return { kind: "incident", elementId: null, code: "ENGINE_FAULT", message: sentenceOf(fault) };
}

function sentenceOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
