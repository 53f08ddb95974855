import { type RJSFSchema, type RJSFValidationError, toErrorSchema, type ValidatorType } from "@rjsf/utils";
import type { TFunction } from "i18next";
import { checkValue } from "./check/check-value.ts";
import { titleOf } from "./title-of.ts";
import { wordFault } from "./word-fault.ts";

/** RJSF's validator on our own check, which needs no code generation. */
export function rjsfValidator(t: TFunction): ValidatorType {
  const check = (schema: RJSFSchema, formData: unknown) =>
    checkValue(schema, formData).map((fault) => ({ fault, title: titleOf(schema, fault.path) }));
  return {
    isValid: (schema, formData) => checkValue(schema, formData).length === 0,
    rawValidation: (schema, formData) => ({ errors: check(schema, formData) as never }),
    validateFormData: (formData, schema) => {
      const errors = check(schema, formData).map(({ fault, title }): RJSFValidationError => {
        const message = wordFault(fault, title, t);
        return { name: fault.code, message, stack: message, property: `.${fault.path.join(".")}`, params: { path: fault.path } };
      });
      return { errors, errorSchema: toErrorSchema(errors) };
    },
  };
}
