import type { ElementId } from "../compiled.ts";
import { extensionsOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import type { Reading } from "./reading.ts";

/** The clauses of the regulations that an element or flow carries, without repetition. */
export function readClauses(reading: Reading, element: ModdleElement, elementId: ElementId): readonly string[] {
  const ids = new Set<string>();
  for (const clause of extensionsOf(element).filter(({ $type }) => $type === "clauseflow:Clause")) {
    const id = textOf(clause, "id");
    if (id === null) reading.report("CLAUSE_ID_MISSING", elementId);
    else ids.add(id);
  }
  return [...ids];
}
