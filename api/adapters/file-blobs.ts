import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "../../engine/domain/refusal.ts";
import type { BlobStore } from "../../engine/ports/world.ts";

/** Blobs as files named by their SHA-256, two levels of folders deep: ab/cd/abcd…; whole or not there, also after a power cut. */
export function fileBlobs(root: string): BlobStore {
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      if (!(await isKept(path, bytes.length))) await writeWhole(path, bytes);
      return { sha256, bytes: bytes.length };
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Refusal("NOT_FOUND", { blob: sha256 });
      const bytes = await readKept(pathOf(sha256), sha256);
      if (sha256Of(bytes) !== sha256) throw new Error(`The stored file ${sha256} is damaged: restore it from a backup`);
      return bytes;
    },
  };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A file of another length is left from a damaged disk and written again. */
async function isKept(path: string, length: number): Promise<boolean> {
  try {
    return (await stat(path)).size === length;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function readKept(path: string, sha256: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) throw new Refusal("NOT_FOUND", { blob: sha256 });
    throw error;
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${randomUUID()}.part`);
  try {
    await syncedWrite(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function syncedWrite(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name itself must reach the disk; Windows cannot open folders and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const opened = await open(folder, "r");
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
