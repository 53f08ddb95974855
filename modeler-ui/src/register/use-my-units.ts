import type { UnitRef } from "../../../api/contract/types.ts";
import { useSession } from "../session/use-session.ts";

/** The units of my posts, each once. */
export function useMyUnits(): readonly UnitRef[] {
  const { data: session } = useSession();
  const units = new Map(
    (session?.posts ?? []).map(({ unit, unitName, unitNameEn }) => [unit, { id: unit, name: unitName, nameEn: unitNameEn }]),
  );
  return [...units.values()];
}
