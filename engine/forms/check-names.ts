import type { Problem } from "../model/problem.ts";
import { formProblem } from "./form-problems.ts";

const wellFormed = /^[\p{L}_][\p{L}\p{N}_]{0,63}$/u;
const unsafe: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
/** Root variables the office sets itself, FEEL's words, and its functions of time and pattern. */
const reserved: ReadonlySet<string> = new Set(
  "matter starter setting org clock item partial now today matches replace split if then else for in return some every satisfies and or not between instance of function true false null date time duration".split(
    " ",
  ),
);

/** A field's name becomes a variable, at the top level a root variable that diagrams read. */
export function checkFieldName(name: string, path: string, depth: number): readonly Problem[] {
  if (!wellFormed.test(name) || unsafe.has(name)) return [formProblem("FORM_NAME_INVALID", path, { name: name.slice(0, 80) })];
  if (depth === 1 && (reserved.has(name) || name.startsWith("clauseflow_"))) return [formProblem("FORM_NAME_RESERVED", path, { name })];
  return [];
}
