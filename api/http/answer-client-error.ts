import type { Duplex } from "node:stream";
import type { Problem } from "../contract/types.ts";

const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
const phrases: Readonly<Record<number, string>> = { 400: "Bad Request", 408: "Request Timeout", 431: "Request Header Fields Too Large" };

/** What is no HTTP, or comes too slowly, never becomes a request: it is answered on the bare line, as a problem too. */
export function answerClientError(error: Error & { readonly code?: string }, line: Duplex): void {
  if (!line.writable || error.code === "ECONNRESET") {
    line.destroy();
    return;
  }
  const status = statuses[error.code ?? ""] ?? 400;
  const problem: Problem = {
    type: "about:blank",
    title: "This is not a request.",
    status,
    code: "INVALID_REQUEST",
    details: { cause: "http" },
  };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${phrases[status]}`,
    "Connection: close",
    "Content-Type: application/problem+json",
    "X-Content-Type-Options: nosniff",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  line.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
