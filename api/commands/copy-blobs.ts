import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "./command-error.ts";

/** Copies every blob that is whole; drafts of files being written are left. Gives the paths below `to`, with "/". */
export async function copyBlobs(from: string, to: string): Promise<readonly string[]> {
  const copied: string[] = [];
  for (const relative of await blobsIn(from)) {
    const target = path.join(to, ...relative.split("/"));
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(from, ...relative.split("/")), target);
    await demandWhole(target);
    copied.push(relative);
  }
  return copied;
}

/** Blobs as `ab/cd/abcd…`, by name; none where there is no folder. */
async function blobsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name));
  return files.map(({ name }) => `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`).sort();
}

async function demandWhole(file: string): Promise<void> {
  const sha256 = createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
  if (sha256 !== path.basename(file))
    throw new CommandError(`The stored file ${path.basename(file)} is damaged; restore it from an earlier backup first.`);
}
