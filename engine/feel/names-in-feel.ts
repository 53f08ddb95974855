import { evaluate } from "feelin";
import { FeelError } from "./feel-error.ts";
import { type FeelNode, nodesWithin } from "./feel-tree.ts";
import { isNotImplemented, isOfficeName } from "./guarded-names.ts";

/** A name as FEEL reads it: its parts joined by single spaces. */
export function nameOf(expression: string, node: FeelNode): string {
  return expression.slice(node.from, node.to).replaceAll("`", "").replaceAll(/\s+/g, " ").trim();
}

/**
 * Refuses calls of functions that do not exist, and office functions as a value or as a name of one's own: they could
 * then stand for feelin's versions.
 */
export function checkNames(expression: string, root: FeelNode): void {
  const declared = declaredNames(expression, root);
  for (const name of declared)
    if (isOfficeName(name)) throw new FeelError(`"${name}" is a function of the office and cannot name anything else`);
  const callees = new Set<FeelNode>();
  for (const node of nodesWithin(root)) {
    const [callee] = node.children;
    if (node.name === "FunctionInvocation" && callee?.name === "VariableName") callees.add(callee);
    if (node.name !== "VariableName") continue;
    const name = nameOf(expression, node);
    if (callees.has(node) && !declared.has(name) && !isFunctionName(name)) throw new FeelError(`there is no function "${name}"`);
    if (!callees.has(node) && isOfficeName(name)) throw new FeelError(`"${name}" is a function of the office: call it as ${name}(…)`);
  }
}

/** Whether feelin or the office has a function of this name. */
export function isFunctionName(name: string): boolean {
  return isOfficeName(name) || (isBuiltIn(name) && !isNotImplemented(name));
}

const builtIn = new Map<string, boolean>();
const mostRemembered = 1_000;

function isBuiltIn(name: string): boolean {
  const known = builtIn.get(name);
  if (known !== undefined) return known;
  const found = typeof evaluate(name, {}).value === "function";
  if (builtIn.size < mostRemembered) builtIn.set(name, found);
  return found;
}

/** Parameters, iteration variables and context entries that the expression names itself. */
export function declaredNames(expression: string, root: FeelNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodesWithin(root)) {
    if (node.name !== "FormalParameter" && node.name !== "InExpression" && node.name !== "Key") continue;
    const [name] = node.children;
    if (name !== undefined) names.add(nameOf(expression, name).replaceAll('"', ""));
  }
  return names;
}
