import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { lockDatabase } from "../adapters/database-lock.ts";
import type { Config } from "../config.ts";
import { CommandError } from "./command-error.ts";
import { databaseFile } from "./database-file.ts";
import { keyFingerprint } from "./key-fingerprint.ts";
import { blobFolderName, databaseName, keyName, type Manifest, verifiedManifest } from "./manifest.ts";
import { verifyCopy } from "./verify-copy.ts";

export type RestoreOptions = {
  readonly folder: string;
  /** Moves an office that is there aside; never deletes it. */
  readonly replace: boolean;
  /** Real time. */
  readonly now: string;
};
export type Restored = {
  readonly manifest: Manifest;
  readonly events: number /** Where the office that was there lies now. */;
  readonly movedTo: string | null;
};

/**
 * Puts a backup in place of nothing, or of an office that is moved aside. Everything is copied and verified beside the place first, so that a broken backup changes
 * nothing; only then are files moved.
 */
export async function restoreOffice(config: Config, { folder, replace, now }: RestoreOptions): Promise<Restored> {
  const target = databaseFile(config.databaseUrl);
  const manifest = await verifiedManifest(folder);
  const unlock = lockDatabase(target);
  const staging = path.join(path.dirname(target), `restoring-${randomUUID()}`);
  try {
    const isTaken = [target, `${target}-wal`, config.blobFolder].some((file) => existsSync(file));
    if (isTaken && !replace)
      throw new CommandError(
        `There is an office already at ${target}; --replace moves it aside. 已有机构数据，加 --replace 可移开后恢复。`,
      );
    const needsKey = await demandKey(config, folder, manifest, { replace });
    const { events } = await stage(folder, staging, manifest);
    const movedTo =
      isTaken || (needsKey && existsSync(config.keyFile)) ? await moveAside(config, target, { now, withKey: needsKey }) : null;
    await putInPlace(config, { target, staging, keyFrom: needsKey ? path.join(folder, keyName) : null });
    return { manifest, events, movedTo };
  } finally {
    await rm(staging, { recursive: true, force: true });
    unlock();
  }
}

/** Whether the key has to be taken from the backup. Refuses where the personal data could never be opened. */
async function demandKey(config: Config, folder: string, { key }: Manifest, { replace }: { readonly replace: boolean }): Promise<boolean> {
  const isThere = existsSync(config.keyFile);
  if (isThere && keyFingerprint(config.keyFile) === key.fingerprint) return false;
  if (!key.included)
    throw new CommandError(
      isThere
        ? `The key file ${config.keyFile} is not the one of this backup (${key.fingerprint}). 密钥文件与备份不符。`
        : `Put the office's key file (${key.fingerprint}) at ${config.keyFile} first; the backup does not hold it. 请先放回密钥文件。`,
    );
  if (isThere && !replace)
    throw new CommandError(`Another key file is at ${config.keyFile}; --replace moves it aside. 已有另一个密钥文件。`);
  const copy = path.join(folder, keyName);
  await chmod(copy, 0o600);
  if (keyFingerprint(copy) !== key.fingerprint) throw new CommandError("The key in the backup is not the one its manifest names.");
  return true;
}

async function stage(folder: string, staging: string, { files }: Manifest): Promise<{ readonly events: number }> {
  for (const { path: name } of files) {
    if (name === keyName) continue;
    const to = path.join(staging, ...name.split("/"));
    await mkdir(path.dirname(to), { recursive: true });
    await copyFile(path.join(folder, ...name.split("/")), to);
  }
  await mkdir(path.join(staging, blobFolderName), { recursive: true });
  return verifyCopy(path.join(staging, databaseName), path.join(staging, blobFolderName));
}

async function moveAside(
  config: Config,
  target: string,
  { now, withKey }: { readonly now: string; readonly withKey: boolean },
): Promise<string> {
  const aside = path.join(path.dirname(target), `replaced-${now.replaceAll(/[:.]/g, "-")}`);
  await mkdir(aside, { recursive: true });
  const old = [target, `${target}-wal`, `${target}-shm`, config.blobFolder, ...(withKey ? [config.keyFile] : [])];
  for (const file of old) if (existsSync(file)) await rename(file, path.join(aside, path.basename(file)));
  return aside;
}

async function putInPlace(
  config: Config,
  { target, staging, keyFrom }: { readonly target: string; readonly staging: string; readonly keyFrom: string | null },
): Promise<void> {
  if (keyFrom !== null) {
    await mkdir(path.dirname(config.keyFile), { recursive: true });
    await copyFile(keyFrom, config.keyFile);
    await chmod(config.keyFile, 0o600);
  }
  await rename(path.join(staging, blobFolderName), config.blobFolder);
  await rename(path.join(staging, databaseName), target);
}
