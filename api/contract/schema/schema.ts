/** A JSON Schema (2020-12) that carries the TypeScript type of what it accepts. `name` makes it a component of the OpenAPI document. */
export type Schema<T> = {
  readonly json: JsonSchema;
  readonly name?: string;
  /** Never set: it only carries the type. */
  readonly type?: T;
};

export type JsonSchema = { readonly [keyword: string]: unknown };

/** The TypeScript type of a schema. */
export type Static<S> = S extends Schema<infer T> ? T : never;

/** Puts a schema under `#/components/schemas/<name>`; schemas that use it refer to it. */
export function named<T>(name: string, schema: Schema<T>): Schema<T> {
  return { ...schema, name };
}
