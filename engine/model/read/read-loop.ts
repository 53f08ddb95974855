import type { ElementId, Feel, MultiInstance } from "../compiled.ts";
import { childOf, extensionOf, flagOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import { readExpressionElement, readFeel } from "./read-expression.ts";
import { readVariableName } from "./read-mappings.ts";
import type { Reading } from "./reading.ts";

/** The multi-instance marker of an activity. */
export function readLoop(reading: Reading, activity: ModdleElement, elementId: ElementId): MultiInstance | null {
  const marker = childOf(activity, "loopCharacteristics");
  if (marker === null) return null;
  if (marker.$type !== "bpmn:MultiInstanceLoopCharacteristics") {
    const standard = marker.$type === "bpmn:StandardLoopCharacteristics";
    reading.report(standard ? "STANDARD_LOOP_NOT_SUPPORTED" : "ELEMENT_NOT_SUPPORTED", elementId, { type: marker.$type });
    return null;
  }
  refuseStandardData(reading, marker, elementId);
  const source = readSource(reading, marker, elementId);
  const condition = childOf(marker, "completionCondition");
  const completionCondition =
    condition === null ? null : readExpressionElement(reading, { elementId, field: "completionCondition" }, condition);
  return source === null ? null : { sequential: flagOf(marker, "isSequential", false), ...source, completionCondition };
}

type Source = Omit<MultiInstance, "sequential" | "completionCondition">;

function readSource(reading: Reading, marker: ModdleElement, elementId: ElementId): Source | null {
  const zeebe = extensionOf(marker, "zeebe:LoopCharacteristics");
  const cardinalityElement = childOf(marker, "loopCardinality");
  const written = zeebe === null ? null : textOf(zeebe, "inputCollection");
  if (written !== null && cardinalityElement !== null) reading.report("LOOP_AMBIGUOUS", elementId);
  if (written === null && cardinalityElement === null) reading.report("LOOP_COLLECTION_MISSING", elementId);
  const collection = written === null ? null : readFeel(reading, { elementId, field: "inputCollection" }, written);
  const cardinality = cardinalityElement === null ? null : readCardinality(reading, cardinalityElement, elementId);
  const name = (field: string) => (zeebe === null ? null : readVariableName(reading, zeebe, { elementId, field }));
  const outputCollection = name("outputCollection");
  const outputWritten = zeebe === null ? null : textOf(zeebe, "outputElement");
  if ((outputCollection === null) !== (outputWritten === null)) reading.report("LOOP_OUTPUT_INCOMPLETE", elementId);
  const outputElement = outputWritten === null ? null : readFeel(reading, { elementId, field: "outputElement" }, outputWritten);
  if ((collection === null) === (cardinality === null)) return null;
  return { collection, cardinality, inputElement: name("inputElement"), outputCollection, outputElement };
}

function readCardinality(reading: Reading, element: ModdleElement, elementId: ElementId): Feel | null {
  const body = textOf(element, "body");
  return body !== null && /^\d{1,6}$/.test(body) ? body : readExpressionElement(reading, { elementId, field: "loopCardinality" }, element);
}

function refuseStandardData(reading: Reading, marker: ModdleElement, elementId: ElementId): void {
  const references = ["loopDataInputRef", "loopDataOutputRef", "inputDataItem", "outputDataItem"];
  if (references.some((property) => childOf(marker, property) !== null)) reading.report("LOOP_DATA_NOT_SUPPORTED", elementId);
  const behavior = textOf(marker, "behavior") ?? "All";
  if (behavior !== "All") reading.report("LOOP_BEHAVIOR_NOT_SUPPORTED", elementId, { behavior });
}
