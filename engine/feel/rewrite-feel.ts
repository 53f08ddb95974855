import { FeelError } from "./feel-error.ts";
import { type FeelNode, nodesWithin } from "./feel-tree.ts";
import { equalsAlias, fitAlias, inputAlias, isOfficeName, officeAlias, unknownAlias } from "./guarded-names.ts";
import { declaredNames, nameOf } from "./names-in-feel.ts";

const ordering: ReadonlySet<string> = new Set(["<", "<=", ">", ">="]);

/**
 * The text that feelin evaluates: calls of office functions turned to the office's own; every ordering made to refuse
 * values of two types (feelin calls "abc" <= 5 true); every equality with a variable that does not exist made null, where
 * FEEL's false would let a condition on it pass for an answer. A decision cell becomes the list of its tests over the input.
 */
export function rewriteFeel(expression: string, root: FeelNode): string {
  if (root.name === "UnaryTests") return cell(expression, root);
  return emit(expression, root, equalities(expression, root));
}

/** What stands in the text instead of a node, or wraps it. */
type Replaced = ReadonlyMap<FeelNode, string | ((own: string) => string)>;

function emit(expression: string, node: FeelNode, replaced: Replaced = new Map()): string {
  const given = replaced.get(node);
  if (typeof given === "string") return given;
  const own = emitOwn(expression, node, replaced);
  return given === undefined ? own : given(own);
}

function emitOwn(expression: string, node: FeelNode, replaced: Replaced): string {
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
function fitted(expression: string, comparison: FeelNode, replaced: Replaced): Replaced {
  const [left, operator] = comparison.children;
  if (left === undefined || operator === undefined || holdsComparison(left)) return replaced;
  const value = emit(expression, left, replaced);
  return new Map([...replaced, ...boundsOf(expression, comparison).map((bound) => [bound, bounded(expression, value, bound)] as const)]);
}

/** The equalities to be null where one side is a variable that does not exist: not in a filter, whose names may be the items'. */
function equalities(expression: string, root: FeelNode): Replaced {
  const declared = declaredNames(expression, root);
  const found = new Map<FeelNode, (own: string) => string>();
  const visit = (node: FeelNode): void => {
    for (const child of node.name === "FilterExpression" ? node.children.slice(0, 1) : node.children) visit(child);
    const [left, operator, right] = node.children;
    if (node.name !== "Comparison" || operator?.name !== "CompareOp" || left === undefined || right === undefined) return;
    const written = expression.slice(operator.from, operator.to);
    if (ordering.has(written) || left.name === "null" || right.name === "null") return;
    const names = [left, right].flatMap((side) => rootName(expression, side) ?? []).filter((name) => !declared.has(name));
    if (names.length === 0) return;
    const unknown = `${unknownAlias}([${names.map((name) => JSON.stringify(name)).join(", ")}])`;
    found.set(node, (own) => `((${own} or ${unknown}) and not(${unknown}))`);
  };
  visit(root);
  return found;
}

/** The variable that `a` or `a.b.c` begins with. */
function rootName(expression: string, node: FeelNode): string | null {
  if (node.name === "VariableName") return nameOf(expression, node);
  const [first] = node.children;
  return node.name === "PathExpression" && first !== undefined ? rootName(expression, first) : null;
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
