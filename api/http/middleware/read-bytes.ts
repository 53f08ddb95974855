import type { IncomingMessage } from "node:http";
import { Refusal } from "../../../engine/domain/refusal.ts";

/** So much more than allowed is still taken off the line and thrown away, so that the refusal reaches who is sending. */
const patience = 16;

/** The whole body. A longer one than `most` bytes is refused; one that says so beforehand, or goes on and on, without being read to its end. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Uint8Array> {
  demandLength(request, most * patience);
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not cut the line: the answer goes over it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most * patience) throw new Refusal("BODY_TOO_LARGE", { most });
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > most) throw new Refusal("BODY_TOO_LARGE", { most });
  return Buffer.concat(chunks);
}

/** Refuses a body by the length it announces. */
export function demandLength(request: IncomingMessage, most: number): void {
  if (Number(request.headers["content-length"] ?? 0) > most) throw new Refusal("BODY_TOO_LARGE", { most });
}
