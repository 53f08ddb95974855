import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import type { Event, NewEvent, StreamId } from "./event.ts";
import type { Json } from "./json.ts";

/** Where a chain stands: its last event's number and hash. */
export type ChainHead = { readonly seq: number; readonly hash: string };

/** A chain without events. */
export const emptyChain: ChainHead = { seq: 0, hash: "0".repeat(64) };

/** Numbers and links new events onto a stream's head. */
export function chainEvents(
  head: ChainHead,
  stream: StreamId,
  newEvents: readonly NewEvent[],
): { readonly events: readonly Event[]; readonly head: ChainHead } {
  const events: Event[] = [];
  let last = head;
  for (const newEvent of newEvents) {
    const row = { ...newEvent, stream, seq: last.seq + 1 };
    const hash = hashOf(row, last.hash);
    events.push({ ...row, previousHash: last.hash, hash });
    last = { seq: row.seq, hash };
  }
  return { events, head: last };
}

/**
 * The number of the first event that is not what was written, or null. `from` is the head before the first given event; with `to`, the head
 * kept elsewhere, a chain whose tail was cut off or rewritten is found as well.
 */
export function verifyChain(events: readonly Event[], from: ChainHead = emptyChain, to?: ChainHead): number | null {
  let last = from;
  for (const event of events) {
    const seq = last.seq + 1;
    const isWhole = event.seq === seq && event.previousHash === last.hash && event.hash === hashOf(event, last.hash);
    if (!isWhole) return seq;
    last = { seq, hash: event.hash };
  }
  if (to === undefined || (to.seq === last.seq && to.hash === last.hash)) return null;
  return to.seq > last.seq ? last.seq + 1 : to.seq;
}

/** SHA-256(0x00 ‖ previous hash ‖ canonical row); the row is the event without its two hashes. */
function hashOf(event: NewEvent & Pick<Event, "stream" | "seq">, previousHash: string): string {
  const { stream, seq, at, actor, actingFor, kind, elementId, attempt, executionId, scopeExecutionId, formId, data } = event;
  const row: Json = { stream, seq, at, actor, actingFor, kind, elementId, attempt, executionId, scopeExecutionId, formId, data };
  return createHash("sha256").update(Buffer.of(0)).update(Buffer.from(previousHash, "hex")).update(canonicalJson(row)).digest("hex");
}
