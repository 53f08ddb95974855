import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { fileBlobs } from "../../../api/adapters/file-blobs.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const bytes = Buffer.from("调解协议书");
const sha256 = createHash("sha256").update(bytes).digest("hex");

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("was not refused");
}

describe("file blobs", () => {
  const folder = temporaryFolder();
  const files = () => readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const path = () => join(folder(), sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  it("keeps bytes under their SHA-256, two folders deep", async () => {
    const blobs = fileBlobs(folder());

    expect(await blobs.put(bytes)).to.deep.equal({ sha256, bytes: bytes.length });
    expect(readFileSync(path()).equals(bytes)).to.equal(true);
    expect(Buffer.from(await blobs.get(sha256)).equals(bytes)).to.equal(true);
  });

  it("keeps the same bytes once, also when they come at the same time", async () => {
    const blobs = fileBlobs(folder());

    await Promise.all([blobs.put(bytes), blobs.put(bytes), blobs.put(bytes)]);
    await blobs.put(bytes);

    expect(files().map(({ name }) => name)).to.deep.equal([sha256]);
  });

  it("keeps an empty file", async () => {
    const blobs = fileBlobs(folder());

    const { sha256: empty } = await blobs.put(new Uint8Array());

    expect(await blobs.get(empty)).to.have.length(0);
  });

  it("writes a file again that the disk cut short", async () => {
    const blobs = fileBlobs(folder());
    await blobs.put(bytes);
    writeFileSync(path(), bytes.subarray(0, 3));

    await blobs.put(bytes);

    expect(Buffer.from(await blobs.get(sha256)).equals(bytes)).to.equal(true);
  });

  it("never gives bytes other than those that were kept", async () => {
    const blobs = fileBlobs(folder());
    await blobs.put(bytes);
    writeFileSync(path(), "forged");

    expect(String(await errorOf(blobs.get(sha256)))).to.include("damaged");
  });

  it("refuses an unknown name, and one that is a path", async () => {
    const blobs = fileBlobs(folder());

    for (const name of [sha256, "../../etc/passwd", ""]) {
      const error = await errorOf(blobs.get(name));
      expect(error instanceof Refusal && error.code).to.equal("NOT_FOUND");
    }
  });

  it("leaves no draft behind where the disk refuses", async () => {
    writeFileSync(join(folder(), sha256.slice(0, 2)), "a file where the folder should be");

    await errorOf(fileBlobs(folder()).put(bytes));

    expect(files()).to.have.length(1);
  });
});
