import type { InstanceKey } from "../../domain/ids.ts";
import type { ExecutionIndex, OpenExecution } from "../../domain/instance.ts";
import type { Command, ExecutionEvent, Step } from "../../ports/executor.ts";
import { cancelInstance } from "./cancel-instance.ts";
import { openClock, stopClockOf } from "./clocks.ts";
import { closeWait } from "./close-wait.ts";
import type { FollowUp } from "./drive-instance.ts";
import { endInstance } from "./end-instance.ts";
import { openWaits } from "./open-waits.ts";
import { type Hears, type Message, sendMessage } from "./send-message.ts";
import { StepIncident } from "./step-incident.ts";
import { armTimers } from "./timers.ts";
import { change, type HeldInstance, type Turn } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

type Advanced = Extract<Step, { kind: "advanced" }>;

/** Takes over what a step did: history, rows of what opened and closed, and what follows from it. */
export async function applyStep(turn: Turn, instance: HeldInstance, step: Advanced, command: Command): Promise<readonly FollowUp[]> {
  change(instance, { ...instance.row, engineState: step.state, variables: step.variables });
  const followUps: FollowUp[] = [];
  const sent: Sent[] = [];
  for (const event of step.events) followUps.push(...(await applyEvent(turn, instance, event, { command, sent })));
  followUps.push(...(await openWaits(turn, instance, step.open)));
  for (const { message, entered } of sent) followUps.push(...(await sendMessage(turn, message, instance.row, hearsIn(instance, entered))));
  await armTimers(turn, instance, step.timers);
  const waitsForNothing = !step.ended && step.open.length === 0 && step.timers.length === 0;
  if (waitsForNothing) {
    const message = "the instance would wait for nothing: a join waits for tokens that cannot come";
    throw new StepIncident({ instanceKey: instance.row.key, elementId: null, code: "STUCK", message });
  }
  if (step.ended) followUps.push(...(await endInstance(turn, instance, step.escaped)));
  return followUps;
}

/** A message of this step, and what had been entered in its own instance when it was thrown: what waits later does not hear it. */
type Sent = { readonly message: Message; readonly entered: ReadonlySet<string> };

function hearsIn({ row }: HeldInstance, entered: ReadonlySet<string>): Hears {
  return ({ instanceKey, executionId }) => instanceKey !== row.key || entered.has(executionId);
}

type Around = { readonly command: Command; readonly sent: Sent[] };

async function applyEvent(turn: Turn, instance: HeldInstance, event: ExecutionEvent, around: Around): Promise<readonly FollowUp[]> {
  switch (event.kind) {
    case "entered":
      enter(turn, instance, event);
      return [];
    case "completed":
    case "terminated":
      return leave(turn, instance, event, around.command);
    case "clockOpened":
      await openClock(turn, instance, event);
      return [];
    case "flowTaken":
      writeEvent(turn, instance, "flowTaken", { elementId: event.elementId, executionId: event.executionId });
      return [];
    case "decided":
      writeEvent(turn, instance, "decided", { ...where(instance, event.executionId, event.elementId), data: event.data });
      return [];
    case "errorThrown":
      writeEvent(turn, instance, "errorThrown", { ...where(instance, event.executionId, event.elementId), data: { code: event.code } });
      return [];
    case "messageThrown":
      writeEvent(turn, instance, "messageThrown", {
        ...where(instance, event.executionId, event.elementId),
        data: { name: event.message.name, correlationKey: event.message.correlationKey },
      });
      around.sent.push({ message: event.message, entered: new Set(Object.keys(instance.row.executions.open)) });
      return [];
  }
}

function where(instance: HeldInstance, executionId: string, elementId: string) {
  const open = instance.row.executions.open[executionId];
  return { elementId, executionId, attempt: open?.attempt ?? null, scopeExecutionId: open?.scope ?? null };
}

function enter(turn: Turn, instance: HeldInstance, event: Extract<ExecutionEvent, { kind: "entered" | "completed" | "terminated" }>): void {
  const index = instance.row.executions;
  const seen = index.visits[event.elementId] ?? 0;
  const attempt = seen + 1;
  // A boundary event waits before it is entered: its subscription is taken over and closed with it.
  const wait = index.open[event.executionId]?.wait ?? null;
  const open: OpenExecution = { elementId: event.elementId, attempt, scope: event.scopeExecutionId, wait, clockId: null };
  // The body of a multi-instance is not a visit of its own: its iterations are.
  const visits = event.multiInstanceBody === true ? index.visits : { ...index.visits, [event.elementId]: attempt };
  change(instance, { ...instance.row, executions: { ...index, visits, open: { ...index.open, [event.executionId]: open } } });
  writeEvent(turn, instance, "entered", { ...where(instance, event.executionId, event.elementId), data: traits(event) });
}

async function leave(
  turn: Turn,
  instance: HeldInstance,
  event: Extract<ExecutionEvent, { kind: "entered" | "completed" | "terminated" }>,
  command: Command,
): Promise<readonly FollowUp[]> {
  const place = where(instance, event.executionId, event.elementId);
  const open = instance.row.executions.open[event.executionId];
  change(instance, { ...instance.row, executions: without(instance.row.executions, event.executionId) });
  writeEvent(turn, instance, event.kind, { ...place, data: traits(event) });
  if (open === undefined) return [];
  if (open.clockId !== null) await stopClockOf(turn, instance, open.clockId);
  if (open.wait === null) return [];
  const answered =
    event.kind === "completed" || ("executionId" in command && command.executionId === event.executionId && command.kind !== "moveToken");
  if (open.wait.kind === "call" && !answered) return cancelCalled(turn, open.wait.key);
  await closeWait(turn, instance, open.wait, answered);
  return [];
}

async function cancelCalled(turn: Turn, key: InstanceKey): Promise<readonly FollowUp[]> {
  await cancelInstance(turn, key);
  return [];
}

function without(index: ExecutionIndex, executionId: string): ExecutionIndex {
  const { [executionId]: _gone, ...open } = index.open;
  return { ...index, open };
}

function traits(event: { readonly multiInstanceBody?: true; readonly loopCounter?: number }) {
  return {
    ...(event.multiInstanceBody === true ? { multiInstanceBody: true } : {}),
    ...(event.loopCounter === undefined ? {} : { loopCounter: event.loopCounter }),
  };
}
