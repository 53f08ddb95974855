import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Refusal } from "../../../engine/domain/refusal.ts";
import { type Components, writeSchema } from "../../contract/openapi/components.ts";
import type { Fields, Route } from "../../contract/schema/route.ts";
import type { JsonSchema, Schema } from "../../contract/schema/schema.ts";
import type { FieldError } from "../../contract/types.ts";

export type CheckedInput = {
  readonly params: (values: unknown) => unknown;
  readonly query: (values: unknown) => unknown;
  readonly headers: (values: unknown) => unknown;
  readonly body: (value: unknown) => unknown;
  readonly answer: (status: number, value: unknown) => string | null;
};

/**
 * Checks what a route takes and gives against its own contract. Query and path texts are read as the numbers and flags they stand for. Each check is compiled when
 * it is first needed: all of them together would cost every start some seconds.
 */
export function routeChecks(route: Route): CheckedInput {
  const params = once(() => fieldsCheck(route.params, { required: true }));
  const query = once(() => fieldsCheck(route.query, { required: false }));
  const headers = once(() => fieldsCheck(route.headers, { required: true, others: true }));
  const body = route.body;
  const bodyCheck = body === undefined ? null : once(() => compile(body, { coerce: false }));
  const answers = answerChecks(route);
  return {
    params: (values) => check(params(), values, "params"),
    query: (values) => check(query(), values, "query"),
    headers: (values) => check(headers(), values, "headers"),
    body(value) {
      if (bodyCheck === null) return undefined;
      if (value === undefined && route.bodyOptional) return {};
      return check(bodyCheck(), value, "body");
    },
    answer(status, value) {
      const answer = answers.get(status);
      if (answer === undefined) return `answers ${status}, which is not in the contract`;
      const validate = answer();
      return validate === null || validate(value) ? null : JSON.stringify(validate.errors?.slice(0, 3));
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function answerChecks(route: Route): ReadonlyMap<number, () => ValidateFunction | null> {
  const { answer, alternatives = {} } = route;
  const first = once(() => ("json" in answer ? compile(answer.json, { coerce: false }) : null));
  const others = Object.entries(alternatives).map(
    ([status, schema]) => [Number(status), once(() => compile(schema, { coerce: false }))] as const,
  );
  return new Map([[answer.status as number, first], ...others]);
}

function fieldsCheck(
  fields: Fields | undefined,
  { required, others = false }: { readonly required: boolean; readonly others?: boolean },
): ValidateFunction {
  const names = Object.keys(fields ?? {});
  const properties = Object.fromEntries(Object.entries(fields ?? {}).map(([name, schema]) => [name, { "x-schema": schema }]));
  return compile(
    { json: { type: "object", properties, additionalProperties: others, ...(required && names.length > 0 ? { required: names } : {}) } },
    { coerce: true },
  );
}

const compilers = { coercing: once(() => ajvWith({ coerceTypes: true })), exact: once(() => ajvWith({ coerceTypes: false })) };

function ajvWith({ coerceTypes }: { readonly coerceTypes: boolean }): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, coerceTypes });
  addFormats.default(ajv);
  return ajv;
}

function compile(schema: Schema<unknown>, { coerce }: { readonly coerce: boolean }): ValidateFunction {
  const components: Components = new Map();
  const json = writeSchema(schema, components);
  const definitions: JsonSchema = Object.fromEntries(components);
  const ajv = coerce ? compilers.coercing() : compilers.exact();
  return ajv.compile({ ...(rename(json) as JsonSchema), $defs: rename(definitions) as JsonSchema });
}

/** The document's component references, as definitions of one schema. */
function rename(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(rename);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name,
      name === "$ref" && typeof value === "string" ? value.replace("#/components/schemas/", "#/$defs/") : rename(value),
    ]),
  );
}

function check(validate: ValidateFunction, value: unknown, where: string): unknown {
  if (validate(value)) return value;
  throw new Refusal("INVALID_REQUEST", { where, errors: (validate.errors ?? []).slice(0, 50).map((error) => ({ ...fieldError(error) })) });
}

function fieldError(error: ErrorObject): FieldError {
  const missing = error.keyword === "required" ? `/${String(error.params.missingProperty)}` : "";
  const extra = error.keyword === "additionalProperties" ? `/${String(error.params.additionalProperty)}` : "";
  const path = `${error.instancePath}${missing}${extra}`.slice(0, 1_000);
  return {
    path,
    field: (path.split("/").at(-1) ?? "").slice(0, 200),
    code: error.keyword,
    message: (error.message ?? error.keyword).slice(0, 1_000),
  };
}
