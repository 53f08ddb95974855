import { formLimits } from "./form-limits.ts";
import { pointerTo } from "./json-pointer.ts";
import { isStorableText } from "./storable-text.ts";

type Budget = { left: number; readonly depth: number };

/**
 * JSON pointer of the first thing that cannot be stored as JSON, or null: a text or name with a NUL or half a surrogate
 * pair, a `__proto__`, something that is not JSON, or more or deeper values than the limits allow.
 */
export function findUnstorable(
  value: unknown,
  limits: { readonly values: number; readonly depth: number } = { values: 100_000, depth: 30 },
): string | null {
  return find(value, "", 0, { left: limits.values, depth: limits.depth });
}

/** The same for what is handed in, with the limits of a form's data. */
export function findUnstorableData(value: unknown): string | null {
  return findUnstorable(value, { values: formLimits.values, depth: formLimits.valueDepth });
}

function find(value: unknown, path: string, depth: number, budget: Budget): string | null {
  budget.left -= 1;
  if (budget.left < 0 || depth > budget.depth) return path;
  if (value === null || typeof value === "boolean") return null;
  if (typeof value === "number") return Number.isFinite(value) ? null : path;
  if (typeof value === "string") return isStorableText(value) ? null : path;
  if (Array.isArray(value)) return firstOf(value.entries(), path, depth, budget);
  if (typeof value !== "object" || !isPlain(value)) return path;
  const badName = Object.keys(value).find((name) => name === "__proto__" || !isStorableText(name));
  return badName === undefined ? firstOf(Object.entries(value), path, depth, budget) : path;
}

function firstOf(entries: Iterable<readonly [string | number, unknown]>, path: string, depth: number, budget: Budget): string | null {
  for (const [name, entry] of entries) {
    const found = find(entry, pointerTo(path, name), depth + 1, budget);
    if (found !== null) return found;
  }
  return null;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
