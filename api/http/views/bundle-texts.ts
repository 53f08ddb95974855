import type { Bundle } from "../../../engine/domain/bundle.ts";
import type { JsonObject } from "../../../engine/domain/json.ts";
import type { CompiledBundle } from "../../../engine/usecases/compiled-bundles.ts";
import type { Form } from "../../contract/types.ts";

/** English name of an element or of the process itself, from the bundle's i18n; null where it has none. */
export function englishName({ content }: Pick<Bundle, "content">, id: string): string | null {
  const english = content.i18n.en;
  if (english === undefined) return null;
  const elements = english.elements;
  const nested = typeof elements === "object" && elements !== null && !Array.isArray(elements) ? (elements as JsonObject)[id] : undefined;
  const found = nested ?? english[id];
  return typeof found === "string" ? found : null;
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
