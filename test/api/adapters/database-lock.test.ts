import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { DatabaseLockedError, lockDatabase } from "../../../api/adapters/database-lock.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("the lock of a database", () => {
  const folder = temporaryFolder();
  const database = () => join(folder(), "new", "office.db");
  const lockFile = () => `${database()}.lock`;

  it("is held by one at a time, until it is let go", () => {
    const unlock = lockDatabase(database());
    expect(() => lockDatabase(database())).to.throw(DatabaseLockedError, String(process.pid));
    unlock();
    unlock();
    expect(existsSync(lockFile())).to.equal(false);
    lockDatabase(database())();
  });

  it("of a process that runs is respected", () => {
    lockDatabase(database())();
    writeFileSync(lockFile(), JSON.stringify({ pid: process.ppid, since: null }));
    expect(() => lockDatabase(database())).to.throw(DatabaseLockedError, String(process.ppid));
  });

  it("of a killed process, or one cut off while it was written, is taken over", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    lockDatabase(database())();
    for (const left of [JSON.stringify({ pid, since: null }), "", '{"pid":']) {
      writeFileSync(lockFile(), left);
      lockDatabase(database())();
    }
  });

  it("is not kept by another program that was given the number since", function () {
    if (process.platform !== "linux") this.skip();
    lockDatabase(database())();
    writeFileSync(lockFile(), JSON.stringify({ pid: process.ppid, since: "1" }));
    lockDatabase(database())();
  });
});
