import type { ElementId, ErrorCatch, ErrorThrow, MessageTrigger, NoTrigger, TimerTrigger } from "../compiled.ts";
import { childOf, childrenOf, extensionOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import type { ProblemCode } from "../problem-codes.ts";
import { readLiteralOrFeel } from "./read-expression.ts";
import { readMessage } from "./read-message.ts";
import { readTimer } from "./read-timer.ts";
import type { Reading } from "./reading.ts";

const unsupported: Readonly<Record<string, ProblemCode>> = {
  "bpmn:SignalEventDefinition": "SIGNAL_NOT_SUPPORTED",
  "bpmn:EscalationEventDefinition": "ESCALATION_NOT_SUPPORTED",
  "bpmn:CompensateEventDefinition": "COMPENSATION_NOT_SUPPORTED",
  "bpmn:ConditionalEventDefinition": "CONDITIONAL_EVENT_NOT_SUPPORTED",
  "bpmn:LinkEventDefinition": "LINK_EVENT_NOT_SUPPORTED",
  "bpmn:CancelEventDefinition": "CANCEL_EVENT_NOT_SUPPORTED",
};

/** The one event definition of an event, its own or referred to; "none" where it has none, null where it is refused. */
export function eventDefinitionOf(reading: Reading, event: ModdleElement, elementId: ElementId): ModdleElement | "none" | null {
  const definitions = [...childrenOf(event, "eventDefinitions"), ...childrenOf(event, "eventDefinitionRef")];
  const refused = definitions.find(({ $type }) => Object.hasOwn(unsupported, $type));
  const code = refused === undefined ? undefined : unsupported[refused.$type];
  if (code !== undefined) {
    reading.report(code, elementId);
    return null;
  }
  if (definitions.length > 1) {
    reading.report("EVENT_DEFINITION_SEVERAL", elementId);
    return null;
  }
  return definitions[0] ?? "none";
}

/** What a catching event waits for. `keyed` where a message must find a running case. */
export function readTrigger(
  reading: Reading,
  event: ModdleElement,
  { elementId, keyed }: { elementId: ElementId; keyed: boolean },
): NoTrigger | MessageTrigger | TimerTrigger | ErrorCatch | null {
  const definition = eventDefinitionOf(reading, event, elementId);
  if (definition === null) return null;
  if (definition === "none") return { kind: "none" };
  switch (definition.$type) {
    case "bpmn:MessageEventDefinition": {
      const message = readMessage(reading, definition, { elementId, needsKey: keyed });
      return message === null ? null : { kind: "message", message };
    }
    case "bpmn:TimerEventDefinition":
      return readTimer(reading, definition, elementId);
    case "bpmn:ErrorEventDefinition":
      return readErrorCatch(reading, definition, elementId);
    default:
      return notAllowed(reading, elementId, { definition, event });
  }
}

/** What a throwing event does. */
export function readResult(
  reading: Reading,
  event: ModdleElement,
  elementId: ElementId,
): NoTrigger | MessageTrigger | ErrorThrow | { readonly kind: "terminate" } | null {
  const definition = eventDefinitionOf(reading, event, elementId);
  if (definition === null) return null;
  if (definition === "none") return refuseJob(reading, event, elementId) ? null : { kind: "none" };
  switch (definition.$type) {
    case "bpmn:MessageEventDefinition": {
      if (childOf(definition, "messageRef") === null && refuseJob(reading, event, elementId)) return null;
      const message = readMessage(reading, definition, { elementId, needsKey: false });
      return message === null ? null : { kind: "message", message };
    }
    case "bpmn:TerminateEventDefinition":
      return { kind: "terminate" };
    case "bpmn:ErrorEventDefinition":
      return readErrorThrow(reading, definition, elementId);
    default:
      return notAllowed(reading, elementId, { definition, event });
  }
}

export function notAllowed(
  reading: Reading,
  elementId: ElementId,
  { definition, event }: { definition: ModdleElement; event: ModdleElement },
): null {
  reading.report("EVENT_TYPE_NOT_ALLOWED", elementId, { type: definition.$type, on: event.$type });
  return null;
}

function refuseJob(reading: Reading, event: ModdleElement, elementId: ElementId): boolean {
  if (extensionOf(event, "zeebe:TaskDefinition") === null) return false;
  reading.report("EVENT_JOB_NOT_SUPPORTED", elementId);
  return true;
}

function errorCodeOf(definition: ModdleElement): string | null {
  const error = childOf(definition, "errorRef");
  return error === null ? null : textOf(error, "errorCode");
}

function readErrorThrow(reading: Reading, definition: ModdleElement, elementId: ElementId): ErrorThrow | null {
  const written = errorCodeOf(definition);
  if (written === null) reading.report("ERROR_CODE_MISSING", elementId);
  const code = readLiteralOrFeel(reading, { elementId, field: "errorCode" }, written);
  return code === null ? null : { kind: "error", code };
}

function readErrorCatch(reading: Reading, definition: ModdleElement, elementId: ElementId): ErrorCatch | null {
  const code = errorCodeOf(definition);
  if (code === null || !/^=|[$#]\{/.test(code)) return { kind: "error", code };
  reading.report("ERROR_CODE_NOT_LITERAL", elementId);
  return null;
}
