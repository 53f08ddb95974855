import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { elementNamesZh } from "../../../modeler-ui/src/modeler/translations/element-names-zh.ts";
import { ownZh } from "../../../modeler-ui/src/modeler/translations/own-zh.ts";

const packages = path.resolve("node_modules");
const translations = [
  "bpmn-js-i18n/translations/zn.js",
  ...["bpmn-js", "properties-panel", "camunda-properties-panel", "zeebe-properties-panel"].map(
    (part) => `bpmn-js-i18n-zh/lib/${part}/index.js`,
  ),
];
const libraries = [
  "bpmn-js/lib",
  "diagram-js/lib",
  "bpmn-js-properties-panel/dist/index.esm.js",
  "@bpmn-io/properties-panel/dist/index.esm.js",
];

/** In comments of the libraries, or pieces of other sentences. */
const notShown = ["HELLO {you}", " + shift + "];

describe("The modeler's Chinese", () => {
  it("has every text that bpmn-js and its panels can show", async () => {
    const known = new Set([...Object.keys(ownZh), ...Object.keys(elementNamesZh), ...(await translatedElsewhere()), ...notShown]);
    const texts = [...new Set(libraries.flatMap(textsIn))];
    expect(texts.length).to.be.greaterThan(300);
    expect(texts.filter((text) => !known.has(text))).to.deep.equal([]);
  });

  it("keeps what the libraries fill in", () => {
    for (const [english, chinese] of Object.entries(ownZh)) expect(holes(chinese), english).to.deep.equal(holes(english));
  });
});

async function translatedElsewhere(): Promise<readonly string[]> {
  const loaded = translations.map(
    async (file) => (await import(path.join(packages, file))) as { readonly default: Readonly<Record<string, string>> },
  );
  return (await Promise.all(loaded)).flatMap((module) => Object.keys(module.default));
}

/** Texts handed to `translate(…)` as they stand. */
function textsIn(library: string): readonly string[] {
  const call = /\btranslate\w*\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`$]*)`)/g;
  return filesIn(path.join(packages, library)).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(call)].map(([, single, double, back]) => unescaped(single ?? double ?? back ?? "")),
  );
}

function filesIn(place: string): readonly string[] {
  if (place.endsWith(".js")) return [place];
  const names = readdirSync(place, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".js")).map((name) => path.join(place, name));
}

function unescaped(text: string): string {
  return text.replaceAll("\\'", "'").replaceAll("\\n", "\n");
}

function holes(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\$)\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
}
