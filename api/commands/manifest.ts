import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "./command-error.ts";

export type BackedUpFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** What a backup holds; stands in its `manifest.json`. */
export type Manifest = {
  readonly product: "clauseflow";
  readonly version: string;
  /** Real time, UTC. */
  readonly createdAt: string;
  readonly schema: number;
  /** Events in all chains, verified. */
  readonly events: number;
  readonly key: { readonly fingerprint: string; readonly included: boolean };
  readonly files: readonly BackedUpFile[];
};

export const databaseName = "clauseflow.db";
export const keyName = "clauseflow.key";
export const blobFolderName = "blobs";
const manifestName = "manifest.json";

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(path.join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { flag: "wx" });
}

/** The manifest of a backup, each of whose files is there, whole and as it was written. */
export async function verifiedManifest(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const file of manifest.files) {
    if (!isInside(file.path)) throw new CommandError(`The manifest names a file outside the backup: ${file.path}`);
    const found = await describe(folder, file.path).catch(() => null);
    if (found === null) throw new CommandError(`The backup is not whole: ${file.path} is missing. 备份不完整，缺少 ${file.path}。`);
    if (found.sha256 !== file.sha256 || found.bytes !== file.bytes)
      throw new CommandError(`The backup was changed: ${file.path} is not what was backed up. 备份已被改动：${file.path}。`);
  }
  if (!manifest.files.some((file) => file.path === databaseName)) throw new CommandError("The backup holds no database.");
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, manifestName), "utf8").catch((cause: unknown) => {
    throw new CommandError(`${folder} is no backup: it has no ${manifestName}. 该目录不是备份。`, { cause });
  });
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.product === "clauseflow" && Array.isArray(manifest.files)) return manifest;
  } catch (cause) {
    throw new CommandError(`${manifestName} cannot be read.`, { cause });
  }
  throw new CommandError(`${manifestName} is not one of ours.`);
}

/** Size and SHA-256 of a file below `folder`; its path is written with "/" everywhere. */
export async function describe(folder: string, relative: string): Promise<BackedUpFile> {
  const file = path.join(folder, ...relative.split("/"));
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return { path: relative, bytes: (await stat(file)).size, sha256: hash.digest("hex") };
}

/** Names below the folder, never up or away from it. */
function isInside(relative: string): boolean {
  return relative.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !/[\\:]/.test(part));
}
