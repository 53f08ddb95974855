import { Refusal } from "../domain/refusal.ts";

/** A decision that hurts or moves somebody's work is explained (ST-4). */
export function demandReason(reason: string): void {
  if (reason.trim() === "") throw new Refusal("REASON_REQUIRED", { field: "reason" });
}
