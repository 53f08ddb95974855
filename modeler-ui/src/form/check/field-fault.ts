/** One value that its form does not accept. `path` are the names from the form's root; `code` is the schema keyword that is not met. */
export type FieldFault = {
  readonly path: readonly string[];
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

export type FormSchema = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
