import type { Decision } from "../domain/authority.ts";
import { Refusal } from "../domain/refusal.ts";

/** Turns a no into a refusal with every reason; gives the yes back. */
export function demand<D extends Decision>(decision: D): Extract<D, { readonly allowed: true }> {
  if (decision.allowed) return decision as Extract<D, { readonly allowed: true }>;
  const [first] = decision.reasons;
  const code = first?.code === "SEPARATION_OF_DUTIES" || first?.code === "TASK_CLAIMED_BY_OTHER" ? first.code : "NOT_ALLOWED";
  throw new Refusal(code, { reasons: decision.reasons.map((reason) => ({ ...reason })) });
}
