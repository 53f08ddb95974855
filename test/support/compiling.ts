import { expect } from "chai";
import { type CompileResult, compile } from "../../engine/model/compile.ts";
import type { Compiled, DecisionTable, Node } from "../../engine/model/compiled.ts";
import type { Problem } from "../../engine/model/problem.ts";
import type { ProblemCode } from "../../engine/model/problem-codes.ts";

type Decisions = Readonly<Record<string, DecisionTable>>;

/** The compiled diagram; fails the test with the problems if it is refused. */
export async function compiled(xml: string, decisions: Decisions = {}): Promise<Compiled> {
  const result = await compile({ xml, decisions });
  if (!("compiled" in result)) throw new Error(result.problems.map(line).join("\n"));
  return result.compiled;
}

export async function compiledNode(xml: string, id: string, decisions: Decisions = {}): Promise<Node> {
  const node = (await compiled(xml, decisions)).nodes[id];
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}

/** The diagram is refused with exactly these errors, written `CODE@elementId`. */
export async function refuses(xml: string, ...expected: readonly `${ProblemCode}@${string}`[]): Promise<Problem[]> {
  const result = await compile({ xml, decisions: {} });
  const errors = result.problems.filter(({ severity }) => severity === "error");
  expect(errors.map(brief)).to.deep.equal(expected);
  expect("compiled" in result, "compiled").to.equal(false);
  for (const { message } of errors) expect(message).to.match(/^(?!.*\{\w+\}).+\.$/u);
  return errors;
}

/** The diagram compiles with exactly these warnings, written `CODE@elementId`. */
export async function warns(
  xml: string,
  ...expected: readonly `${ProblemCode}@${string}`[]
): Promise<CompileResult & { compiled: Compiled }> {
  const result = await compile({ xml, decisions: {} });
  expect(result.problems.map(brief)).to.deep.equal(expected);
  if (!("compiled" in result)) throw new Error(result.problems.map(line).join("\n"));
  return result;
}

function brief({ code, elementId }: Problem): string {
  return `${code}@${elementId ?? ""}`;
}

function line({ code, elementId, message }: Problem): string {
  return `${code}@${elementId ?? ""}: ${message}`;
}
