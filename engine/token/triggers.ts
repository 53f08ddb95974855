import type { MessageTrigger, TimerTrigger } from "../model/compiled.ts";
import { evaluateMessage } from "../model/evaluate-message.ts";
import { evaluateTimer, nextMoment, type TimerMoment } from "../model/evaluate-timer.ts";
import { StepFault } from "../model/step-fault.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { nodeOf } from "./graph.ts";
import type { Run } from "./run.ts";
import type { MessageWait, TimerWait } from "./state.ts";
import { variableScopeOf, visible } from "./visible.ts";
import type { Visit } from "./visit.ts";

/** The event `elementId` begins to listen; `visit` is the catch event itself or the activity it is attached to. */
export function waitForTrigger(run: Run, visit: Visit, elementId: string, trigger: MessageTrigger | TimerTrigger): MessageWait | TimerWait {
  const at = { elementId, variables: visible(run, variableScopeOf(run, visit)) };
  if (trigger.kind === "message") return messageWait(evaluateMessage(trigger.message, at, run.evaluate));
  const timer = run.context.newId();
  if (trigger.timer.kind === "clock")
    return { kind: "timer", timer, due: null, clock: { moment: trigger.timer.moment, owner: clockOwner(run, visit, elementId) } };
  return timerWait(timer, evaluateTimer(trigger.timer, at, moments(run), run.evaluate));
}

/** The same timer at its next moment, under a new id, so that a firing repeated by mistake finds nothing; null: it was the last. */
export function nextWait(run: Run, wait: TimerWait, elementId: string): TimerWait | null {
  if (wait.due === null) return null;
  const next = nextMoment({ dueAt: wait.due, cycle: wait.cycle ?? null }, { elementId, zone: run.context.calendar.zone });
  return next === null ? null : timerWait(run.context.newId(), next);
}

function messageWait({ name, correlationKey }: { name: string; correlationKey: string }): MessageWait {
  return { kind: "message", name, key: correlationKey };
}

function timerWait(timer: string, { dueAt, cycle }: TimerMoment): TimerWait {
  return { kind: "timer", timer, due: dueAt, ...(cycle === null ? {} : { cycle }) };
}

function moments(run: Run): { now: string; zone: string } {
  return { now: run.context.now, zone: run.context.calendar.zone };
}

/** The activity itself, or the nearest one around it, that has a clock. An iteration's clock is its body's. */
function clockOwner(run: Run, visit: Visit, elementId: string): ExecutionId {
  if (visit.node.clock !== null && visit.loop === null) return visit.id;
  for (let at = run.executions.get(visit.holder); at?.in != null; at = run.executions.get(at.in)) {
    const iteration = "loop" in at && at.loop !== undefined;
    if (!iteration && nodeOf(run.compiled, at.node).clock !== null) return at.id;
  }
  throw new StepFault("TIMER_INVALID", elementId, "no activity around the event has a clock");
}
