import { compileFeel } from "./compile-feel.ts";
import type { FeelContext } from "./feel-context.ts";
import { FeelError } from "./feel-error.ts";
import type { FeelKind } from "./feel-tree.ts";
import { aliasPrefix, officeAlias, unknownAlias, workingDayNames } from "./guarded-names.ts";
import { runFeel } from "./run-feel.ts";

/** For cells that ask neither the time nor the calendar. */
export const timelessContext: FeelContext = {
  now: "2000-01-01T00:00:00Z",
  calendar: { revision: 0, officialYears: [], exceptions: {}, zone: "UTC", closesAt: "17:30" },
};

const clockAliases: ReadonlySet<string> = new Set([...["now", "today", ...workingDayNames].map(officeAlias), unknownAlias]);

/** The FEEL value of an expression that reads nothing; undefined if it reads variables or the time, or cannot be evaluated. */
export function constantValue(expression: string): unknown {
  try {
    if (!isConstant(expression, "expression")) return undefined;
    return runFeel({ expression, kind: "expression", variables: {}, context: timelessContext }) ?? null;
  } catch (cause) {
    if (cause instanceof FeelError) return undefined;
    throw cause;
  }
}

/** Whether its value depends on nothing but, for a cell, the tested input. */
export function isConstant(expression: string, kind: FeelKind): boolean {
  const compiled = compileFeel(expression, kind);
  return compiled?.parameters.every((name) => name.startsWith(aliasPrefix) && !clockAliases.has(name)) ?? false;
}
