import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";
import { eventKinds } from "../../engine/domain/event.ts";
import { matterStatuses } from "../../engine/domain/matter.ts";
import { roles } from "../../engine/domain/org.ts";
import { refusalCodes } from "../../engine/domain/refusal.ts";
import type { Words } from "../../modeler-ui/src/i18n/words.ts";
import { pageWords } from "./page-words.ts";

/** The pages' source; the tests run in the project's root. */
const source = join(process.cwd(), "modeler-ui", "src");

describe("The words of the pages", () => {
  it("are all in the list", async () => {
    expect(pageWords.map(({ namespace }) => namespace).sort()).to.deep.equal(await namespacesOnDisk());
  });

  it("have the same keys in Chinese and English", async () => {
    for (const { namespace, zhCN, en } of pageWords) expect(keysOf(en), namespace).to.deep.equal(keysOf(zhCN));
  });

  it("have the same blanks to fill in both languages", async () => {
    for (const { namespace, zhCN, en } of pageWords) {
      for (const key of keysOf(zhCN)) expect(blanksOf(textAt(en, key)), `${namespace} ${key}`).to.deep.equal(blanksOf(textAt(zhCN, key)));
    }
  });

  it("say nothing empty", async () => {
    for (const { namespace, zhCN, en } of pageWords) {
      const empty = keysOf(zhCN).filter((key) => textAt(zhCN, key).trim() === "" || textAt(en, key).trim() === "");
      expect(empty, namespace).to.deep.equal([]);
    }
  });

  it("word every refusal, event, status and role of the domain", async () => {
    const words = new Map(pageWords.map(({ namespace, zhCN }) => [namespace, new Set(keysOf(zhCN))]));
    const needed = [
      ...Object.keys(refusalCodes).map((code) => ["problems", code] as const),
      ...eventKinds.map((kind) => ["common", `event.${kind}`] as const),
      ...matterStatuses.map((status) => ["common", `status.${status}`] as const),
      ...roles.map((role) => ["common", `role.${role}`] as const),
    ];
    expect(needed.filter(([namespace, key]) => !words.get(namespace)?.has(key))).to.deep.equal([]);
  });

  it("word every notice that a shipped diagram or the office sends", async () => {
    const words = new Map(pageWords.map(({ namespace, zhCN }) => [namespace, new Set(keysOf(zhCN))]));
    const unworded = (await noticeCodes()).filter((code) => !words.get("layout")?.has(`notice.${code}`));
    expect(unworded).to.deep.equal([]);
  });

  it("are there for every key a page names", async () => {
    const known = new Map(pageWords.map(({ namespace, zhCN }) => [namespace, keysOf(zhCN)]));
    const missing = (await sources()).flatMap(({ path, text }) => missingIn(text, known).map((key) => `${path}: ${key}`));
    expect(missing).to.deep.equal([]);
  });
});

async function noticeCodes(): Promise<readonly string[]> {
  const folder = join(process.cwd(), "processes");
  const diagrams = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".bpmn"));
  const xml = (await Promise.all(diagrams.map((file) => readFile(join(folder, file), "utf8")))).join("\n");
  const drawn = [...xml.matchAll(/source="(\w+)" target="notice"/g)].map(([, code = ""]) => code);
  return [...drawn, "taskReminder", "workHandedOver"];
}

/** The namespaces that stand in the pages' source. */
async function namespacesOnDisk(): Promise<readonly string[]> {
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith(join("words", "words.ts")));
  const texts = await Promise.all(files.map((file) => readFile(join(source, file), "utf8")));
  return texts.map((text) => /namespace: "([\w-]+)"/.exec(text)?.[1] ?? "").sort();
}

async function sources(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const files = (await readdir(source, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  return Promise.all(files.map(async (path) => ({ path, text: await readFile(join(source, path), "utf8") })));
}

/** Keys written out in `t("…")`; one without a namespace belongs to that of the file's `useTranslation("…")`. */
function missingIn(text: string, known: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const own = /useTranslation\("([\w-]+)"\)/.exec(text)?.[1] ?? "common";
  return [...text.matchAll(/\bt\("([^"$]+)"/g)].flatMap(([, key = ""]) => {
    const [namespace, name] = key.includes(":") ? (key.split(":") as [string, string]) : [own, key];
    const keys = known.get(namespace) ?? [];
    return keys.includes(name) || keys.includes(`${name}_other`) ? [] : [`${namespace}:${name}`];
  });
}

function keysOf(words: Words, above = ""): readonly string[] {
  return Object.entries(words)
    .flatMap(([key, value]) => (typeof value === "string" ? [`${above}${key}`] : keysOf(value, `${above}${key}.`)))
    .sort();
}

function textAt(words: Words, key: string): string {
  const found = key
    .split(".")
    .reduce<string | Words | undefined>((node, step) => (typeof node === "object" ? node[step] : undefined), words);
  return typeof found === "string" ? found : "";
}

function blanksOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name))].sort();
}
