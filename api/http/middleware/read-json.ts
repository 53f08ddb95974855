import type { IncomingMessage } from "node:http";
import type { Json } from "../../../engine/domain/json.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import { isStorableText } from "../../../engine/forms/storable-text.ts";

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
  const value = parse(bytes);
  demandStorable(value, 0);
  return value;
}

export async function readBytes(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new Refusal("BODY_TOO_LARGE", { most });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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

function demandStorable(value: Json, depth: number): void {
  if (typeof value === "string") {
    if (!isStorableText(value)) throw new Refusal("INVALID_REQUEST", { cause: "unstorableText" });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === "__proto__" || !isStorableText(name)) throw new Refusal("INVALID_REQUEST", { cause: "unstorableText" });
    demandStorable(inner, depth + 1);
  }
}
