import type { ElementId, NodeBehaviour } from "../compiled.ts";
import { childOf, flagOf, idOf, type ModdleElement } from "../parse/moddle-element.ts";
import { readCalledElement } from "./read-called-element.ts";
import { readResult, readTrigger } from "./read-event.ts";
import { readMessage } from "./read-message.ts";
import { readTaskRun } from "./read-task-run.ts";
import { readFormId, readUserTask } from "./read-user-task.ts";
import type { Reading } from "./reading.ts";

/** What an element does, in the words of the compiled diagram; null where it is refused. */
export function readBehaviour(reading: Reading, element: ModdleElement): NodeBehaviour | null {
  const id = idOf(element);
  switch (element.$type) {
    case "bpmn:StartEvent":
      return readStart(reading, element, id);
    case "bpmn:EndEvent":
      return readEnd(reading, element, id);
    case "bpmn:IntermediateCatchEvent":
      return readCatch(reading, element, id);
    case "bpmn:IntermediateThrowEvent":
      return readThrow(reading, element, id);
    case "bpmn:BoundaryEvent":
      return readBoundary(reading, element, id);
    case "bpmn:Task":
      return { type: "task" };
    case "bpmn:ManualTask":
      return { type: "manualTask" };
    case "bpmn:UserTask":
      return { type: "userTask", user: readUserTask(reading, element, id) };
    case "bpmn:ServiceTask":
      return readRun(reading, element, "serviceTask");
    case "bpmn:SendTask":
      return readRun(reading, element, "sendTask");
    case "bpmn:ScriptTask":
      return readRun(reading, element, "scriptTask");
    case "bpmn:BusinessRuleTask":
      return readRun(reading, element, "businessRuleTask");
    case "bpmn:ReceiveTask":
      return readReceive(reading, element, id);
    case "bpmn:CallActivity":
      return readCall(reading, element, id);
    case "bpmn:SubProcess":
      return readSubProcess(reading, element, id);
    case "bpmn:ExclusiveGateway":
      return { type: "exclusiveGateway" };
    case "bpmn:ParallelGateway":
      return { type: "parallelGateway" };
    case "bpmn:InclusiveGateway":
      return { type: "inclusiveGateway" };
    case "bpmn:EventBasedGateway":
      return readEventGateway(reading, element, id);
    default:
      return refuseType(reading, element, id);
  }
}

function readStart(reading: Reading, event: ModdleElement, id: ElementId): NodeBehaviour | null {
  const trigger = readTrigger(reading, event, { elementId: id, keyed: false });
  const formId = readFormId(reading, event, id);
  if (trigger === null) return null;
  if (trigger.kind !== "error") return { type: "startEvent", trigger, formId };
  reading.report("EVENT_TYPE_NOT_ALLOWED", id, { type: "bpmn:ErrorEventDefinition", on: event.$type });
  return null;
}

function readEnd(reading: Reading, event: ModdleElement, id: ElementId): NodeBehaviour | null {
  const result = readResult(reading, event, id);
  return result === null ? null : { type: "endEvent", result };
}

function readThrow(reading: Reading, event: ModdleElement, id: ElementId): NodeBehaviour | null {
  const result = readResult(reading, event, id);
  if (result === null) return null;
  if (result.kind === "none" || result.kind === "message") return { type: "intermediateThrowEvent", result };
  reading.report("EVENT_TYPE_NOT_ALLOWED", id, { type: result.kind, on: event.$type });
  return null;
}

function readCatch(reading: Reading, event: ModdleElement, id: ElementId): NodeBehaviour | null {
  const trigger = readTrigger(reading, event, { elementId: id, keyed: true });
  if (trigger === null) return null;
  if (trigger.kind === "message" || trigger.kind === "timer") return { type: "intermediateCatchEvent", trigger };
  if (trigger.kind === "none") reading.report("EVENT_DEFINITION_MISSING", id);
  else reading.report("EVENT_TYPE_NOT_ALLOWED", id, { type: trigger.kind, on: event.$type });
  return null;
}

function readBoundary(reading: Reading, event: ModdleElement, id: ElementId): NodeBehaviour | null {
  const trigger = readTrigger(reading, event, { elementId: id, keyed: true });
  const host = childOf(event, "attachedToRef");
  if (host === null) reading.report("BOUNDARY_NOT_ATTACHED", id);
  if (trigger?.kind === "none") reading.report("EVENT_DEFINITION_MISSING", id);
  const interrupting = flagOf(event, "cancelActivity", true);
  if (trigger?.kind === "error" && !interrupting) reading.report("BOUNDARY_MUST_INTERRUPT", id);
  if (host === null || trigger === null || trigger.kind === "none") return null;
  return { type: "boundaryEvent", attachedTo: idOf(host), interrupting, trigger };
}

function readRun(
  reading: Reading,
  task: ModdleElement,
  type: "serviceTask" | "sendTask" | "scriptTask" | "businessRuleTask",
): NodeBehaviour | null {
  const run = readTaskRun(reading, task, idOf(task));
  return run === null ? null : { type, run };
}

function readReceive(reading: Reading, task: ModdleElement, id: ElementId): NodeBehaviour | null {
  if (flagOf(task, "instantiate", false)) reading.report("INSTANTIATE_NOT_SUPPORTED", id, { type: task.$type });
  const message = readMessage(reading, task, { elementId: id, needsKey: true });
  return message === null ? null : { type: "receiveTask", trigger: { kind: "message", message } };
}

function readCall(reading: Reading, activity: ModdleElement, id: ElementId): NodeBehaviour | null {
  const called = readCalledElement(reading, activity, id);
  return called === null ? null : { type: "callActivity", called };
}

function readSubProcess(reading: Reading, element: ModdleElement, id: ElementId): NodeBehaviour | null {
  if (!flagOf(element, "triggeredByEvent", false)) return { type: "subProcess" };
  reading.report("EVENT_SUBPROCESS_NOT_SUPPORTED", id);
  return null;
}

function readEventGateway(reading: Reading, gateway: ModdleElement, id: ElementId): NodeBehaviour {
  if (flagOf(gateway, "instantiate", false)) reading.report("INSTANTIATE_NOT_SUPPORTED", id, { type: gateway.$type });
  if (gateway.get("eventGatewayType") === "Parallel") reading.report("PARALLEL_EVENT_GATEWAY_NOT_SUPPORTED", id);
  return { type: "eventBasedGateway" };
}

function refuseType(reading: Reading, element: ModdleElement, id: ElementId): null {
  const type = element.$type;
  if (type === "bpmn:Transaction") reading.report("TRANSACTION_NOT_SUPPORTED", id);
  else if (type === "bpmn:AdHocSubProcess") reading.report("AD_HOC_NOT_SUPPORTED", id);
  else if (type === "bpmn:ComplexGateway") reading.report("COMPLEX_GATEWAY_NOT_SUPPORTED", id);
  else if (type.endsWith("Choreography") || type === "bpmn:ChoreographyTask") reading.report("CHOREOGRAPHY_NOT_SUPPORTED", id, { type });
  else reading.report("ELEMENT_NOT_SUPPORTED", id, { type });
  return null;
}
