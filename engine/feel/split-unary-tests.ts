import { nodesWithin, parseFeel } from "./feel-tree.ts";

/** The tests of a cell one by one, as written: `"a", "b"` gives two. A "-" or a "not(…)" stays whole. */
export function splitUnaryTests(tests: string): readonly string[] {
  const root = parseFeel(tests, "unaryTests", {});
  const [list] = root.children;
  if (list === undefined || list.name !== "PositiveUnaryTests") return [tests];
  return list.children.filter(({ name }) => name === "PositiveUnaryTest").map(({ from, to }) => tests.slice(from, to));
}

/** Whether a cell speaks of null itself, and so has an answer for a missing input. */
export function testsNull(tests: string): boolean {
  for (const { name } of nodesWithin(parseFeel(tests, "unaryTests", {}))) if (name === "null") return true;
  return false;
}
