import type { Bundle } from "../domain/bundle.ts";
import type { Key } from "../domain/ids.ts";
import type { JsonObject } from "../domain/json.ts";
import type { Compiled } from "../model/compiled.ts";
import type { Repositories } from "../ports/repositories.ts";
import { compileBundle } from "./compile-bundle.ts";

/** A published bundle, ready to run. */
export type CompiledBundle = { readonly bundle: Bundle; readonly compiled: Compiled };

/** Published bundles never change, so each version is parsed once in the life of the server. */
export type CompiledBundles = {
  byId(repositories: Repositories, id: Key): Promise<CompiledBundle>;
  /** The newest published version; null if there is none. */
  latest(repositories: Repositories, key: string): Promise<CompiledBundle | null>;
};

const START_FORM = "start";

export function compiledBundles(): CompiledBundles {
  const known = new Map<Key, CompiledBundle>();
  const ready = async (bundle: Bundle): Promise<CompiledBundle> => {
    const found = known.get(bundle.id);
    if (found !== undefined) return found;
    const result = await compileBundle(bundle.content);
    if (!("compiled" in result))
      throw new Error(`published bundle ${bundle.key} v${bundle.version} does not compile: ${JSON.stringify(result.problems)}`);
    const made = { bundle, compiled: result.compiled };
    known.set(bundle.id, made);
    return made;
  };
  return {
    async byId(repositories, id) {
      return known.get(id) ?? ready(await repositories.bundles.get(id));
    },
    async latest(repositories, key) {
      const bundle = await repositories.bundles.findPublished(key);
      return bundle === null ? null : ready(bundle);
    },
  };
}

/** Begins when somebody says so; else a message or a timer does it. */
export function startsByItself({ compiled }: CompiledBundle): boolean {
  return (compiled.scopes[compiled.processId]?.starts.length ?? 0) > 0;
}

/** Id of the form asked for when a matter is registered: the one its start event names, else "start"; null if the bundle has none. */
export function startFormIdOf({ bundle, compiled }: CompiledBundle): string | null {
  const starts = compiled.scopes[compiled.processId]?.starts ?? [];
  const named = starts
    .map((id) => compiled.nodes[id])
    .find((node) => node?.type === "startEvent" && node.formId !== undefined && node.formId !== null);
  const formId = named?.type === "startEvent" ? (named.formId ?? START_FORM) : START_FORM;
  return bundle.content.forms[formId] === undefined ? null : formId;
}

export function startFormOf(bundle: CompiledBundle): JsonObject | null {
  return formOf(bundle.bundle, startFormIdOf(bundle));
}

export function formOf(bundle: Bundle, formId: string | null): JsonObject | null {
  return formId === null ? null : (bundle.content.forms[formId] ?? null);
}
