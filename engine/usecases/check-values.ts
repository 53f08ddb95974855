import type { JsonObject } from "../domain/json.ts";
import { Refusal } from "../domain/refusal.ts";
import { validateForm } from "../forms/validate-form.ts";

export type Language = "zh-CN" | "en";

/** The values, or FORM_INVALID with one entry a field. A step without a form takes no values. */
export function checkValues(schema: JsonObject | null, data: unknown, language: Language): JsonObject {
  const result = validateForm(schema ?? emptyForm, data, language);
  if ("errors" in result) throw new Refusal("FORM_INVALID", { errors: result.errors.map((error) => ({ ...error })) });
  return result.values;
}

const emptyForm: JsonObject = { type: "object", additionalProperties: false, properties: {} };
