import type { Schema } from "./schema.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

export function whole({ min = 0, max = Number.MAX_SAFE_INTEGER }: { readonly min?: number; readonly max?: number } = {}): Schema<number> {
  return { json: { type: "integer", minimum: min, maximum: max } };
}

export function decimal({ min, max }: { readonly min: number; readonly max: number }): Schema<number> {
  return { json: { type: "number", minimum: min, maximum: max } };
}

export const flag: Schema<boolean> = { json: { type: "boolean" } };

export const anyJson: Schema<Json> = { json: {} };

export const anyObject: Schema<JsonObject> = { json: { type: "object", additionalProperties: true } };
