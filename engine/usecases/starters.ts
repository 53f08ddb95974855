import { type Role, roles } from "../domain/org.ts";
import { type CompiledBundle, startFormOf } from "./compiled-bundles.ts";

/** Roles that may start a process: `x-ui.starters` of its start form; null: everybody who holds a post in a unit. */
export function startersOf(bundle: CompiledBundle): readonly Role[] | null {
  const ui = startFormOf(bundle)?.["x-ui"];
  if (typeof ui !== "object" || ui === null || !("starters" in ui) || !Array.isArray(ui.starters)) return null;
  return roles.filter((role) => (ui.starters as readonly unknown[]).includes(role));
}
