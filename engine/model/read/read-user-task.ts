import type { ElementId, LiteralOrFeel, SeparationDefinition, UserTaskDefinition } from "../compiled.ts";
import { extensionOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import { readLiteralOrFeel } from "./read-expression.ts";
import { isIso8601 } from "./read-timer.ts";
import type { Reading } from "./reading.ts";

export function readUserTask(reading: Reading, task: ModdleElement, elementId: ElementId): UserTaskDefinition {
  const assignment = extensionOf(task, "zeebe:AssignmentDefinition");
  const schedule = extensionOf(task, "zeebe:TaskSchedule");
  const priority = extensionOf(task, "zeebe:PriorityDefinition");
  const field = (from: ModdleElement | null, name: string) =>
    readLiteralOrFeel(reading, { elementId, field: name }, from === null ? null : textOf(from, name));
  const date = (name: string) => checkedDate(reading, elementId, { name, value: field(schedule, name) });
  return {
    assignee: field(assignment, "assignee"),
    candidateGroups: field(assignment, "candidateGroups"),
    candidateUsers: field(assignment, "candidateUsers"),
    dueDate: date("dueDate"),
    followUpDate: date("followUpDate"),
    priority: checkedPriority(reading, elementId, field(priority, "priority")),
    formId: readFormId(reading, task, elementId),
    separation: readSeparation(reading, task, elementId),
    restricted: extensionOf(task, "clauseflow:Restricted") !== null,
  };
}

export function readFormId(reading: Reading, element: ModdleElement, elementId: ElementId): string | null {
  const form = extensionOf(element, "zeebe:FormDefinition");
  if (form === null) return null;
  const formId = textOf(form, "formId");
  const other = textOf(form, "formKey") ?? textOf(form, "externalReference") ?? textOf(form, "versionTag");
  if (formId === null || other !== null) reading.report("FORM_REFERENCE_NOT_SUPPORTED", elementId);
  return formId;
}

function checkedPriority(reading: Reading, elementId: ElementId, value: LiteralOrFeel | null): LiteralOrFeel | null {
  if (value === null || "feel" in value) return value;
  if (!/^\d{1,3}$/.test(value.literal) || Number(value.literal) > 100) reading.report("PRIORITY_INVALID", elementId);
  return value;
}

function checkedDate(
  reading: Reading,
  elementId: ElementId,
  { name, value }: { name: string; value: LiteralOrFeel | null },
): LiteralOrFeel | null {
  if (value !== null && "literal" in value && !isIso8601("date", value.literal)) {
    reading.report("DATE_INVALID", elementId, { field: name, value: value.literal });
  }
  return value;
}

/** Whether `from` names another user task is checked when the whole process is known. */
function readSeparation(reading: Reading, task: ModdleElement, elementId: ElementId): SeparationDefinition | null {
  const separation = extensionOf(task, "clauseflow:Separation");
  if (separation === null) return null;
  const from = textOf(separation, "from") ?? "";
  const fallbackGroups = readLiteralOrFeel(reading, { elementId, field: "fallbackGroups" }, textOf(separation, "fallbackGroups"));
  return { from, fallbackGroups };
}
