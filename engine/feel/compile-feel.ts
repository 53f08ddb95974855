import { evaluate, isFunction } from "feelin";
import { FeelError } from "./feel-error.ts";
import { type FeelKind, type FeelNode, nodesWithin, parseFeel, readTree } from "./feel-tree.ts";
import { checkNames, isFunctionName, nameOf } from "./names-in-feel.ts";
import { refuseWarnings } from "./refuse-warnings.ts";
import { rewriteFeel } from "./rewrite-feel.ts";

/** An expression made ready once: feelin keeps the evaluation tree inside a FEEL function. */
export type CompiledFeel = {
  /** The variables it reads, in the order that `call` takes them. */
  readonly parameters: readonly string[];
  /** A name and an operator or another name stand side by side: with a variable of such a name it means something else. */
  readonly mayHoldCompositeName: boolean;
  call(values: readonly unknown[]): unknown;
};

const cache = new Map<string, CompiledFeel | null>();
const mostCached = 5_000;

/** null: the expression holds names with spaces or operators and must be parsed against its variables each time. */
export function compileFeel(expression: string, kind: FeelKind): CompiledFeel | null {
  const key = `${kind}:${expression}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const compiled = compile(expression, kind);
  if (cache.size >= mostCached) cache.clear();
  cache.set(key, compiled);
  return compiled;
}

function compile(expression: string, kind: FeelKind): CompiledFeel | null {
  const root = parseFeel(expression, kind, {});
  if (holdsCompositeName(expression, root)) return null;
  checkNames(expression, root);
  const text = rewriteFeel(expression, root);
  const parameters = readNames(text);
  const { value, warnings } = evaluate(`function(${parameters.join(", ")}) (${text}\n)`);
  if (!isFunction(value)) throw new FeelError("the expression cannot be evaluated");
  return {
    parameters,
    mayHoldCompositeName: /[\p{L}\p{N}_]\s*[-+*/']\s*[\p{L}\p{N}_]/u.test(withoutStrings(expression, root)),
    call: (values) => {
      warnings.length = 0;
      const result: unknown = value.invoke([...values]);
      refuseWarnings(result, warnings);
      return result;
    },
  };
}

/** Every single name the text reads, whether it will be there or not; "__proto__" never is. */
function readNames(text: string): readonly string[] {
  const names = new Set<string>();
  for (const node of nodesWithin(readTree(text, "expression", {}))) if (node.name === "VariableName") names.add(nameOf(text, node));
  return [...names].filter((name) => !name.includes(" ") && name !== "__proto__");
}

function holdsCompositeName(expression: string, root: FeelNode): boolean {
  for (const node of nodesWithin(root)) {
    if (node.name !== "VariableName" && node.name !== "PathName" && node.name !== "Name") continue;
    if (node.children.length > 1 && !isFunctionName(nameOf(expression, node))) return true;
  }
  return false;
}

function withoutStrings(expression: string, root: FeelNode): string {
  const strings = [...nodesWithin(root)].filter(({ name }) => name === "StringLiteral");
  return strings.reduceRight((text, { from, to }) => `${text.slice(0, from)}""${text.slice(to)}`, expression);
}
