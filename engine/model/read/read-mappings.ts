import type { ElementId, Mapping } from "../compiled.ts";
import { childrenOf, extensionOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import { readLiteralOrFeel } from "./read-expression.ts";
import type { Reading } from "./reading.ts";

const NAME = "[\\p{L}_][\\p{L}\\p{N}_]*";
const VARIABLE = new RegExp(`^${NAME}$`, "u");
const PATH = new RegExp(`^${NAME}(?:\\.${NAME})*$`, "u");

export function readMappings(
  reading: Reading,
  element: ModdleElement,
  elementId: ElementId,
): { inputs: readonly Mapping[]; outputs: readonly Mapping[] } {
  const mapping = extensionOf(element, "zeebe:IoMapping");
  if (mapping === null) return { inputs: [], outputs: [] };
  const all = (property: string) => childrenOf(mapping, property).flatMap((each) => readMapping(reading, each, elementId) ?? []);
  return { inputs: all("inputParameters"), outputs: all("outputParameters") };
}

function readMapping(reading: Reading, parameter: ModdleElement, elementId: ElementId): Mapping | null {
  const target = textOf(parameter, "target");
  const written = textOf(parameter, "source");
  if (target === null || written === null) {
    reading.report("MAPPING_INCOMPLETE", elementId);
    return null;
  }
  if (!PATH.test(target) || target.split(".").some((name) => name in {})) {
    reading.report("VARIABLE_NAME_INVALID", elementId, { field: "target", name: target });
    return null;
  }
  const source = readLiteralOrFeel(reading, { elementId, field: "source" }, written);
  return source === null ? null : { source, target };
}

/** A variable name in an attribute; null where it is absent or refused. */
export function readVariableName(
  reading: Reading,
  element: ModdleElement,
  { elementId, field }: { elementId: ElementId; field: string },
): string | null {
  const name = textOf(element, field);
  if (name === null || (VARIABLE.test(name) && !(name in {}))) return name;
  reading.report("VARIABLE_NAME_INVALID", elementId, { field, name });
  return null;
}
