import type { IncomingMessage } from "node:http";
import type { Json } from "../../../engine/domain/json.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import { isStorableText } from "../../../engine/forms/storable-text.ts";
import { readBytes } from "./read-bytes.ts";

/** 4 MiB: a bundle with its diagram, forms and scenarios. Everything else is held shorter by its route. */
const mostBytes = 4 * 1024 * 1024;
const deepest = 32;

/**
 * The JSON body, or undefined where there is none. Strict where Express is lenient: valid UTF-8 only, no nesting beyond 32, no NUL or lone
 * surrogate anywhere (both databases could not keep them), no `__proto__`.
 */
export async function readJson(request: IncomingMessage): Promise<Json | undefined> {
  const bytes = await readBytes(request, mostBytes);
  if (bytes.length === 0) return undefined;
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type))
    throw new Refusal("UNSUPPORTED_MEDIA", { expected: "application/json" });
  if (request.headers["content-encoding"] !== undefined) throw new Refusal("UNSUPPORTED_MEDIA", { expected: "no Content-Encoding" });
  const value = parse(bytes);
  demandStorable(value);
  return value;
}

function parse(bytes: Uint8Array): Json {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("INVALID_REQUEST", { cause: "notUtf8" });
  }
  if (isTooDeep(text)) throw new Refusal("INVALID_REQUEST", { cause: "tooDeep", deepest });
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Refusal("INVALID_REQUEST", { cause: "notJson" });
  }
}

/** Counted before parsing, so that no parser has to go down there. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") {
      if (++depth > deepest) return true;
    } else if (char === "}" || char === "]") depth--;
  }
  return false;
}

export function demandStorable(value: unknown): void {
  if (typeof value === "string") {
    if (!isStorableText(value)) throw new Refusal("INVALID_REQUEST", { cause: "unstorableText" });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === "__proto__" || !isStorableText(name)) throw new Refusal("INVALID_REQUEST", { cause: "unstorableText" });
    demandStorable(inner);
  }
}
