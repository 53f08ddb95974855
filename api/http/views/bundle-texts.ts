import type { Bundle } from "../../../engine/domain/bundle.ts";
import type { Json, JsonObject } from "../../../engine/domain/json.ts";
import type { CompiledBundle } from "../../../engine/usecases/compiled-bundles.ts";
import type { Form } from "../../contract/types.ts";

/** English name of an element, or (by its key) of the process itself, from the bundle's i18n; null where it has none. */
export function englishName({ key, content }: Pick<Bundle, "key" | "content">, id: string): string | null {
  const english = content.i18n.en;
  const found = id === key ? part(english?.process).name : part(english?.elements)[id];
  return typeof found === "string" ? found : null;
}

function part(value: Json | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

export function elementName(
  { compiled, bundle }: CompiledBundle,
  id: string,
): { readonly elementName: string; readonly elementNameEn: string | null } {
  const name = compiled.nodes[id]?.name ?? compiled.flows[id]?.name ?? id;
  return { elementName: name, elementNameEn: englishName(bundle, id) };
}

export function processNames({ bundle, compiled }: CompiledBundle): {
  readonly processName: string;
  readonly processNameEn: string | null;
} {
  return { processName: compiled.name ?? bundle.name, processNameEn: englishName(bundle, bundle.key) };
}

export function formView(bundle: Bundle, formId: string | null): Form | null {
  const schema = formId === null ? undefined : bundle.content.forms[formId];
  if (formId === null || schema === undefined) return null;
  return { id: formId, version: bundle.version ?? 0, schema, uiTexts: bundle.content.i18n };
}
