import type { PersonActor } from "../../../engine/domain/actor.ts";
import type { LiveUpdates } from "../../../engine/ports/world.ts";

type Listener = {
  readonly actor: PersonActor;
  readonly write: (chunk: string) => boolean;
  readonly end: () => void;
  /** Asked at every heartbeat: a line does not outlive its session. */
  readonly isStillSigned: () => Promise<boolean>;
};

export type LiveHub = LiveUpdates & {
  /** Tells a page what changes for this person until the returned function is called. */
  listen(listener: Listener): () => void;
  readonly listeners: number;
  close(): void;
};

const everyMs = 20_000;

/** Server-sent events of one process: who looks at a list hears that it changed, and reads it again. */
export function liveHub({ heartbeatMs = everyMs }: { readonly heartbeatMs?: number } = {}): LiveHub {
  const listeners = new Set<Listener>();
  const beat = async (listener: Listener): Promise<void> => {
    // While the database is away nobody knows; the line stays.
    if (await listener.isStillSigned().catch(() => true)) listener.write(": still here\n\n");
    else {
      listeners.delete(listener);
      listener.end();
    }
  };
  const heartbeat = setInterval(() => {
    for (const listener of listeners) void beat(listener);
  }, heartbeatMs);
  heartbeat.unref();
  return {
    changed({ groups, people, matterId }) {
      const message = `event: changed\ndata: ${JSON.stringify({ matterId })}\n\n`;
      for (const { actor, write } of listeners) {
        const concerns = people.includes(actor.id) || actor.groups.some((group) => groups.includes(group));
        if (concerns) write(message);
      }
    },
    listen(listener) {
      listeners.add(listener);
      listener.write(`retry: ${2_000 + (listeners.size % 20) * 100}\nevent: ready\ndata: {}\n\n`);
      return () => void listeners.delete(listener);
    },
    get listeners() {
      return listeners.size;
    },
    close() {
      clearInterval(heartbeat);
      for (const { end } of listeners) end();
      listeners.clear();
    },
  };
}
