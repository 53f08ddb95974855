import type { Event } from "../../../engine/domain/event.ts";
import type { Instance } from "../../../engine/domain/instance.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import type { Events } from "../../../engine/ports/repositories.ts";
import type { MemoryTables } from "./memory-tables.ts";

export function memoryEvents(tables: MemoryTables): Events {
  const rows = tables.table<Event>("event", ({ stream, seq }) => `${stream} ${String(seq).padStart(9, "0")}`);
  const instances = tables.table<Instance>("process_instance", ({ key }) => key);
  const ofStream = (stream: string) => rows.where((event) => event.stream === stream);
  return {
    append: async (events) => {
      for (const event of events) {
        if (ofStream(event.stream).some(({ seq }) => seq === event.seq))
          throw new Refusal("REVISION_CONFLICT", { table: "event", key: events[0]?.stream ?? null });
        rows.insert(event);
      }
    },
    list: async (stream, { afterSeq, limit }) =>
      ofStream(stream)
        .filter(({ seq }) => seq > afterSeq)
        .slice(0, limit),
    head: async (stream) => {
      const last = ofStream(stream).at(-1);
      return { seq: last?.seq ?? 0, hash: last?.hash ?? "0".repeat(64) };
    },
    listStreams: async ({ after, limit }) => {
      const streams = new Set(rows.where(({ stream }) => after === null || stream > after).map(({ stream }) => stream));
      return [...streams].toSorted().slice(0, limit);
    },
    listByMatter: async (matterId) => {
      const concerned = new Set(instances.where((instance) => instance.matterId === matterId).map(({ key }) => key));
      const events = rows.where(({ stream }) => concerned.has(stream));
      return events.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
    },
  };
}
