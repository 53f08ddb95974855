import { clockFunctions } from "./clock-functions.ts";
import type { FeelContext } from "./feel-context.ts";
import { type GuardedName, guardedAlias, guardedNames } from "./guarded-names.ts";
import type { OfficeFunction } from "./office-function.ts";
import { regexFunctions } from "./regex-functions.ts";

/** Everything the office adds to FEEL, by the name it has in the evaluated text. */
export function officeFunctions(context: FeelContext): Readonly<Record<string, OfficeFunction>> {
  const guarded: Readonly<Record<GuardedName, OfficeFunction>> = { ...clockFunctions(context), ...regexFunctions };
  return Object.fromEntries(guardedNames.map((name) => [guardedAlias(name), guarded[name]]));
}
