import type { ElementId, Feel, TaskRun } from "../compiled.ts";
import { childrenOf, extensionOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import { readFeel, readLiteralOrFeel } from "./read-expression.ts";
import { readVariableName } from "./read-mappings.ts";
import { readMessage } from "./read-message.ts";
import type { Reading } from "./reading.ts";

/** What a service, send, script or business rule task does. */
export function readTaskRun(reading: Reading, task: ModdleElement, elementId: ElementId): TaskRun | null {
  const job = extensionOf(task, "zeebe:TaskDefinition");
  switch (task.$type) {
    case "bpmn:ScriptTask":
      return readScript(reading, task, { elementId, job });
    case "bpmn:BusinessRuleTask":
      return readDecision(reading, task, { elementId, job });
    case "bpmn:SendTask":
      return job === null && textOfMessage(task) ? readThrow(reading, task, elementId) : readJob(reading, task, { elementId, job });
    default:
      return readJob(reading, task, { elementId, job });
  }
}

type Place = { readonly elementId: ElementId; readonly job: ModdleElement | null };

function textOfMessage(task: ModdleElement): boolean {
  return task.get("messageRef") !== undefined;
}

function readThrow(reading: Reading, task: ModdleElement, elementId: ElementId): TaskRun | null {
  const message = readMessage(reading, task, { elementId, needsKey: false });
  return message === null ? null : { kind: "throwMessage", message };
}

function readJob(reading: Reading, task: ModdleElement, { elementId, job }: Place): TaskRun | null {
  const type = job === null ? null : textOf(job, "type");
  if (job === null || type === null) {
    reading.report("SERVICE_TYPE_MISSING", elementId);
    return null;
  }
  const jobType = readLiteralOrFeel(reading, { elementId, field: "type" }, type);
  const retries = readLiteralOrFeel(reading, { elementId, field: "retries" }, textOf(job, "retries") ?? "3");
  const holder = extensionOf(task, "zeebe:TaskHeaders");
  const headers =
    holder === null ? [] : childrenOf(holder, "values").map((each) => [textOf(each, "key") ?? "", textOf(each, "value") ?? ""]);
  return jobType === null || retries === null ? null : { kind: "job", jobType, retries, headers: Object.fromEntries(headers) };
}

function readScript(reading: Reading, task: ModdleElement, { elementId, job }: Place): TaskRun | null {
  const script = extensionOf(task, "zeebe:Script");
  const language = textOf(task, "scriptFormat");
  if (language !== null && !/feel/i.test(language)) {
    reading.report("SCRIPT_LANGUAGE_NOT_SUPPORTED", elementId, { language });
    return null;
  }
  if (job !== null && script !== null)
    reading.report("EXTENSION_CONFLICT", elementId, { first: "zeebe:script", second: "zeebe:taskDefinition" });
  if (job !== null) return readJob(reading, task, { elementId, job });
  if (script === null) {
    reading.report(textOf(task, "script") === null ? "SCRIPT_MISSING" : "RESULT_VARIABLE_MISSING", elementId);
    return null;
  }
  const expression = readFeel(reading, { elementId, field: "expression" }, textOf(script, "expression"));
  const resultVariable = readResultVariable(reading, script, elementId);
  return expression === null || resultVariable === null ? null : feelRun(expression, resultVariable);
}

function feelRun(expression: Feel, resultVariable: string): TaskRun {
  return { kind: "feel", expression, resultVariable };
}

function readDecision(reading: Reading, task: ModdleElement, { elementId, job }: Place): TaskRun | null {
  const called = extensionOf(task, "zeebe:CalledDecision");
  if (job !== null && called !== null)
    reading.report("EXTENSION_CONFLICT", elementId, { first: "zeebe:calledDecision", second: "zeebe:taskDefinition" });
  if (job !== null) return readJob(reading, task, { elementId, job });
  const decisionId = called === null ? null : textOf(called, "decisionId");
  if (called === null || decisionId === null) {
    reading.report("DECISION_MISSING", elementId);
    return null;
  }
  const resultVariable = readResultVariable(reading, called, elementId);
  if (!Object.hasOwn(reading.decisions, decisionId)) reading.report("DECISION_UNKNOWN", elementId, { decisionId });
  return resultVariable === null ? null : { kind: "decision", decisionId, resultVariable };
}

function readResultVariable(reading: Reading, holder: ModdleElement, elementId: ElementId): string | null {
  if (textOf(holder, "resultVariable") === null) reading.report("RESULT_VARIABLE_MISSING", elementId);
  return readVariableName(reading, holder, { elementId, field: "resultVariable" });
}
