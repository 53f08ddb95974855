import type { JsonObject, TaskPage } from "../../../api/contract/types.ts";
import { isObject } from "../form/check/field-fault.ts";

/** What the form opens with: my draft, else what the case already knows of its fields. Personal values are masked there, so they are left out. */
export function firstValues({ form, data, draft }: TaskPage): JsonObject {
  if (draft !== null) return draft.variables;
  const properties = isObject(form?.schema.properties) ? form.schema.properties : {};
  const known = Object.entries(properties).filter(([name, field]) => data[name] !== undefined && data[name] !== null && !isPersonal(field));
  return Object.fromEntries(known.map(([name]) => [name, data[name] ?? null]));
}

function isPersonal(field: unknown): boolean {
  return isObject(field) && isObject(field["x-ui"]) && field["x-ui"].personal === true;
}
