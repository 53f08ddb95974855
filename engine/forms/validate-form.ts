import type { JsonObject } from "../domain/json.ts";
import { isObject } from "./check-keywords.ts";
import { fieldAt, titleAt } from "./field-titles.ts";
import { findUnstorableData } from "./find-unstorable.ts";
import type { FormError, FormLanguage } from "./form-error.ts";
import { formValidator } from "./form-validator.ts";
import { wordFormErrors } from "./word-form-errors.ts";

export type FormResult = { readonly values: JsonObject } | { readonly errors: readonly FormError[] };

/**
 * What was handed in, checked against a form that `checkForm` let pass: nothing is coerced, added or dropped. Never throws
 * on the data; throws on a schema that is no form.
 */
export function validateForm(schema: unknown, data: unknown, language: FormLanguage): FormResult {
  if (!isObject(schema)) throw new TypeError("a form is a JSON object");
  const unstorable = findUnstorableData(data);
  if (unstorable !== null) {
    const [title, words] = [
      titleAt(schema, unstorable),
      language === "zh-CN" ? "含有无法保存的内容" : "holds something that cannot be stored",
    ];
    const message = title === "" ? words : `${title}${language === "zh-CN" ? "：" : ": "}${words}`;
    return { errors: [{ path: unstorable, field: fieldAt(unstorable), code: "storable", message }] };
  }
  const validate = formValidator(schema);
  if (validate(data)) return { values: structuredClone(data) as JsonObject };
  return { errors: wordFormErrors(schema, validate.errors ?? [], language) };
}
