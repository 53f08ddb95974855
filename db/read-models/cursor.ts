import { Refusal } from "../../engine/domain/refusal.ts";

/** What a page ended with. Opaque to readers: base64url of JSON. `list` keeps one list's cursor out of another. */
export function encodeCursor(list: string, position: string): string {
  return Buffer.from(JSON.stringify([list, position])).toString("base64url");
}

/** The position, or null for the first page. One that this list has not given is INVALID_REQUEST. */
export function decodeCursor(list: string, cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const [of, position, ...more] = read(cursor);
  if (of === list && typeof position === "string" && more.length === 0) return position;
  throw new Refusal("INVALID_REQUEST", { parameter: "cursor" });
}

function read(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
