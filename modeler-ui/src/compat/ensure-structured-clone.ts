/** Browsers before Chromium 98 have no structuredClone, which the forms and the diagrams use on plain data. */
export function ensureStructuredClone(): void {
  if (typeof globalThis.structuredClone !== "function") globalThis.structuredClone = cloned;
}

function cloned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloned) as T;
  if (value instanceof Date) return new Date(value) as T;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, cloned(item)])) as T;
  if (value instanceof Set) return new Set([...value].map(cloned)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cloned(item)])) as T;
}
