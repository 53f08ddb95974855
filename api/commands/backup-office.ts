import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { openDatabase } from "../../db/open.ts";
import type { Config } from "../config.ts";
import { CommandError } from "./command-error.ts";
import { copyBlobs } from "./copy-blobs.ts";
import { databaseFile } from "./database-file.ts";
import { keyFingerprint } from "./key-fingerprint.ts";
import { blobFolderName, databaseName, describe, keyName, type Manifest, writeManifest } from "./manifest.ts";
import { verifyCopy } from "./verify-copy.ts";

export type BackupOptions = {
  readonly folder: string;
  /** Copies the key as well: then whoever has the backup can open the personal data in it. */
  readonly withKey: boolean;
  /** Real time. */
  readonly now: string;
};

/**
 * Copies a running office: the database in one consistent view, then the blobs (a blob is stored before the row that names it, so the view misses none), then proves
 * the copy. A folder without `manifest.json` is no backup: it is written last.
 */
export async function backupOffice(config: Config, { folder, withKey, now }: BackupOptions): Promise<Manifest> {
  const source = databaseFile(config.databaseUrl);
  if (!existsSync(source)) throw new CommandError(`There is no database ${source}. 没有数据库。`);
  await demandEmpty(folder);
  const fingerprint = keyFingerprint(config.keyFile);
  const copy = path.join(folder, databaseName);
  await copyDatabase(config.databaseUrl, copy);
  const blobFolder = path.join(folder, blobFolderName);
  const blobs = await copyBlobs(config.blobFolder, blobFolder);
  const { events, schema } = await verifyCopy(copy, blobFolder);
  if (withKey) await copyFile(config.keyFile, path.join(folder, keyName));
  const names = [databaseName, ...blobs.map((blob) => `${blobFolderName}/${blob}`), ...(withKey ? [keyName] : [])];
  const files = [];
  for (const name of names) files.push(await describe(folder, name));
  const manifest: Manifest = {
    product: "clauseflow",
    version: config.version,
    createdAt: now,
    schema,
    events,
    key: { fingerprint, included: withKey },
    files,
  };
  await writeManifest(folder, manifest);
  return manifest;
}

async function demandEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new CommandError(`${folder} is not empty; a backup needs a folder of its own. 目录不是空的。`);
}

async function copyDatabase(url: string, to: string): Promise<void> {
  const database = await openDatabase(url, { readers: 1 });
  try {
    await database.backupTo(to);
  } finally {
    await database.close();
  }
}
