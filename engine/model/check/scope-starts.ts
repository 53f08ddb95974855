import type { ElementId, Node, Scope } from "../compiled.ts";
import { idOf } from "../parse/moddle-element.ts";
import type { Walked } from "../parse/walk-process.ts";
import type { Reading } from "../read/reading.ts";

/** Every scope with the places where a token appears in it (BPMN 2.0.2 §13.2.2); the process first. */
export function readScopes(reading: Reading, walked: Walked, nodes: Readonly<Record<ElementId, Node>>): Readonly<Record<ElementId, Scope>> {
  const scopes: Record<ElementId, Scope> = {};
  for (const [index, { element, scope }] of walked.scopes.entries()) {
    const id = idOf(element);
    const inside = Object.values(nodes).filter((node) => node.scope === id);
    scopes[id] = scopeOf(reading, { id, parent: index === 0 ? null : scope, inside });
  }
  return scopes;
}

function scopeOf(reading: Reading, { id, parent, inside }: { id: ElementId; parent: ElementId | null; inside: readonly Node[] }): Scope {
  const starts = inside.filter((node) => node.type === "startEvent");
  const none = starts.filter(({ trigger }) => trigger.kind === "none");
  const triggered = starts.filter(({ trigger }) => trigger.kind !== "none");
  if (none.length > 1) for (const { id: start } of none.slice(1)) reading.report("START_EVENT_SEVERAL", start, { scope: id });
  if (parent !== null) for (const { id: start } of triggered) reading.report("START_EVENT_TRIGGER_IN_SUBPROCESS", start);
  const implicit = starts.length > 0 ? [] : inside.filter((node) => node.incoming.length === 0 && node.type !== "boundaryEvent");
  if (starts.length === 0 && implicit.length === 0) reading.report("START_MISSING", id, { scope: id });
  return {
    id,
    parent,
    nodes: inside.map((node) => node.id),
    starts: [...none, ...implicit].map((node) => node.id),
    triggeredStarts: parent === null ? triggered.map((node) => node.id) : [],
  };
}
