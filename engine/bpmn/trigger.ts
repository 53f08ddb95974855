import type { ElementId, MessageTrigger, TimerTrigger } from "../model/compiled.ts";
import { evaluateMessage } from "../model/evaluate-message.ts";
import { evaluateTimer, nextMoment } from "../model/evaluate-timer.ts";
import { StepFault } from "../model/step-fault.ts";
import type { ExecutionId } from "../ports/executor.ts";
import type { Run } from "./run.ts";
import { seenBy } from "./seen.ts";
import type { ForMessage, ForTimer } from "./state.ts";
import { nodeOf, type Visit } from "./visit.ts";

type Listener = { readonly elementId: ElementId; readonly trigger: MessageTrigger | TimerTrigger };

/** What the event `elementId` waits for; `visit` is the event itself, or the activity it is attached to. */
export function listenFor(run: Run, visit: Visit, { elementId, trigger }: Listener): ForMessage | ForTimer {
  const at = { ...seenBy(run, visit), elementId };
  if (trigger.kind === "message") return { kind: "message", ...evaluateMessage(trigger.message, at, run.evaluate) };
  const timerId = run.context.newId();
  const { timer } = trigger;
  if (timer.kind === "clock")
    return { kind: "timer", timerId, clock: { moment: timer.moment, ownerExecutionId: clockOwner(run, visit, elementId) } };
  const { now, calendar } = run.context;
  return { kind: "timer", timerId, moment: evaluateTimer(timer, at, { now, zone: calendar.zone }, run.evaluate) };
}

/** The next moment of a cycle, under an id of its own: every moment fires once. null after the last. */
export function listenAgain(run: Run, timer: ForTimer, elementId: ElementId): ForTimer | null {
  if (!("moment" in timer)) return null;
  const moment = nextMoment(timer.moment, { elementId, zone: run.context.calendar.zone });
  return moment === null ? null : { kind: "timer", timerId: run.context.newId(), moment };
}

/** The nearest execution with a clock, from the visit outwards. A multi-instance activity's clock is its body's. */
function clockOwner(run: Run, visit: Visit, elementId: ElementId): ExecutionId {
  if (visit.node.clock !== null && visit.loopCounter === null) return visit.id;
  for (let open = run.open.get(visit.around); open !== undefined && open.in !== null; open = run.open.get(open.in))
    if (nodeOf(run, open.node).clock !== null && !("loopCounter" in open)) return open.id;
  throw new StepFault("TIMER_INVALID", elementId, "no activity around the event has a clock");
}
