import type { CalendarDays } from "../domain/calendar-days.ts";
import type { Json } from "../domain/json.ts";
import type { UserTaskAttributes } from "../ports/executor.ts";
import type { LiteralOrFeel, UserTaskDefinition } from "./compiled.ts";
import { type At, type Evaluate, evaluateLiteralOrFeel, evaluateNumber, shown } from "./evaluate.ts";
import { toInstant } from "./evaluate-date.ts";
import { StepFault } from "./step-fault.ts";

/** A user task's attributes. A due day without a time ends with office hours; a follow-up day begins at midnight. */
export function evaluateUserTask(
  user: UserTaskDefinition,
  at: At,
  calendar: Pick<CalendarDays, "zone" | "closesAt">,
  evaluate: Evaluate,
): UserTaskAttributes {
  const { zone, closesAt } = calendar;
  return {
    assignee: oneName(user.assignee, at, evaluate),
    candidateGroups: names(user.candidateGroups, at, evaluate),
    candidateUsers: names(user.candidateUsers, at, evaluate),
    dueDate: moment(user.dueDate, at, { zone, timeOfDay: closesAt }, evaluate),
    followUpDate: moment(user.followUpDate, at, { zone, timeOfDay: "00:00" }, evaluate),
    priority: priorityOf(user.priority, at, evaluate),
    separationFallback: names(user.separation?.fallbackGroups ?? null, at, evaluate),
  };
}

function oneName(value: LiteralOrFeel | null, at: At, evaluate: Evaluate): string | null {
  const found = value === null ? null : evaluateLiteralOrFeel(value, at, evaluate);
  if (found === null) return null;
  if (typeof found !== "string") throw notNames(found, at);
  return found.trim() === "" ? null : found.trim();
}

/** A list of names, or names separated by commas; null is nobody. */
function names(value: LiteralOrFeel | null, at: At, evaluate: Evaluate): readonly string[] {
  const found = value === null ? null : evaluateLiteralOrFeel(value, at, evaluate);
  if (found === null) return [];
  const list = typeof found === "string" ? found.split(",") : found;
  if (!Array.isArray(list)) throw notNames(found, at);
  const trimmed = list.map((name: Json) => {
    if (typeof name !== "string") throw notNames(found, at);
    return name.trim();
  });
  return [...new Set(trimmed.filter((name) => name !== ""))];
}

function moment(value: LiteralOrFeel | null, at: At, day: { zone: string; timeOfDay: string }, evaluate: Evaluate): string | null {
  const found = value === null ? null : evaluateLiteralOrFeel(value, at, evaluate);
  return found === null || found === "" ? null : toInstant(found, { elementId: at.elementId, ...day });
}

function priorityOf(value: LiteralOrFeel | null, at: At, evaluate: Evaluate): number {
  if (value === null) return 50;
  const priority = evaluateNumber(value, "the priority", at, evaluate);
  if (Number.isInteger(priority) && priority >= 0 && priority <= 100) return priority;
  throw new StepFault("FEEL_ERROR", at.elementId, `the priority must be a whole number from 0 to 100, not ${priority}`);
}

function notNames(found: Json, at: At): StepFault {
  return new StepFault("FEEL_ERROR", at.elementId, `people and groups must be texts, not ${shown(found)}`);
}
