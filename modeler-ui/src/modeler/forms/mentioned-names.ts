import type { Json, JsonObject } from "../../../../api/contract/types.ts";
import { namesIn, objectOf } from "./read-fields.ts";

/** Fields that the form's conditions speak of: whoever renames or removes one must look at the conditions too. */
export function mentionedNames({ allOf, dependentRequired, if: condition, then, else: otherwise }: JsonObject): ReadonlySet<string> {
  const branches: readonly unknown[] = [condition, then, otherwise, ...(Array.isArray(allOf) ? allOf.flatMap(branchesOf) : [])];
  const names = branches.flatMap((branch) => {
    const { properties, required } = objectOf(branch);
    return [...Object.keys(objectOf(properties)), ...namesIn(required)];
  });
  const dependent = Object.entries(objectOf(dependentRequired)).flatMap(([name, others]) => [name, ...namesIn(others)]);
  return new Set([...names, ...dependent]);
}

function branchesOf(rule: Json): readonly unknown[] {
  const { if: condition, then, else: otherwise } = objectOf(rule);
  return [condition, then, otherwise];
}
