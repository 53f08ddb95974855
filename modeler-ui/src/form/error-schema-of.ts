import { type ErrorSchema, ErrorSchemaBuilder } from "@rjsf/utils";
import type { FieldError } from "../../../api/contract/types.ts";
import type { FormSchema } from "./check/field-fault.ts";
import { fieldPath } from "./field-path.ts";

type Values = Readonly<Record<string, unknown>>;

/** The server's errors at their fields, as RJSF wants them. */
export function errorSchemaOf(errors: readonly FieldError[], schema: FormSchema): ErrorSchema<Values> {
  const builder = new ErrorSchemaBuilder<Values>();
  for (const { path, message } of errors) builder.addErrors(message, [...fieldPath(path, schema)]);
  return builder.ErrorSchema;
}
