import { FeelError } from "./feel-error.ts";
import { type FeelKind, type FeelNode, feelNodes, parseFeel } from "./feel-tree.ts";
import { guardedAlias, isGuardedName, mentionsGuardedName } from "./guarded-names.ts";

/**
 * The expression with its calls of now, today, matches, replace and split turned to the office's own. The five names can
 * only be called: as a value or as a name of one's own they could reach feelin's versions, so both are refused.
 */
export function guardFunctions(expression: string, kind: FeelKind, known: Readonly<Record<string, unknown>>): string {
  if (!mentionsGuardedName(expression)) return expression;
  const nodes = feelNodes(parseFeel(expression, kind, known));
  let guarded = "";
  let copied = 0;
  for (const [index, node] of nodes.entries()) {
    const name = normalName(expression.slice(node.from, node.to));
    if (!isGuardedName(name)) continue;
    if (declares(node)) throw new FeelError(`"${name}" is a function of the office and cannot name anything else`);
    if (node.name !== "VariableName") continue;
    if (!isCalled(node, nodes[index - 1])) throw new FeelError(`"${name}" is a function of the office: call it as ${name}(…)`);
    guarded += expression.slice(copied, node.from) + guardedAlias(name);
    copied = node.to;
  }
  return guarded + expression.slice(copied);
}

/** The callee is the first child of its invocation: the node entered just before it. */
function isCalled(node: FeelNode, before: FeelNode | undefined): boolean {
  return node.parent === "FunctionInvocation" && before?.name === "FunctionInvocation" && before.from === node.from;
}

function declares({ name, parent }: FeelNode): boolean {
  return name === "ParameterName" || (name === "Name" && (parent === "InExpression" || parent === "Key"));
}

function normalName(text: string): string {
  return text.replaceAll(/[\s`]/g, "");
}
