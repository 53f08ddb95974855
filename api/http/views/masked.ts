import type { Json, JsonObject } from "../../../engine/domain/json.ts";
import { isVaultReference } from "../../../engine/domain/vault.ts";

/** What stands where a personal value is: pages show it as hidden, and never send it back as a value. */
export const hidden = "＊＊＊";

/** Values as a list or page may show them: references to the vault become the hidden mark. */
export function masked(value: JsonObject): JsonObject {
  return mask(value) as JsonObject;
}

function mask(value: Json): Json {
  if (isVaultReference(value)) return hidden;
  if (Array.isArray(value)) return value.map(mask);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mask(inner)]));
}
