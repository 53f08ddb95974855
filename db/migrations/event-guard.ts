import type { Dialect } from "./migration.ts";

/** Dialect seam: the database itself refuses to change or delete an event. */
const guards: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: [
    `create trigger event_never_changes before update on event
     begin select raise(abort, 'events are never changed'); end`,
    `create trigger event_never_goes before delete on event
     begin select raise(abort, 'events are never deleted'); end`,
  ],
};

export function eventGuard(dialect: Dialect): readonly string[] {
  return guards[dialect];
}
