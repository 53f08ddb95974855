import { FeelError } from "./feel-error.ts";
import { type FeelNode, nodesWithin } from "./feel-tree.ts";
import { equalsAlias, fitAlias, inputAlias, isOfficeName, officeAlias } from "./guarded-names.ts";
import { nameOf } from "./names-in-feel.ts";

const ordering: ReadonlySet<string> = new Set(["<", "<=", ">", ">="]);

/**
 * The text that feelin evaluates: calls of office functions turned to the office's own, and every ordering made to refuse
 * values of two types (feelin calls "abc" <= 5 true). A decision cell becomes the list of its tests over the input.
 */
export function rewriteFeel(expression: string, root: FeelNode): string {
  if (root.name === "UnaryTests") return cell(expression, root);
  return emit(expression, root);
}

function emit(expression: string, node: FeelNode, replaced: ReadonlyMap<FeelNode, string> = new Map()): string {
  const given = replaced.get(node);
  if (given !== undefined) return given;
  if (node.name === "VariableName" && isOfficeName(nameOf(expression, node))) return officeAlias(nameOf(expression, node));
  if (node.name === "?") return inputAlias;
  const orderings = node.name === "Comparison" ? fitted(expression, node, replaced) : replaced;
  let text = "";
  let copied = node.from;
  for (const child of node.children) {
    text += expression.slice(copied, child.from) + emit(expression, child, orderings);
    copied = child.to;
  }
  return text + expression.slice(copied, node.to);
}

/** The bounds of a comparison, each wrapped so that it must fit the compared value. */
function fitted(expression: string, comparison: FeelNode, replaced: ReadonlyMap<FeelNode, string>): ReadonlyMap<FeelNode, string> {
  const [left, operator] = comparison.children;
  if (left === undefined || operator === undefined || holdsComparison(left)) return replaced;
  const value = emit(expression, left, replaced);
  return new Map([...replaced, ...boundsOf(expression, comparison).map((bound) => [bound, bounded(expression, value, bound)] as const)]);
}

function boundsOf(expression: string, { children }: FeelNode): readonly FeelNode[] {
  const [, operator, third, , fifth] = children;
  if (operator === undefined || third === undefined) return [];
  if (operator.name === "CompareOp") return ordering.has(expression.slice(operator.from, operator.to)) ? [third] : [];
  if (operator.name === "between") return fifth === undefined ? [] : [third, fifth];
  return children.slice(2).flatMap((tests) => testBounds(expression, tests));
}

/** The bounds of `> 5` and `[1..5]`; a test that is an expression of its own has none. */
function testBounds(expression: string, node: FeelNode): readonly FeelNode[] {
  if (node.name === "PositiveUnaryTests" || node.name === "PositiveUnaryTest")
    return node.children.flatMap((child) => testBounds(expression, child));
  if (node.name !== "SimplePositiveUnaryTest") return [];
  const [first, second] = node.children;
  if (first?.name === "Interval") return first.children.filter((child) => !/^[[\](]$|^\)$|^\.\.$/.test(child.name));
  return first !== undefined && second !== undefined && ordering.has(expression.slice(first.from, first.to)) ? [second] : [];
}

function bounded(expression: string, value: string, bound: FeelNode): string {
  return `${fitAlias}(${value}, ${emit(expression, bound)})`;
}

function holdsComparison(node: FeelNode): boolean {
  for (const { name } of nodesWithin(node)) if (name === "Comparison") return true;
  return false;
}

function cell(expression: string, root: FeelNode): string {
  const [first] = root.children;
  if (first === undefined) throw new FeelError("the cell is empty");
  if (first.name === "Wildcard") return "[true]";
  const tests = root.children.flatMap((child) => (child.name === "PositiveUnaryTests" ? child.children : []));
  const list = `[${tests.map((test) => cellTest(expression, test)).join(", ")}]`;
  return first.name === "not" ? `{negated: ${list}}` : list;
}

function cellTest(expression: string, test: FeelNode): string {
  const [inner] = test.children;
  if (inner === undefined) throw new FeelError("the cell is empty");
  if (inner.name === "SimplePositiveUnaryTest") {
    const bounds = testBounds(expression, test).map((bound) => [bound, bounded(expression, inputAlias, bound)] as const);
    return `${inputAlias} in (${emit(expression, inner, new Map(bounds))})`;
  }
  if (mentionsInput(inner)) return emit(expression, inner);
  return `${equalsAlias}(${inputAlias}, ${emit(expression, inner)})`;
}

function mentionsInput(node: FeelNode): boolean {
  for (const { name } of nodesWithin(node)) if (name === "?") return true;
  return false;
}
