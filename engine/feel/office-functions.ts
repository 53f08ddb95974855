import type { JsonObject } from "../domain/json.ts";
import { clockFunctions } from "./clock-functions.ts";
import { compareFunctions, unknownFunction } from "./compare-functions.ts";
import type { FeelContext } from "./feel-context.ts";
import { aliasPrefix, officeAlias, unknownAlias } from "./guarded-names.ts";
import type { OfficeFunction } from "./office-function.ts";
import { regexFunctions } from "./regex-functions.ts";
import { workingDayFunctions } from "./working-day-functions.ts";

type OfficeFunctions = Readonly<Record<string, OfficeFunction>>;

const timeless: OfficeFunctions = { ...compareFunctions, ...aliased(regexFunctions) };

/** What the office adds to FEEL, by the name it has in the evaluated text. */
export function officeFunctions(context: FeelContext, variables: JsonObject): OfficeFunctions {
  return { ...timeless, ...unknownFunction(variables), ...calendarFunctions(context) };
}

/** One of them, made only when it is read. */
export function officeFunctionNamed(name: string, context: FeelContext, variables: JsonObject): OfficeFunction | undefined {
  if (!name.startsWith(aliasPrefix)) return undefined;
  if (name === unknownAlias) return unknownFunction(variables)[name];
  const found = Object.hasOwn(timeless, name) ? timeless : calendarFunctions(context);
  return Object.hasOwn(found, name) ? found[name] : undefined;
}

function calendarFunctions(context: FeelContext): OfficeFunctions {
  return aliased({ ...clockFunctions(context), ...workingDayFunctions(context) });
}

function aliased(functions: OfficeFunctions): OfficeFunctions {
  return Object.fromEntries(Object.entries(functions).map(([name, call]) => [officeAlias(name), call]));
}
