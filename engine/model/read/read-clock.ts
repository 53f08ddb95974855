import type { ClockDefinition, ClockUnit, ElementId, LiteralOrFeel } from "../compiled.ts";
import { extensionOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import { readLiteralOrFeel } from "./read-expression.ts";
import type { Reading } from "./reading.ts";

const units: readonly ClockUnit[] = ["workingDays", "calendarDays", "hours", "minutes"];

export function readClock(reading: Reading, element: ModdleElement, elementId: ElementId): ClockDefinition | null {
  const clock = extensionOf(element, "clauseflow:Clock");
  if (clock === null) return null;
  const name = textOf(clock, "name");
  if (name === null) reading.report("CLOCK_NAME_MISSING", elementId);
  const written = textOf(clock, "unit") ?? "workingDays";
  const unit = units.find((each) => each === written);
  if (unit === undefined) reading.report("CLOCK_UNIT_UNKNOWN", elementId, { unit: written });
  const budgetWritten = textOf(clock, "budget");
  const budget = readLiteralOrFeel(reading, { elementId, field: "budget" }, budgetWritten);
  if (budgetWritten === null || !isNumberAbove(budget, 0)) reading.report("CLOCK_BUDGET_INVALID", elementId);
  const warning = readLiteralOrFeel(reading, { elementId, field: "warning" }, textOf(clock, "warning"));
  if (!isNumberAbove(warning, -Number.MIN_VALUE)) reading.report("CLOCK_WARNING_INVALID", elementId);
  const since = readLiteralOrFeel(reading, { elementId, field: "since" }, textOf(clock, "since"));
  return name === null || unit === undefined || budget === null ? null : { name, budget, unit, since, warning };
}

/** Only literals can be judged before the diagram runs. */
function isNumberAbove(value: LiteralOrFeel | null, bound: number): boolean {
  if (value === null || "feel" in value) return true;
  return /^\d+(?:\.\d+)?$/.test(value.literal) && Number(value.literal) > bound;
}
