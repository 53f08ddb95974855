import type { Json, JsonObject } from "../domain/json.ts";
import type { ElementId, Mapping } from "./compiled.ts";
import { type Evaluate, evaluateLiteralOrFeel } from "./evaluate.ts";
import { propagate, type VariableScopes, visibleVariables } from "./variables.ts";

/** The values of a new local scope. Each mapping sees `outer` and the ones before it. */
export function evaluateInputs(elementId: ElementId, inputs: readonly Mapping[], outer: JsonObject, evaluate: Evaluate): JsonObject {
  let local: JsonObject = {};
  for (const { source, target } of inputs) {
    const value = evaluateLiteralOrFeel(source, { elementId, variables: { ...outer, ...local } }, evaluate);
    local = { ...local, ...assignment(target, value, local) };
  }
  return local;
}

/**
 * Output mappings: each is evaluated over what `local` sees plus `extra`, and propagates from `parent`; the next one sees it.
 * `extra` are values that no scope holds (a multi-instance body's counts); local names hide them.
 */
export function applyOutputs(
  scopes: VariableScopes,
  {
    elementId,
    outputs,
    local,
    parent,
    extra = {},
  }: {
    readonly elementId: ElementId;
    readonly outputs: readonly Mapping[];
    readonly local: string;
    readonly parent: string;
    readonly extra?: JsonObject;
  },
  evaluate: Evaluate,
): VariableScopes {
  let result = scopes;
  for (const { source, target } of outputs) {
    const variables = { ...extra, ...visibleVariables(result, local) };
    const value = evaluateLiteralOrFeel(source, { elementId, variables }, evaluate);
    result = propagate(result, parent, assignment(target, value, visibleVariables(result, parent)));
  }
  return result;
}

/** What sets `target` to `value`: for a dotted path the outermost variable, with the rest of its known context kept. */
function assignment(target: string, value: Json, known: JsonObject): JsonObject {
  const [name = target, ...path] = target.split(".");
  return { [name]: within(Object.hasOwn(known, name) ? known[name] : undefined, path, value) };
}

function within(known: Json | undefined, path: readonly string[], value: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const context: JsonObject = isContext(known) ? known : {};
  return { ...context, [name]: within(Object.hasOwn(context, name) ? context[name] : undefined, rest, value) };
}

function isContext(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
