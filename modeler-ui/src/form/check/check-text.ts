import type { FieldFault, FormSchema } from "./field-fault.ts";

const formats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i,
  "date-time": /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i,
  email: /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
};

export function checkText(schema: FormSchema, value: string, path: readonly string[]): readonly FieldFault[] {
  const { minLength, maxLength, pattern, format } = schema;
  const length = [...value].length;
  const faults: FieldFault[] = [];
  if (typeof minLength === "number" && length < minLength) faults.push({ path, code: "minLength", params: { limit: minLength } });
  if (typeof maxLength === "number" && length > maxLength) faults.push({ path, code: "maxLength", params: { limit: maxLength, length } });
  if (typeof pattern === "string" && !fits(pattern, value)) faults.push({ path, code: "pattern", params: {} });
  if (typeof format === "string" && !isFormat(format, value)) faults.push({ path, code: "format", params: { format } });
  return faults;
}

/** A pattern the browser cannot read is left to the server. */
function fits(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}

function isFormat(format: string, value: string): boolean {
  const known = formats[format];
  if (known === undefined) return true;
  if (!known.test(value)) return false;
  return format === "date" || format === "date-time" ? isCalendarDay(value.slice(0, 10)) : true;
}

/** Date takes 30 February for 2 March. */
function isCalendarDay(day: string): boolean {
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}
