import { evaluate } from "feelin";
import type { Json, JsonObject } from "../domain/json.ts";
import { compileFeel } from "./compile-feel.ts";
import type { FeelContext } from "./feel-context.ts";
import { type FeelKind, parseFeel } from "./feel-tree.ts";
import { inputAlias } from "./guarded-names.ts";
import { checkNames } from "./names-in-feel.ts";
import { officeFunctionNamed, officeFunctions } from "./office-functions.ts";
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
  if (compiled === null || (compiled.mayHoldCompositeName && namesComposite(expression, variables, compiled.parameters))) {
    return parsedAfresh(expression, kind, { ...variables, ...officeFunctions(context, variables), [inputAlias]: input ?? null });
  }
  const read = (name: string): unknown => {
    if (name === inputAlias) return input ?? null;
    return officeFunctionNamed(name, context, variables) ?? (Object.hasOwn(variables, name) ? variables[name] : undefined);
  };
  return compiled.call(compiled.parameters.map(read));
}

function parsedAfresh(expression: string, kind: FeelKind, scope: Readonly<Record<string, unknown>>): unknown {
  const root = parseFeel(expression, kind, scope);
  checkNames(expression, root);
  const { value, warnings } = evaluate(rewriteFeel(expression, root), scope);
  refuseWarnings(value, warnings);
  return value;
}

/** Whether a variable, or a name inside one that is read, holds an operator or a space and stands in the expression. */
function namesComposite(expression: string, variables: JsonObject, read: readonly string[]): boolean {
  const text = bare(expression);
  const isNamed = (name: string) => /[-+*/'\s]/.test(name) && text.includes(bare(name));
  const holdsNamed = (value: Json | undefined): boolean => {
    if (value === undefined || value === null || typeof value !== "object") return false;
    if (Array.isArray(value)) return value.some(holdsNamed);
    return Object.entries(value).some(([name, entry]) => isNamed(name) || holdsNamed(entry));
  };
  return Object.keys(variables).some(isNamed) || read.some((name) => Object.hasOwn(variables, name) && holdsNamed(variables[name]));
}

function bare(name: string): string {
  return name.replaceAll(/\s/g, "");
}
