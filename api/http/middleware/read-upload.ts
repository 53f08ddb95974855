import type { IncomingMessage } from "node:http";
import busboy, { type Busboy, type Limits } from "busboy";
import { mostFileBytes } from "../../../engine/domain/file-types.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import { demandLength } from "./read-bytes.ts";

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The one part `file` of a multipart body, whole in memory (≤20 MiB). */
export async function readUpload(request: IncomingMessage): Promise<UploadedFile> {
  if (!/^multipart\/form-data;/i.test(request.headers["content-type"] ?? ""))
    throw new Refusal("UNSUPPORTED_MEDIA", { expected: "multipart/form-data" });
  demandLength(request, 2 * mostFileBytes);
  return new Promise((resolve, reject) => {
    const limits = { files: 1, fields: 10, parts: 12, fileSize: mostFileBytes, fieldSize: 1_000, headerPairs: 50 };
    let file: UploadedFile | null = null;
    let refusal: Refusal | null = null;
    const parser = parserOf(request, limits);
    parser.on("file", (field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on("limit", () => {
        refusal = new Refusal("FILE_TOO_LARGE", { name: filename ?? "", most: mostFileBytes });
      });
      // An upload that breaks off ends here as well as in the parser; unheard, it would end the server.
      stream.on("error", () => reject(new Refusal("INVALID_REQUEST", { cause: "multipart" })));
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (field === "file") file = { name: filename ?? "", bytes: Buffer.concat(chunks) };
      });
    });
    parser.on("error", () => reject(new Refusal("INVALID_REQUEST", { cause: "multipart" })));
    parser.on("close", () => {
      if (refusal !== null) reject(refusal);
      else if (file === null) reject(new Refusal("INVALID_REQUEST", { field: "file" }));
      else resolve(file);
    });
    request.on("error", reject);
    request.pipe(parser);
  });
}

function parserOf(request: IncomingMessage, limits: Limits): Busboy {
  try {
    return busboy({ headers: request.headers, limits, defParamCharset: "utf8" });
  } catch {
    throw new Refusal("INVALID_REQUEST", { cause: "multipart" });
  }
}
