import { idOf } from "../parse/moddle-element.ts";
import type { Walked } from "../parse/walk-process.ts";
import type { Reading } from "../read/reading.ts";

/** Every node needs an id that no object already has; flows are given theirs. True where all is well. */
export function checkIds(reading: Reading, { nodes, flows, scopes }: Walked): boolean {
  const reserved = [...nodes, ...flows, ...scopes.slice(0, 1)].filter(({ element }) => idOf(element) in {});
  for (const { element } of reserved) reading.report("ID_RESERVED", idOf(element), { id: idOf(element) });
  const nameless = [...nodes, ...scopes.slice(0, 1)].filter(({ element }) => idOf(element) === "");
  for (const { element, scope } of nameless) reading.report("ID_MISSING", scope || null, { type: element.$type });
  return reserved.length === 0 && nameless.length === 0;
}
