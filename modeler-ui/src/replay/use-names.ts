import { useCallback, useMemo } from "react";
import type { ReplayStep } from "../../../api/contract/types.ts";
import { elementNames } from "./element-names.ts";

/** Calls elements of the diagram, and people of the case, by their names; anything else by itself. */
export function useNames(xml: string, steps: readonly ReplayStep[]): (id: string) => string {
  const names = useMemo(() => {
    const people = steps.flatMap(({ actor, actorName, actingFor, actingForName }) => [
      [actor, actorName] as const,
      ...(actingFor === null ? [] : [[actingFor, actingForName ?? actingFor] as const]),
    ]);
    return new Map([...people, ...elementNames(xml)]);
  }, [xml, steps]);
  return useCallback((id) => names.get(id) ?? id, [names]);
}
