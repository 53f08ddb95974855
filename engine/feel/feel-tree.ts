import { parseExpression, parseUnaryTests } from "feelin";
import { FeelError } from "./feel-error.ts";
import { knownNames } from "./guarded-names.ts";

export type FeelKind = "expression" | "unaryTests";
/** A piece of an expression: the grammar's name for it and its place in the text. */
export type FeelNode = { readonly name: string; readonly from: number; readonly to: number; readonly children: readonly FeelNode[] };

const longest = 10_000;
const deepest = 400;

/** Parses, or throws a FeelError that names the place. Known names matter: FEEL names may hold spaces and operators. */
export function parseFeel(expression: string, kind: FeelKind, known: Readonly<Record<string, unknown>>): FeelNode {
  if (expression.length > longest) throw new FeelError(`an expression has at most ${longest} characters`);
  return readTree(expression, kind, known);
}

/** The same for a text that was already found short enough, and rewritten since. */
export function readTree(expression: string, kind: FeelKind, known: Readonly<Record<string, unknown>>): FeelNode {
  const parse = kind === "expression" ? parseExpression : parseUnaryTests;
  const open: { name: string; from: number; to: number; children: FeelNode[] }[] = [
    { name: "", from: 0, to: expression.length, children: [] },
  ];
  parse(expression, { ...known, ...knownNames }, undefined).iterate({
    enter: ({ type, name, from, to }) => {
      if (type.isError) throw new FeelError(unparsable(expression, from, to));
      if (open.length > deepest) throw new FeelError(`the expression is nested deeper than ${deepest} levels`);
      const node = { name, from, to, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    leave: () => {
      open.pop();
    },
  });
  const root = open[0]?.children[0];
  if (root === undefined) throw new FeelError("the expression is empty");
  return root;
}

/** The node and everything inside it, in the order of the text. */
export function* nodesWithin(node: FeelNode): Generator<FeelNode> {
  yield node;
  for (const child of node.children) yield* nodesWithin(child);
}

function unparsable(expression: string, from: number, to: number): string {
  const column = from + 1;
  return to > from
    ? `"${expression.slice(from, to)}" is not expected at character ${column}`
    : `something is missing at character ${column}`;
}
