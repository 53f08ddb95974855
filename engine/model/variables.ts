import type { Json, JsonObject } from "../domain/json.ts";

/**
 * Variables live outside the executors, in scopes keyed by execution (as in Camunda 8). The root scope is "root";
 * an embedded subprocess, a multi-instance body, each of its iterations, and any activity while it runs may own one.
 */
export type VariableScopes = { readonly [scopeId: string]: VariableScope };
export type VariableScope = { readonly parent: string | null; readonly values: JsonObject };

export const ROOT_SCOPE = "root";

/** Everything visible from a scope, inner names hiding outer ones. */
export function visibleVariables(scopes: VariableScopes, scopeId: string): JsonObject {
  const chain: JsonObject[] = [];
  for (let at: string | null = scopeId; at !== null; ) {
    const scope: VariableScope | undefined = scopes[at];
    if (scope === undefined) break;
    chain.unshift(scope.values);
    at = scope.parent;
  }
  return Object.assign({}, ...chain) as JsonObject;
}

export function openScope(scopes: VariableScopes, scopeId: string, parent: string, values: JsonObject): VariableScopes {
  return { ...scopes, [scopeId]: { parent, values } };
}

export function closeScope(scopes: VariableScopes, scopeId: string): VariableScopes {
  const { [scopeId]: _closed, ...rest } = scopes;
  return rest;
}

/** Sets a variable in exactly this scope. */
export function setLocal(scopes: VariableScopes, scopeId: string, name: string, value: Json): VariableScopes {
  const scope = scopes[scopeId];
  if (scope === undefined) throw new Error(`no variable scope ${scopeId}`);
  return { ...scopes, [scopeId]: { parent: scope.parent, values: { ...scope.values, [name]: value } } };
}

/** Sets a variable where it is already known, searching outwards; else in the root scope (propagation as in Camunda 8). */
export function propagate(scopes: VariableScopes, scopeId: string, values: JsonObject): VariableScopes {
  let result = scopes;
  for (const [name, value] of Object.entries(values)) result = setLocal(result, ownerOf(result, scopeId, name), name, value);
  return result;
}

function ownerOf(scopes: VariableScopes, scopeId: string, name: string): string {
  let at: string = scopeId;
  for (;;) {
    const scope = scopes[at];
    if (scope === undefined) return ROOT_SCOPE;
    if (Object.hasOwn(scope.values, name) || scope.parent === null) return at;
    at = scope.parent;
  }
}
