import { existsSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "../../db/open.ts";
import type { Repositories } from "../../engine/ports/repositories.ts";
import { verifyStreams } from "../../engine/usecases/audit/verify-audit.ts";
import { CommandError } from "./command-error.ts";

const pageSize = 1_000;

/** Every chain of a copied database holds, and every file that its history names lies among the blobs. The schema is brought up to this release. */
export async function verifyCopy(databaseFile: string, blobFolder: string): Promise<{ readonly events: number; readonly schema: number }> {
  const database = await openDatabase(`sqlite:${databaseFile}`);
  try {
    const { version } = await database.migrate();
    const verdict = await verifyStreams(database, null);
    if (!verdict.ok) throw new CommandError(`The history does not hold: ${JSON.stringify(verdict.firstBroken)}. 历史记录校验不通过。`);
    const missing = await database.unitOfWork.read((repositories) => missingBlobs(repositories, blobFolder));
    if (missing.length > 0) throw new CommandError(`Attached files are missing: ${missing.slice(0, 5).join(", ")}. 缺少附件。`);
    return { events: verdict.events, schema: version };
  } finally {
    await database.close();
  }
}

async function missingBlobs(repositories: Repositories, blobFolder: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for await (const sha256 of attachedFiles(repositories)) {
    if (!existsSync(path.join(blobFolder, sha256.slice(0, 2), sha256.slice(2, 4), sha256))) missing.push(sha256);
  }
  return missing;
}

async function* attachedFiles({ events }: Repositories): AsyncGenerator<string> {
  for (let after: string | null = null; ; ) {
    const streams: readonly string[] = await events.listStreams({ after, limit: pageSize });
    for (const stream of streams) {
      for (let afterSeq = 0; ; ) {
        const page = await events.list(stream, { afterSeq, limit: pageSize });
        for (const { kind, data } of page) if (kind === "fileAttached") yield String(data.sha256);
        if (page.length < pageSize) break;
        afterSeq = page.at(-1)?.seq ?? afterSeq;
      }
    }
    if (streams.length < pageSize) return;
    after = streams.at(-1) ?? null;
  }
}
