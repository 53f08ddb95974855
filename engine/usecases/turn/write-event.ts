import type { EventKind, NewEvent } from "../../domain/event.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { HeldInstance, Turn } from "./turn.ts";

export type EventDetails = {
  readonly elementId?: string | null;
  readonly attempt?: number | null;
  readonly executionId?: string | null;
  readonly scopeExecutionId?: string | null;
  readonly formId?: string | null;
  readonly actor?: PersonId;
  readonly actingFor?: PersonId | null;
  readonly data?: JsonObject;
};

/** Adds a fact to an instance's chain; it is numbered and hashed when the turn is flushed. */
export function writeEvent(turn: Turn, instance: HeldInstance, kind: EventKind, details: EventDetails = {}): void {
  instance.events.push(newEvent(turn, kind, details));
}

/** Adds a fact to the office's own chain (administration, reading log). */
export function writeOfficeEvent(turn: Turn, kind: EventKind, data: JsonObject, actor?: PersonId): void {
  turn.officeEvents.push(newEvent(turn, kind, { data, ...(actor === undefined ? {} : { actor }) }));
}

function newEvent(turn: Turn, kind: EventKind, details: EventDetails): NewEvent {
  return {
    at: turn.now,
    actor: details.actor ?? turn.actorId,
    actingFor: details.actingFor ?? null,
    kind,
    elementId: details.elementId ?? null,
    attempt: details.attempt ?? null,
    executionId: details.executionId ?? null,
    scopeExecutionId: details.scopeExecutionId ?? null,
    formId: details.formId ?? null,
    data: details.data ?? {},
  };
}
