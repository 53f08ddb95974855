import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "chai";
import { describe, it } from "mocha";
import { openApi } from "../../../api/contract/openapi.ts";
import { routes } from "../../../api/contract/routes.ts";
import type { Route } from "../../../api/contract/schema/route.ts";

type Found = { readonly at: string; readonly node: Readonly<Record<string, unknown>> };

const document = openApi({ version: "0.1.0" });
const entries = Object.entries(routes as Readonly<Record<string, Route>>);

describe("The OpenAPI document", () => {
  it("has only schemas that compile strictly", () => {
    const { schemas } = document.components as { readonly schemas: Readonly<Record<string, unknown>> };
    const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true });
    addFormats.default(ajv);
    ajv.addKeyword("components");
    ajv.addFormat("password", true);
    ajv.addSchema({ $id: "office", components: { schemas } });
    const names = Object.keys(schemas);
    for (const name of names) expect(ajv.getSchema(`office#/components/schemas/${name}`), name).to.be.a("function");
    expect(names).to.include.members(["Problem", "TaskPage", "Dossier", "Bundle", "Replay"]);
  });

  it("refers only to schemas it has", () => {
    const references = walk(document).flatMap(({ node }) => (typeof node.$ref === "string" ? [node.$ref] : []));
    const missing = references.filter((reference) => resolve(reference) === undefined);
    expect(missing).to.deep.equal([]);
  });

  it("closes every object that names its fields", () => {
    const open = walk(document).filter(({ node }) => node.type === "object" && "properties" in node && node.additionalProperties !== false);
    expect(open.map(({ at }) => at)).to.deep.equal([]);
  });

  it("limits every text and every list of a request", () => {
    const requests = walk(document).filter(({ at }) => /\/(requestBody|parameters)\//.test(at));
    const unlimited = requests.filter(({ node }) => isUnlimited(node));
    expect(unlimited.map(({ at }) => at)).to.deep.equal([]);
  });

  it("names every operation once", () => {
    const ids = entries.map(([, route]) => route.id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it("describes each parameter of a path, and no other", () => {
    for (const [name, { params = {} }] of entries) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      expect(Object.keys(params), name).to.have.members(inPath);
    }
  });

  it("gives every answer of a list as items and nextCursor", () => {
    const lists = entries.filter(([, { id }]) => id.startsWith("list") || id.startsWith("search"));
    for (const [name, { answer }] of lists) {
      expect("json" in answer && answer.json.json.required, name).to.deep.equal(["items", "nextCursor"]);
    }
  });
});

function walk(value: unknown, at = ""): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => walk(item, `${at}/${i}`));
  if (typeof value !== "object" || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  return [{ at, node }, ...Object.entries(node).flatMap(([name, child]) => walk(child, `${at}/${name}`))];
}

function resolve(reference: string): unknown {
  const steps = reference.replace(/^#\//, "").split("/");
  return steps.reduce<unknown>((node, step) => (node as Readonly<Record<string, unknown>> | undefined)?.[step], document);
}

function isUnlimited(node: Found["node"]): boolean {
  if (node.type === "string") return !("maxLength" in node || "enum" in node || "const" in node || "contentMediaType" in node);
  return node.type === "array" && !("maxItems" in node);
}
