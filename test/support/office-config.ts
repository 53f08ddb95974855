import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type Config, readConfig } from "../../api/config.ts";

/** Settings of an office in a folder of its own, for the tests of the block this is called in. */
export function freshConfig(mode: "demo" | "office"): {
  readonly here: () => Config;
  readonly elsewhere: (name: string) => Config;
  readonly folder: () => string;
} {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "clauseflow-office-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const elsewhere = (name: string) =>
    readConfig({
      PORT: "0",
      CLAUSEFLOW_MODE: mode,
      CLAUSEFLOW_EXECUTOR: "token",
      DATABASE_URL: `sqlite:${path.join(folder, name, "office.db")}`,
    });
  return { here: () => elsewhere("here"), elsewhere, folder: () => folder };
}
