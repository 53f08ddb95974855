import { evaluate } from "feelin";
import type { Json, JsonObject } from "../domain/json.ts";
import { compileFeel } from "./compile-feel.ts";
import type { FeelContext } from "./feel-context.ts";
import { type FeelKind, parseFeel } from "./feel-tree.ts";
import { inputAlias } from "./guarded-names.ts";
import { checkNames } from "./names-in-feel.ts";
import { officeFunctions } from "./office-functions.ts";
import { refuseWarnings } from "./refuse-warnings.ts";
import { rewriteFeel } from "./rewrite-feel.ts";
import { sealFeel } from "./seal-feel.ts";

export type FeelRun = {
  readonly expression: string;
  readonly kind: FeelKind;
  readonly variables: JsonObject;
  readonly context: FeelContext;
  /** What a decision cell tests: a FEEL value. */
  readonly input?: unknown;
};

/** The FEEL value of an expression or cell. Whatever goes wrong is a FeelError. */
export function runFeel(run: FeelRun): unknown {
  return sealFeel(() => evaluated(run));
}

function evaluated({ expression, kind, variables, context, input }: FeelRun): unknown {
  const compiled = compileFeel(expression, kind);
  if (compiled === null || (compiled.mayHoldCompositeName && namesComposite(expression, variables))) {
    const tested = { [inputAlias]: input ?? null };
    return parsedAfresh(expression, kind, { ...variables, ...officeFunctions(null, context, variables), ...tested });
  }
  const office = officeFunctions(compiled.parameters, context, variables);
  return compiled.call(
    compiled.parameters.map((name) => (name === inputAlias ? (input ?? null) : (lookUp(name, office) ?? lookUp(name, variables)))),
  );
}

function parsedAfresh(expression: string, kind: FeelKind, scope: Readonly<Record<string, unknown>>): unknown {
  const root = parseFeel(expression, kind, scope);
  checkNames(expression, root);
  const { value, warnings } = evaluate(rewriteFeel(expression, root), scope);
  refuseWarnings(value, warnings);
  return value;
}

function lookUp(name: string, values: Readonly<Record<string, unknown>>): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** Whether any name among the variables, at any depth, holds an operator or a space and stands in the expression. */
function namesComposite(expression: string, variables: JsonObject): boolean {
  const text = expression.replaceAll(/\s/g, "");
  const stands = (value: Json): boolean => {
    if (value === null || typeof value !== "object") return false;
    if (Array.isArray(value)) return value.some(stands);
    return Object.entries(value).some(([name, entry]) => (isComposite(name) && text.includes(name.replaceAll(/\s/g, ""))) || stands(entry));
  };
  return stands(variables);
}

function isComposite(name: string): boolean {
  return /[-+*/'\s]/.test(name);
}
