import { Refusal } from "./refusal.ts";
import { zipDirectory } from "./zip-directory.ts";

export type CheckedFile = { readonly name: string; readonly mediaType: string };

/** 20 MiB. */
export const mostFileBytes = 20 * 1024 * 1024;

type Signature = { readonly mediaType: string; readonly endings: readonly string[]; readonly matches: (bytes: Uint8Array) => boolean };

/** What a dossier may hold, told by the first bytes; nothing a browser would run. */
const signatures: readonly Signature[] = [
  { mediaType: "application/pdf", endings: ["pdf"], matches: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  { mediaType: "image/png", endings: ["png"], matches: startsWith(0x89, 0x50, 0x4e, 0x47) },
  { mediaType: "image/jpeg", endings: ["jpg", "jpeg"], matches: startsWith(0xff, 0xd8, 0xff) },
  { mediaType: "image/gif", endings: ["gif"], matches: startsWith(0x47, 0x49, 0x46, 0x38) },
  {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
    matches: zipWith("word/document.xml"),
  },
  {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
    matches: zipWith("xl/workbook.xml"),
  },
  { mediaType: "application/msword", endings: ["doc", "wps"], matches: startsWith(0xd0, 0xcf, 0x11, 0xe0) },
  { mediaType: "application/vnd.ms-excel", endings: ["xls", "et"], matches: startsWith(0xd0, 0xcf, 0x11, 0xe0) },
  { mediaType: "text/plain", endings: ["txt"], matches: isText },
];

/** The file's safe name and its type by ending and content together; else FILE_TYPE_REFUSED or FILE_TOO_LARGE. */
export function checkFile(name: string, bytes: Uint8Array): CheckedFile {
  if (bytes.length > mostFileBytes) throw new Refusal("FILE_TOO_LARGE", { name, most: mostFileBytes });
  const safe = safeName(name);
  const ending = safe.slice(safe.lastIndexOf(".") + 1).toLowerCase();
  const found = signatures.find((signature) => signature.endings.includes(ending) && signature.matches(bytes));
  if (found === undefined || bytes.length === 0)
    throw new Refusal("FILE_TYPE_REFUSED", { name: safe, allowed: signatures.flatMap((signature) => signature.endings) });
  if (unpacksWithoutMeasure(bytes)) throw new Refusal("FILE_TOO_LARGE", { name: safe, cause: "unpacked" });
  return { name: safe, mediaType: found.mediaType };
}

/** The last part of the name, without control characters, direction marks and what file systems forbid. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "").trim();
  const cut = [...clean].slice(-120).join("");
  return cut === "" || cut.startsWith(".") ? `file${cut}` : cut;
}

function startsWith(...head: readonly number[]): (bytes: Uint8Array) => boolean {
  return (bytes) => head.every((byte, index) => bytes[index] === byte);
}

/** An office document: a ZIP file with this part in it. */
function zipWith(part: string): (bytes: Uint8Array) => boolean {
  const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);
  return (bytes) => isZip(bytes) && zipDirectory(bytes)?.some(({ name }) => name === part) === true;
}

/** Over 32 MiB a document may unpack to a hundred times its size, and to no more than 200 MiB: whoever opens it should not lose their machine. */
function unpacksWithoutMeasure(bytes: Uint8Array): boolean {
  const unpacked = (zipDirectory(bytes) ?? []).reduce((sum, entry) => sum + entry.unpacked, 0);
  const mebibytes = unpacked / (1024 * 1024);
  return mebibytes > 200 || (mebibytes > 32 && unpacked > 100 * bytes.length);
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder("utf-8", { fatal: true }).decode(bytes).includes("\u0000");
  } catch {
    return false;
  }
}
