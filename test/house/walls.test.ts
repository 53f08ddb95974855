import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "chai";
import { projectRoot } from "../../api/config.ts";

const root = projectRoot();
const command = (name: string, file: string) => path.join(root, "node_modules", name, "bin", file);

const walls: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ["engine has no SQL", "engine/usecases/planted.ts", "knex"],
  ["engine has no HTTP", "engine/usecases/planted.ts", "express"],
  ["engine has no file access", "engine/domain/planted.ts", "node:fs"],
  ["engine does not import db", "engine/usecases/planted.ts", "../../db/open.ts"],
  ["engine does not import api", "engine/usecases/planted.ts", "../../api/config.ts"],
  ["the domain does not import use cases", "engine/domain/planted.ts", "../usecases/in-turn.ts"],
  ["only executor one imports bpmn-elements", "engine/usecases/planted.ts", "bpmn-elements"],
  ["executor two does not import bpmn-engine", "engine/token/planted.ts", "bpmn-engine"],
  ["executor one does not import executor two", "engine/bpmn/planted.ts", "../token/token-executor.ts"],
  ["executor two does not import executor one", "engine/token/planted.ts", "../bpmn/executor.ts"],
  ["only feel imports feelin", "engine/model/planted.ts", "feelin"],
  ["only feel imports dmn-moddle", "engine/usecases/planted.ts", "dmn-moddle"],
  ["only model imports bpmn-moddle", "engine/feel/planted.ts", "bpmn-moddle"],
  ["model knows no executor", "engine/model/planted.ts", "../bpmn/executor.ts"],
  ["db does not import use cases", "db/planted.ts", "../engine/usecases/in-turn.ts"],
  ["db does not import api", "db/planted.ts", "../api/config.ts"],
  ["only db imports knex", "api/http/planted.ts", "knex"],
  ["only api/http imports express", "api/adapters/planted.ts", "express"],
  ["api/http does not import db", "api/http/planted.ts", "../../db/open.ts"],
  ["the contract is a leaf", "api/contract/planted.ts", "../../engine/domain/ids.ts"],
  ["pages do not import use cases", "modeler-ui/src/planted.ts", "../../engine/usecases/in-turn.ts"],
  ["pages do not import the server", "modeler-ui/src/planted.ts", "../../api/http/app.ts"],
];

const allowed: readonly (readonly [file: string, imported: string])[] = [
  ["db/allowed.ts", "knex"],
  ["engine/usecases/allowed.ts", "../domain/ids.ts"],
  ["api/http/allowed.ts", "express"],
];

/** The project's lint rules over a tree that holds nothing but files with one import each; gives the files that are red. */
function redFiles(): ReadonlySet<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "clauseflow-walls-"));
  try {
    const config = JSON.parse(readFileSync(path.join(root, "biome.json"), "utf8")) as object;
    writeFileSync(path.join(folder, "biome.json"), JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }));
    const planted = [...walls.map(([, file, imported], index) => [numbered(file, index), imported] as const), ...allowed];
    for (const [file, imported] of planted) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), `import * as planted from "${imported}";\nexport const seen = planted;\n`);
    }
    const args = ["lint", "--only=style/noRestrictedImports", "--max-diagnostics=none", "--reporter=json", "."];
    const { stdout, stderr } = spawnSync(process.execPath, [command("@biomejs/biome", "biome"), ...args], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    return new Set(planted.map(([file]) => file).filter((file) => stdout.includes(file) || stderr.includes(`${file}:`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function numbered(file: string, index: number): string {
  return file.replace("planted", `planted-${index}`);
}

describe("import walls", function () {
  this.timeout(60_000);
  let red: ReadonlySet<string> = new Set();
  before(() => {
    red = redFiles();
  });

  walls.forEach(([rule, file], index) => {
    it(rule, () => {
      expect([...red]).to.include(numbered(file, index));
    });
  });

  it("let through what is allowed", () => {
    for (const [file] of allowed) expect([...red]).not.to.include(file);
  });
});

describe("floating promises", function () {
  this.timeout(60_000);

  it("are refused: an un-awaited query is the likeliest bug", () => {
    const file = path.join(root, "test", "house", "planted-floating.ts");
    writeFileSync(file, "async function query(): Promise<void> {}\nexport function forget(): void {\n  query();\n}\n");
    try {
      const { status, stdout } = spawnSync(process.execPath, [command("oxlint", "oxlint"), "--type-aware", "--deny-warnings", file], {
        cwd: root,
        encoding: "utf8",
      });
      expect(stdout).to.contain("no-floating-promises");
      expect(status).not.to.equal(0);
    } finally {
      rmSync(file);
    }
  });
});
