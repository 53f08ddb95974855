import type { JsonSchema, Schema, Static } from "./schema.ts";

type Fields = { readonly [name: string]: Schema<unknown> };
type Required<F> = { readonly [K in keyof F]: Static<F[K]> };
type Optional<F> = { readonly [K in keyof F]?: Static<F[K]> };
type Both<A, B> = { readonly [K in keyof A | keyof B as K]: K extends keyof A ? A[K] : K extends keyof B ? B[K] : never };

/** Where a schema is used: by name if it has one, else written out. */
export function use(schema: Schema<unknown>): JsonSchema {
  return schema.name === undefined ? schema.json : { $ref: `#/components/schemas/${schema.name}`, "x-schema": schema };
}

/** An object with exactly these fields. */
export function object<F extends Fields>(fields: F): Schema<Required<F>> {
  return { json: objectJson(fields, Object.keys(fields)) };
}

/** An object with exactly these fields, some of which may be missing. */
export function objectWith<F extends Fields, O extends Fields>(fields: F, optional: O): Schema<Required<F> & Optional<O>> {
  return { json: objectJson({ ...fields, ...optional }, Object.keys(fields)) };
}

/** An object with the fields of two others. */
export function merged<A, B>(first: Schema<A>, second: Schema<B>): Schema<Both<A, B>> {
  const properties = { ...(first.json.properties as object), ...(second.json.properties as object) };
  const required = [...(first.json.required as string[]), ...(second.json.required as string[])];
  return { json: { type: "object", additionalProperties: false, required, properties } };
}

export function list<T>(items: Schema<T>, { min = 0, max }: { readonly min?: number; readonly max?: number } = {}): Schema<readonly T[]> {
  return {
    json: {
      type: "array",
      items: use(items),
      ...(min === 0 ? {} : { minItems: min }),
      ...(max === undefined ? {} : { maxItems: max }),
    },
  };
}

/** Names that are data, each with a value of one shape. */
export function dictionary<T>(values: Schema<T>, { max }: { readonly max?: number } = {}): Schema<{ readonly [name: string]: T }> {
  return { json: { type: "object", additionalProperties: use(values), ...(max === undefined ? {} : { maxProperties: max }) } };
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return { json: { anyOf: [use(schema), { type: "null" }] } };
}

/** A list in pages, walked by `cursor`. */
export function page<T>(items: Schema<T>): Schema<{ readonly items: readonly T[]; readonly nextCursor: string | null }> {
  return object({ items: list(items), nextCursor: nullable({ json: { type: "string", maxLength: 200 } } as Schema<string>) });
}

function objectJson(fields: Fields, required: readonly string[]): JsonSchema {
  const properties = Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, use(schema)]));
  return { type: "object", additionalProperties: false, ...(required.length === 0 ? {} : { required }), properties };
}
