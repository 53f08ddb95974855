import { createHash } from "node:crypto";
import type { DecisionTable } from "./compiled.ts";

/** SHA-256 (hex) over the diagram and its decisions; the order of the decisions' keys does not matter. */
export function hashSource({ xml, decisions }: { xml: string; decisions: Readonly<Record<string, DecisionTable>> }): string {
  const sorted = Object.keys(decisions)
    .sort()
    .map((id) => [id, decisions[id]]);
  return createHash("sha256").update(xml).update("\0").update(JSON.stringify(sorted)).digest("hex");
}
