import { chmodSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createKeyFile, KeyFileError, readKeyFile } from "../../../api/adapters/key-file.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("key file", () => {
  const folder = temporaryFolder();

  it("is made once, for its owner only, and read back", () => {
    const path = join(folder(), "data", "office.key");

    const made = readKeyFile(path, { createIfMissing: true });

    expect(made).to.have.length(32);
    expect(readKeyFile(path, { createIfMissing: false })).to.deep.equal(made);
    if (process.platform !== "win32") expect(statSync(path).mode & 0o777).to.equal(0o600);
  });

  it("is never overwritten", () => {
    const path = join(folder(), "office.key");
    createKeyFile(path);

    expect(() => createKeyFile(path)).to.throw("EEXIST");
  });

  it("stops an office from starting where it is missing", () => {
    const path = join(folder(), "office.key");

    expect(() => readKeyFile(path, { createIfMissing: false })).to.throw(KeyFileError, "is missing");
    expect(() => readKeyFile(folder(), { createIfMissing: false })).to.throw(KeyFileError, "cannot be read");
  });

  it("is refused where it holds no key", () => {
    const path = join(folder(), "office.key");
    writeFileSync(path, "c2hvcnQ=\n", { mode: 0o600 });

    expect(() => readKeyFile(path, { createIfMissing: true })).to.throw(KeyFileError, "32 bytes");
  });

  it("is refused where others can read it", function () {
    if (process.platform === "win32") this.skip();
    const path = join(folder(), "office.key");
    createKeyFile(path);
    chmodSync(path, 0o644);

    expect(() => readKeyFile(path, { createIfMissing: false })).to.throw(KeyFileError, "chmod 600");
  });
});
