import type { Schema } from "./schema.ts";

type TextLimits = {
  /** Fewest characters; 0 if missing. */
  readonly min?: number;
  /** Most characters; required, so that no request is without limit. */
  readonly max: number;
  readonly pattern?: string;
  readonly format?: "date" | "date-time" | "password" | "uri";
};

export function text({ min, max, pattern, format }: TextLimits): Schema<string> {
  return {
    json: {
      type: "string",
      ...(min === undefined ? {} : { minLength: min }),
      maxLength: max,
      ...(pattern === undefined ? {} : { pattern }),
      ...(format === undefined ? {} : { format }),
    },
  };
}

export function oneOf<const T extends string>(values: readonly T[]): Schema<T> {
  return { json: { type: "string", enum: values } };
}

export function literal<const T extends string>(value: T): Schema<T> {
  return { json: { type: "string", const: value } };
}
