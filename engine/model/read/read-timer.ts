import { DateTime, Duration } from "luxon";
import type { ElementId, TimerTrigger } from "../compiled.ts";
import { childOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import { readLiteralOrFeel } from "./read-expression.ts";
import type { Reading } from "./reading.ts";

type Kind = "date" | "duration" | "cycle";

const fields = [
  ["date", "timeDate"],
  ["duration", "timeDuration"],
  ["cycle", "timeCycle"],
] as const;
const refusals = { date: "TIMER_DATE_INVALID", duration: "TIMER_DURATION_INVALID", cycle: "TIMER_CYCLE_INVALID" } as const;

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const DURATION =
  /^P(?=\d|T\d)(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,9}H)?(?:\d{1,9}M)?(?:\d{1,9}(?:\.\d{1,3})?S)?)?$/;

export function readTimer(reading: Reading, definition: ModdleElement, elementId: ElementId): TimerTrigger | null {
  const present = fields.flatMap(([kind, field]) => {
    const expression = childOf(definition, field);
    return expression === null ? [] : [{ kind, field, expression }];
  });
  const [only, second] = present;
  if (only === undefined) return refuse(reading, elementId, "TIMER_MISSING");
  if (second !== undefined) return refuse(reading, elementId, "TIMER_SEVERAL");
  const written = textOf(only.expression, "body");
  if (written === null) return refuse(reading, elementId, "TIMER_MISSING");
  const moment = /^=\s*clock\s*\.\s*(warning|end)$/.exec(written)?.[1];
  if (only.kind === "date" && (moment === "warning" || moment === "end")) return { kind: "timer", timer: { kind: "clock", moment } };
  const value = readLiteralOrFeel(reading, { elementId, field: only.field }, written);
  if (value === null) return null;
  if ("literal" in value && !isIso8601(only.kind, value.literal)) {
    reading.report(refusals[only.kind], elementId, { value: value.literal });
    return null;
  }
  return { kind: "timer", timer: { kind: only.kind, value } };
}

/** A date may lack its offset (then it is local to the office) or its time (then it is the day's beginning). */
export function isIso8601(kind: Kind, text: string): boolean {
  if (kind === "date") return DATE.test(text) && DateTime.fromISO(text).isValid;
  if (kind === "duration") return DURATION.test(text) && Duration.fromISO(text).isValid;
  const cycle = /^R(\d{0,9})\/(.*)$/.exec(text);
  if (cycle === null || cycle[1] === "0") return false;
  const period = cycle[2] ?? "";
  return isIso8601("duration", period) && Duration.fromISO(period).toMillis() > 0;
}

function refuse(reading: Reading, elementId: ElementId, code: "TIMER_MISSING" | "TIMER_SEVERAL"): null {
  reading.report(code, elementId);
  return null;
}
