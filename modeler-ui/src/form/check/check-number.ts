import type { FieldFault, FormSchema } from "./field-fault.ts";

export function checkNumber(schema: FormSchema, value: number, path: readonly string[]): readonly FieldFault[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const faults: FieldFault[] = [];
  const demand = (holds: boolean, code: string, limit: number) => {
    if (!holds) faults.push({ path, code, params: { limit } });
  };
  if (typeof minimum === "number") demand(value >= minimum, "minimum", minimum);
  if (typeof maximum === "number") demand(value <= maximum, "maximum", maximum);
  if (typeof exclusiveMinimum === "number") demand(value > exclusiveMinimum, "exclusiveMinimum", exclusiveMinimum);
  if (typeof exclusiveMaximum === "number") demand(value < exclusiveMaximum, "exclusiveMaximum", exclusiveMaximum);
  if (typeof multipleOf === "number") demand(isMultiple(value, multipleOf), "multipleOf", multipleOf);
  return faults;
}

/** Decimal fractions are not exact in binary: 0.3 counts as a multiple of 0.1. */
function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}
