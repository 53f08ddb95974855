import type { JsonObject } from "../domain/json.ts";
import { StepFault } from "../model/step-fault.ts";
import { ROOT_SCOPE } from "../model/variables.ts";
import type { Command, Executor, Step } from "../ports/executor.ts";
import { complete } from "./commands/complete.ts";
import { completeCall } from "./commands/complete-call.ts";
import { deliverMessage } from "./commands/deliver-message.ts";
import { fireTimer } from "./commands/fire-timer.ts";
import { moveToken } from "./commands/move-token.ts";
import { start } from "./commands/start.ts";
import { throwInto } from "./commands/throw-into.ts";
import { endRun } from "./end-run.ts";
import { armedTimers, openWaits } from "./open-waits.ts";
import type { RefusalCode } from "./refusal-code.ts";
import { closeRun, emptyState, openRun, type Run } from "./run.ts";
import { settle } from "./settle.ts";
import { readState } from "./state.ts";

type Input = Parameters<Executor["advance"]>[0];

/** Executor two: our own token interpreter, after BPMN 2.0.2 chapter 13. */
export const tokenExecutor: Executor = { name: "token", advance };

function advance(input: Input): Step {
  try {
    const run = runFor(input);
    if (run === null) return { kind: "refused", code: "NOT_OPEN" };
    const refused = obey(run, input.command);
    if (refused !== null) return { kind: "refused", code: refused };
    settle(run);
    return stepOf(run);
  } catch (fault) {
    return incidentOf(fault);
  }
}

/** A fault of our own is an incident, too: the case stays as it was and somebody hears of it. */
function incidentOf(fault: unknown): Step {
  if (fault instanceof StepFault) return { kind: "incident", elementId: fault.elementId, code: fault.code, message: fault.message };
  return { kind: "incident", elementId: null, code: "ENGINE_FAULT", message: fault instanceof Error ? fault.message : String(fault) };
}

/** Only a new instance can start, only an open one can do anything else. */
function runFor({ compiled, state, variables, command, context }: Input): Run | null {
  if ((command.kind === "start") !== (state === null)) return null;
  if (command.kind === "start") return openRun(compiled, emptyState(compiled), rootScope(command.variables), context);
  return openRun(compiled, readState(state), variables, context);
}

function rootScope(values: JsonObject) {
  return { [ROOT_SCOPE]: { parent: null, values } };
}

function obey(run: Run, command: Command): RefusalCode | null {
  switch (command.kind) {
    case "start":
      return start(run, command.at);
    case "completeTask":
      return complete(run, "userTask", command);
    case "completeJob":
      return complete(run, "job", command);
    case "completeCall":
      return completeCall(run, command);
    case "throwError":
      return throwInto(run, command);
    case "deliverMessage":
      return deliverMessage(run, command);
    case "fireTimer":
      return fireTimer(run, command.timerId);
    case "moveToken":
      return moveToken(run, command);
    case "cancel":
      endRun(run);
      return null;
  }
}

function stepOf(run: Run): Step {
  return {
    kind: "advanced",
    state: run.ended ? null : closeRun(run),
    open: openWaits(run),
    timers: armedTimers(run),
    events: run.events,
    variables: run.variables,
    ended: run.ended,
    escaped: run.escaped,
  };
}
