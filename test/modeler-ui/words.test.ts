import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect } from "chai";
import { describe, it } from "mocha";
import { eventKinds } from "../../engine/domain/event.ts";
import { matterStatuses } from "../../engine/domain/matter.ts";
import { roles } from "../../engine/domain/org.ts";
import { refusalCodes } from "../../engine/domain/refusal.ts";

type Words = { readonly [key: string]: string | Words };

/** The pages' source; the tests run in the project's root. */
const source = join(process.cwd(), "modeler-ui", "src");

describe("The words of the pages", () => {
  it("have the same keys in Chinese and English", async () => {
    for (const { namespace, zhCN, en } of await pageWords()) expect(keysOf(en), namespace).to.deep.equal(keysOf(zhCN));
  });

  it("have the same blanks to fill in both languages", async () => {
    for (const { namespace, zhCN, en } of await pageWords()) {
      for (const key of keysOf(zhCN)) expect(blanksOf(textAt(en, key)), `${namespace} ${key}`).to.deep.equal(blanksOf(textAt(zhCN, key)));
    }
  });

  it("say nothing empty", async () => {
    for (const { namespace, zhCN, en } of await pageWords()) {
      const empty = keysOf(zhCN).filter((key) => textAt(zhCN, key).trim() === "" || textAt(en, key).trim() === "");
      expect(empty, namespace).to.deep.equal([]);
    }
  });

  it("word every refusal, event, status and role of the domain", async () => {
    const words = new Map((await pageWords()).map(({ namespace, zhCN }) => [namespace, new Set(keysOf(zhCN))]));
    const needed = [
      ...Object.keys(refusalCodes).map((code) => ["problems", code] as const),
      ...eventKinds.map((kind) => ["common", `event.${kind}`] as const),
      ...matterStatuses.map((status) => ["common", `status.${status}`] as const),
      ...roles.map((role) => ["common", `role.${role}`] as const),
    ];
    expect(needed.filter(([namespace, key]) => !words.get(namespace)?.has(key))).to.deep.equal([]);
  });

  it("are there for every key a page names", async () => {
    const known = new Map((await pageWords()).map(({ namespace, zhCN }) => [namespace, keysOf(zhCN)]));
    const missing = (await sources()).flatMap(({ path, text }) => missingIn(text, known).map((key) => `${path}: ${key}`));
    expect(missing).to.deep.equal([]);
  });
});

type PageWords = { readonly namespace: string; readonly zhCN: Words; readonly en: Words };

async function pageWords(): Promise<readonly PageWords[]> {
  const files = await readdir(source, { recursive: true });
  const folders = files.filter((file) => file.endsWith(join("words", "words.ts"))).map((file) => dirname(file));
  return Promise.all(
    folders.map(async (folder) => {
      const registered = await readFile(join(source, folder, "words.ts"), "utf8");
      const namespace = /namespace: "([\w-]+)"/.exec(registered)?.[1] ?? folder;
      return { namespace, zhCN: await wordsIn(join(folder, "zh-CN.ts")), en: await wordsIn(join(folder, "en.ts")) };
    }),
  );
}

/** The object a words file exports; it is plain text, so it can be read without a compiler. */
async function wordsIn(file: string): Promise<Words> {
  const text = await readFile(join(source, file), "utf8");
  const literal = /= (\{[\s\S]*\}) as const/.exec(text)?.[1];
  if (literal === undefined) throw new Error(`${file} exports no words`);
  return runInNewContext(`(${literal})`) as Words;
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
    return known.get(namespace)?.includes(name) ? [] : [`${namespace}:${name}`];
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
