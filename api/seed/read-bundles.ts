import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BundleContent } from "../../engine/domain/bundle.ts";
import type { JsonObject } from "../../engine/domain/json.ts";

/** The bundles that this release ships, by key, from their folders (processes/README.md). */
export function readBundles(folder: string): ReadonlyMap<string, BundleContent> {
  const keys = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return new Map(keys.map((key) => [key, readBundle(path.join(folder, key))]));
}

export function readBundle(folder: string): BundleContent {
  return {
    bpmn: readFileSync(path.join(folder, "process.bpmn"), "utf8"),
    forms: readJson(path.join(folder, "forms"), ".schema.json"),
    decisions: Object.fromEntries(
      filesIn(path.join(folder, "decisions"), ".dmn").map((name) => [name, readFileSync(path.join(folder, "decisions", name), "utf8")]),
    ),
    ledger: readJson(folder, ".json").ledger ?? null,
    i18n: readJson(path.join(folder, "i18n"), ".json"),
    scenarios: readJson(path.join(folder, "scenarios"), ".scenario.json"),
  };
}

function readJson(folder: string, ending: string): Readonly<Record<string, JsonObject>> {
  const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as JsonObject;
  return Object.fromEntries(filesIn(folder, ending).map((name) => [name.slice(0, -ending.length), read(name)]));
}

function filesIn(folder: string, ending: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
