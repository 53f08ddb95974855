import { DateTime } from "luxon";
import type { Json } from "../domain/json.ts";
import type { ElementId } from "./compiled.ts";
import { shown } from "./evaluate.ts";
import { StepFault } from "./step-fault.ts";

/** FEEL writes a zone as "…@Asia/Shanghai", RFC 9557 as "…[Asia/Shanghai]". */
const feelZone = /@([A-Za-z][A-Za-z0-9_+/-]*)$/;
const dayOnly = /^\d{4}-\d{2}-\d{2}$/;
/** A time without its day would be taken for one of today. */
const withDay = /^\d{4}-\d{2}-\d{2}T\d/;

/**
 * A date and time as UTC RFC 3339. Without an offset it is local to `zone`; a day alone means `timeOfDay` ("HH:MM") on it.
 * Throws StepFault TIMER_INVALID.
 */
export function toInstant(value: Json, { elementId, zone, timeOfDay }: { elementId: ElementId; zone: string; timeOfDay: string }): string {
  const text = typeof value === "string" ? value.trim().replace(feelZone, "[$1]") : "";
  const moment = DateTime.fromISO(dayOnly.test(text) ? `${text}T${timeOfDay}` : text, { zone });
  const utc = withDay.test(text) || dayOnly.test(text) ? moment.toUTC().toISO() : null;
  if (utc !== null) return utc;
  throw new StepFault("TIMER_INVALID", elementId, `${shown(value)} is not a date and time`);
}
