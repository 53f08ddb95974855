import type { Matter } from "../domain/matter.ts";
import { Refusal } from "../domain/refusal.ts";

/** A dossier that is archived or withdrawn takes nothing more in (LC-5, PLAN-DAILY). */
export function demandNotClosed({ id, closedAt }: Pick<Matter, "id" | "closedAt">): void {
  if (closedAt !== null) throw new Refusal("MATTER_CLOSED", { matter: id, closedAt });
}
