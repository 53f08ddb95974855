import type { Feel, FlowId } from "../compiled.ts";
import { childOf, idOf, type ModdleElement } from "../parse/moddle-element.ts";
import { readExpressionElement } from "./read-expression.ts";
import type { Reading } from "./reading.ts";

const deciding = ["bpmn:ExclusiveGateway", "bpmn:InclusiveGateway"];
const indifferent = ["bpmn:ParallelGateway", "bpmn:EventBasedGateway"];

/**
 * The condition of a flow. The standard ignores it after parallel and event-based gateways and on a default flow
 * (dropped with a warning), forbids it after events, and needs it on every way out of a gateway that decides.
 */
export function readCondition(
  reading: Reading,
  flow: ModdleElement,
  { id, source, siblings }: { id: FlowId; source: ModdleElement; siblings: number },
): Feel | null {
  const expression = childOf(flow, "conditionExpression");
  const isDefault = childOf(source, "default") === flow;
  const type = source.$type;
  if (expression === null) {
    if (deciding.includes(type) && siblings > 1 && !isDefault) reading.report("FLOW_CONDITION_MISSING", id, { gateway: idOf(source) });
    return null;
  }
  if (indifferent.includes(type)) return ignore(reading, id, { code: "CONDITION_IGNORED", type });
  if (isDefault) return ignore(reading, id, { code: "DEFAULT_CONDITION_IGNORED", type });
  if (type.endsWith("Event")) reading.report("FLOW_CONDITION_FROM_EVENT", id);
  return readExpressionElement(reading, { elementId: id, field: "condition" }, expression);
}

function ignore(
  reading: Reading,
  id: FlowId,
  { code, type }: { code: "CONDITION_IGNORED" | "DEFAULT_CONDITION_IGNORED"; type: string },
): null {
  reading.report(code, id, { type });
  return null;
}
