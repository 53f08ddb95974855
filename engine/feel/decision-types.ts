import { duration, FeelDate, FeelDateTime, FeelDuration, FeelTime, parseDate, parseDateTime, parseTime } from "feelin";

type ReadValue = (value: unknown) => unknown;

/** What a declared type accepts; undefined for what it refuses. Variables are JSON, so dates come as ISO strings. */
const readers: Readonly<Record<string, ReadValue>> = {
  any: (value) => value,
  string: (value) => (typeof value === "string" ? value : undefined),
  boolean: (value) => (typeof value === "boolean" ? value : undefined),
  number: (value) => (typeof value === "number" ? value : undefined),
  integer: (value) => (Number.isInteger(value) ? value : undefined),
  date: (value) => (typeof value === "string" ? (parseDate(value) ?? undefined) : value instanceof FeelDate ? value : undefined),
  time: (value) => (typeof value === "string" ? (parseTime(value) ?? undefined) : value instanceof FeelTime ? value : undefined),
  dateTime: (value) =>
    typeof value === "string" ? (parseDateTime(value) ?? undefined) : value instanceof FeelDateTime ? value : undefined,
  duration: (value) => (typeof value === "string" ? (duration(value) ?? undefined) : value instanceof FeelDuration ? value : undefined),
};

const synonyms: Readonly<Record<string, string>> = {
  any: "any",
  string: "string",
  boolean: "boolean",
  number: "number",
  double: "number",
  decimal: "number",
  integer: "integer",
  long: "integer",
  date: "date",
  time: "time",
  datetime: "dateTime",
  "date and time": "dateTime",
  daytimeduration: "duration",
  "days and time duration": "duration",
  yearmonthduration: "duration",
  "years and months duration": "duration",
};

export function isKnownType(typeRef: string): boolean {
  return Object.hasOwn(synonyms, plain(typeRef));
}

/** The value as the declared type reads it; undefined if it is not of that type. No type accepts everything. */
export function readAs(typeRef: string | null, value: unknown): unknown {
  const read = readers[synonyms[plain(typeRef ?? "any")] ?? "any"];
  return read === undefined ? undefined : read(value);
}

/** "feel:string" and "String" are "string". */
function plain(typeRef: string): string {
  return typeRef.replace(/^feel:/, "").toLowerCase();
}
