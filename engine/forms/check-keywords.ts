import type { Problem } from "../model/problem.ts";
import type { Keywords } from "./form-keywords.ts";
import { formLimits } from "./form-limits.ts";
import { formProblem } from "./form-problems.ts";
import { linearPattern } from "./linear-pattern.ts";

export type Schema = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Only the listed keywords, each with a value of its kind. */
export function checkKeywords(schema: Schema, path: string, keywords: Keywords): readonly Problem[] {
  const problems = Object.entries(schema).flatMap(([keyword, value]): readonly Problem[] => {
    if (!Object.hasOwn(keywords, keyword)) return [formProblem("FORM_KEYWORD_UNKNOWN", path, { keyword: keyword.slice(0, 80) })];
    const rule = keywords[keyword] ?? null;
    return rule === null || rule.accepts(value) ? [] : [formProblem("FORM_KEYWORD_INVALID", path, { keyword, expected: rule.expected })];
  });
  return Object.hasOwn(keywords, "pattern") ? [...problems, ...checkPattern(schema.pattern, path)] : problems;
}

function checkPattern(pattern: unknown, path: string): readonly Problem[] {
  if (pattern === undefined) return [];
  if (typeof pattern !== "string" || pattern.length > formLimits.patternLength) {
    return [
      formProblem("FORM_KEYWORD_INVALID", path, {
        keyword: "pattern",
        expected: `a pattern of at most ${formLimits.patternLength} characters`,
      }),
    ];
  }
  try {
    linearPattern(pattern);
    return [];
  } catch (cause) {
    return [formProblem("FORM_PATTERN_INVALID", path, { reason: cause instanceof Error ? cause.message : "unknown fault" })];
  }
}
