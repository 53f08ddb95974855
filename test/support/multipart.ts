import type { Sending } from "./http-client.ts";

/** A multipart body with one part `file`. */
export function multipart(name: string, bytes: Uint8Array): Sending {
  const boundary = "----clauseflow-test";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
