import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from "feelin";
import { DateTime } from "luxon";
import type { Json } from "../domain/json.ts";
import { isStorableText } from "../forms/storable-text.ts";
import { FeelError } from "./feel-error.ts";

const deepest = 64;
const mostValues = 100_000;

/** A FEEL value as plain JSON. Dates, times and durations become ISO 8601 strings; ranges and functions are refused. */
export function feelToJson(value: unknown): Json {
  const budget = { left: mostValues };
  return convert(value, 0, budget);
}

function convert(value: unknown, depth: number, budget: { left: number }): Json {
  if (depth > deepest) throw new FeelError(`the result is nested deeper than ${deepest} levels`);
  budget.left -= 1;
  if (budget.left < 0) throw new FeelError(`the result has more than ${mostValues} values`);
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return plainNumber(value);
  if (typeof value === "string") return plainString(value);
  if (Array.isArray(value)) return value.map((item) => convert(item, depth + 1, budget));
  if (value instanceof FeelDateTime) return isoDateTime(value);
  if (value instanceof FeelTime) return isoTime(value);
  if (value instanceof FeelDate || value instanceof FeelDuration) return value.toString();
  if (isPlainObject(value)) return plainObject(value, depth, budget);
  throw new FeelError("the result is a function or a range, which is not a value that can be kept");
}

function plainObject(value: object, depth: number, budget: { left: number }): Json {
  const entries = Object.entries(value);
  if (entries.some(([key]) => key === "__proto__")) throw new FeelError('"__proto__" is not a name a context entry can have');
  return Object.fromEntries(entries.map(([key, entry]) => [plainString(key), convert(entry, depth + 1, budget)]));
}

/** FEEL numbers are decimals, JavaScript's are binary: 15 digits are what both hold, so 0.1 + 0.2 is 0.3. */
function plainNumber(value: number): number {
  if (!Number.isFinite(value)) throw new FeelError("the result is not a finite number");
  if (Number.isInteger(value)) return value === 0 ? 0 : value;
  return Number(value.toPrecision(15));
}

function plainString(value: string): string {
  if (!isStorableText(value)) throw new FeelError("the result holds a character that cannot be stored");
  return value;
}

function isoDateTime(value: FeelDateTime): string {
  const [local, zone] = value.toString().split("@");
  if (local === undefined || zone === undefined) return value.toString();
  const moment = DateTime.fromISO(local, { zone });
  const iso = moment.toISO({ suppressMilliseconds: true });
  if (iso === null) throw new FeelError(`${value.toString()} is not a moment that can be written with an offset`);
  return iso;
}

function isoTime(value: FeelTime): string {
  const text = value.toString();
  if (text.includes("@")) throw new FeelError(`${text} is a time in a region, which has no fixed offset`);
  return text;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
