import { inflateRawSync } from "node:zlib";

/** Unpacked, a file may not be larger than this in all; 32 MiB. */
const mostBytes = 32 * 1024 * 1024;
const mostEntries = 200;
const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;
const endOfDirectory = 0x06054b50;

/**
 * Whether a ZIP file unpacks to a bounded size. Sizes a file claims of itself are not believed: every entry is unpacked once, and the unpacking stops at the
 * limit. Encrypted, spanned and 64-bit archives are no spreadsheets of ours.
 */
export function zipVerdict(bytes: Uint8Array): "ok" | "tooLarge" | "notZip" {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endRecord(zip);
    if (end === null) return "notZip";
    const entries = zip.readUInt16LE(end + 10);
    return entries > mostEntries ? "tooLarge" : unpacked(zip, entries, zip.readUInt32LE(end + 16));
  } catch (error) {
    // What points outside the file, or does not unpack, is broken or hostile.
    if (error instanceof Error && "code" in error) return error.code === "ERR_BUFFER_TOO_LARGE" ? "tooLarge" : "notZip";
    throw error;
  }
}

function endRecord(zip: Buffer): number | null {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at--) if (zip.readUInt32LE(at) === endOfDirectory) return at;
  return null;
}

function unpacked(zip: Buffer, entries: number, directory: number): "ok" | "tooLarge" | "notZip" {
  let left = mostBytes;
  let at = directory;
  for (let entry = 0; entry < entries; entry++) {
    if (zip.readUInt32LE(at) !== centralHeader) return "notZip";
    const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1;
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    if (isEncrypted || (method !== 0 && method !== 8)) return "notZip";
    left -= sizeOf(zip, { method, packed, header: zip.readUInt32LE(at + 42), left });
    if (Number.isNaN(left)) return "notZip";
    if (left < 0) return "tooLarge";
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return "ok";
}

type Entry = { readonly method: number; readonly packed: number; readonly header: number; readonly left: number };

function sizeOf(zip: Buffer, { method, packed, header, left }: Entry): number {
  if (method === 0) return packed;
  if (zip.readUInt32LE(header) !== localHeader) return Number.NaN;
  const begin = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  return inflateRawSync(zip.subarray(begin, begin + packed), { maxOutputLength: Math.max(1, left) }).length;
}
