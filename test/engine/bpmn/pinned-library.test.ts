import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect } from "chai";

type Package = { readonly name: string; readonly version: string; readonly dependencies?: Readonly<Record<string, string>> };

const require = createRequire(import.meta.url);

function installed(name: string): Package {
  for (let folder = path.dirname(require.resolve(name)); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const found = read(path.join(folder, "package.json"));
    if (found?.name === name) return found;
  }
  throw new Error(`${name} is not installed`);
}

function read(file: string): Package | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Package;
  } catch {
    return null;
  }
}

describe("the library of executor one", () => {
  it("is exactly the version whose privates it reaches into", () => {
    expect(installed("bpmn-elements").version).to.equal("17.3.0");
  });

  it("is the one that the pinned bpmn-engine runs on", () => {
    const engine = installed("bpmn-engine");
    expect(engine.version).to.equal("25.0.1");
    expect(createRequire(require.resolve("bpmn-engine")).resolve("bpmn-elements")).to.equal(require.resolve("bpmn-elements"));
  });
});
