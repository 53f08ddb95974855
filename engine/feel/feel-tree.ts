import { parseExpression, parseUnaryTests } from "feelin";
import { FeelError } from "./feel-error.ts";

export type FeelKind = "expression" | "unaryTests";
export type FeelTree = ReturnType<typeof parseExpression>;
/** A piece of the expression with its place in the tree. */
export type FeelNode = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly parent: string;
  readonly grandparent: string;
};

const longest = 10_000;

/** Parses, or throws a FeelError that names the place. Known names matter: FEEL names may hold spaces and operators. */
export function parseFeel(expression: string, kind: FeelKind, known: Readonly<Record<string, unknown>>): FeelTree {
  if (expression.length > longest) throw new FeelError(`an expression has at most ${longest} characters`);
  const tree = kind === "expression" ? parseExpression(expression, known, undefined) : parseUnaryTests(expression, known, undefined);
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) throw new FeelError(unparsable(expression, from, to));
    },
  });
  return tree;
}

/** Every node in the order of the text. */
export function feelNodes(tree: FeelTree): readonly FeelNode[] {
  const nodes: FeelNode[] = [];
  const ancestors: string[] = [];
  tree.iterate({
    enter: ({ name, from, to }) => {
      nodes.push({ name, from, to, parent: ancestors.at(-1) ?? "", grandparent: ancestors.at(-2) ?? "" });
      ancestors.push(name);
    },
    leave: () => {
      ancestors.pop();
    },
  });
  return nodes;
}

function unparsable(expression: string, from: number, to: number): string {
  const column = from + 1;
  return to > from
    ? `"${expression.slice(from, to)}" is not expected at character ${column}`
    : `something is missing at character ${column}`;
}
