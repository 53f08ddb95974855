import type { JsonObject } from "../domain/json.ts";
import { clockFunctions } from "./clock-functions.ts";
import { compareFunctions, unknownFunction } from "./compare-functions.ts";
import type { FeelContext } from "./feel-context.ts";
import { aliasPrefix, inputAlias, officeAlias } from "./guarded-names.ts";
import type { OfficeFunction } from "./office-function.ts";
import { regexFunctions } from "./regex-functions.ts";
import { workingDayFunctions } from "./working-day-functions.ts";

type OfficeFunctions = Readonly<Record<string, OfficeFunction>>;

const timeless: OfficeFunctions = { ...compareFunctions, ...aliased(regexFunctions) };

/** What the office adds to FEEL, by the name it has in the evaluated text: all of it, or at least what is among `names`. */
export function officeFunctions(names: readonly string[] | null, context: FeelContext, variables: JsonObject): OfficeFunctions {
  const own = names?.filter((name) => name.startsWith(aliasPrefix) && name !== inputAlias && !Object.hasOwn(timeless, name));
  if (own?.length === 0) return timeless;
  const known = { ...timeless, ...unknownFunction(variables) };
  if (own?.every((name) => Object.hasOwn(known, name))) return known;
  return { ...known, ...aliased({ ...clockFunctions(context), ...workingDayFunctions(context) }) };
}

function aliased(functions: OfficeFunctions): OfficeFunctions {
  return Object.fromEntries(Object.entries(functions).map(([name, call]) => [officeAlias(name), call]));
}
