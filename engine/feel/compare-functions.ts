import { evaluate, FeelDate, FeelDateTime, FeelDuration, type FeelFunction, FeelRange, FeelTime, isFunction } from "feelin";
import type { JsonObject } from "../domain/json.ts";
import { FeelError } from "./feel-error.ts";
import { equalsAlias, fitAlias, unknownAlias } from "./guarded-names.ts";
import { type OfficeFunction, officeFunction } from "./office-function.ts";

/** What rewritten comparisons call: the bound of an ordering, and the plain value of a decision cell. */
export const compareFunctions: Readonly<Record<string, OfficeFunction>> = {
  [fitAlias]: officeFunction(["value", "bound"], ([value, bound]) => {
    demandSameType(value, bound);
    return bound;
  }),
  [equalsAlias]: officeFunction(["input", "cell"], ([input, cell]) => isAnswered(input ?? null, cell ?? null)),
};

/** null if one of the names is no variable, else false. Blanks do not matter in names that hold operators. */
export function unknownFunction(variables: JsonObject): Readonly<Record<string, OfficeFunction>> {
  const isKnown = (name: unknown) =>
    Object.hasOwn(variables, String(name)) ||
    (/[^\p{L}\p{N}_]/u.test(String(name)) && Object.keys(variables).some((key) => bare(key) === bare(String(name))));
  return { [unknownAlias]: officeFunction(["names"], ([names]) => (Array.isArray(names) && !names.every(isKnown) ? null : false)) };
}

function bare(name: string): string {
  return name.replaceAll(/\s/g, "");
}

/** Null fits everything (the comparison is then null); dates, times and durations fit their like. */
function demandSameType(left: unknown, right: unknown): void {
  const [one, other] = [typeName(left), typeName(right)];
  if (one === "null" || other === "null" || one === other) return;
  throw new FeelError(`a ${one} cannot be compared with a ${other}`);
}

/** A list answers by any of its members, a range by membership, a condition over other variables by being true. */
function isAnswered(input: unknown, cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.some((member: unknown) => isAnswered(input, member) === true);
  if (cell instanceof FeelRange) return cell.includes(input);
  if (typeof cell === "boolean" && typeof input !== "boolean") return cell;
  demandSameType(input, cell);
  return equality().invoke([input, cell]);
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "list";
  if (value instanceof FeelDate) return "date";
  if (value instanceof FeelDateTime) return "date and time";
  if (value instanceof FeelTime) return "time";
  if (value instanceof FeelDuration) return "duration";
  if (value instanceof FeelRange) return "range";
  return typeof value === "object" ? "context" : typeof value;
}

let equal: FeelFunction | null = null;

/** FEEL's own "=", made once. */
function equality(): FeelFunction {
  if (equal !== null) return equal;
  const { value } = evaluate("function(a, b) a = b");
  if (!isFunction(value)) throw new Error("feelin no longer makes functions");
  equal = value;
  return value;
}
