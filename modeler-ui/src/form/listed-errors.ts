import type { RJSFValidationError } from "@rjsf/utils";
import type { FieldError } from "../../../api/contract/types.ts";
import type { ListedError } from "../common/error-summary.tsx";
import type { FormSchema } from "./check/field-fault.ts";
import { fieldPath } from "./field-path.ts";
import { titleOf } from "./title-of.ts";

/** The id RJSF gives a field's control. */
function idOf(path: readonly string[]): string {
  return ["root", ...path].join("_");
}

export function listedErrors(errors: readonly RJSFValidationError[]): readonly ListedError[] {
  return errors.map(({ params, message = "" }) => ({ fieldId: idOf(pathIn(params)), message }));
}

export function listedServerErrors(errors: readonly FieldError[], schema: FormSchema): readonly ListedError[] {
  return errors.map(({ path, message }) => {
    const names = fieldPath(path, schema);
    const title = titleOf(schema, names);
    return { fieldId: idOf(names), message: message.includes(title) ? message : `${title}：${message}` };
  });
}

function pathIn(params: unknown): readonly string[] {
  return typeof params === "object" && params !== null && "path" in params && Array.isArray(params.path) ? params.path.map(String) : [];
}
