import { RE2JS } from "re2js";
import { FeelError } from "./feel-error.ts";
import { type OfficeFunction, officeFunction } from "./office-function.ts";

const longestPattern = 500;
const largestProgram = 5_000;
const longestInput = 100_000;

/** matches, replace and split in linear time (RE2), so that no pattern can stop the office. null in, null out. */
export const regexFunctions: Readonly<Record<"matches" | "replace" | "split", OfficeFunction>> = {
  matches: officeFunction(["input", "pattern", "flags"], (given) => {
    const [input, pattern] = requiredTexts("matches", given, 2);
    return input === undefined || pattern === undefined ? null : compile(pattern, given[2]).matcher(input).find();
  }),
  replace: officeFunction(["input", "pattern", "replacement", "flags"], (given) => {
    const [input, pattern, replacement] = requiredTexts("replace", given, 3);
    if (input === undefined || pattern === undefined || replacement === undefined) return null;
    return guarded(() => compile(pattern, given[3]).matcher(input).replaceAll(replacement.replaceAll("$0", "$$&")));
  }),
  split: officeFunction(["string", "delimiter"], (given) => {
    const [input, delimiter] = requiredTexts("split", given, 2);
    return input === undefined || delimiter === undefined ? null : guarded(() => compile(delimiter, null).split(input, -1));
  }),
};

/** The first `count` arguments if all are strings, none if one of them is null. */
function requiredTexts(name: string, given: readonly unknown[], count: number): readonly string[] {
  const texts: string[] = [];
  for (const value of given.slice(0, count)) {
    if (value === null || value === undefined) return [];
    if (typeof value !== "string") throw new FeelError(`${name}() works on strings only`);
    if (value.length > longestInput) throw new FeelError(`${name}() works on at most ${longestInput} characters`);
    texts.push(value);
  }
  if (texts.length < count) throw new FeelError(`${name}() needs ${count} arguments`);
  return texts;
}

function compile(pattern: string, flags: unknown): RE2JS {
  if (pattern.length > longestPattern) throw new FeelError(`a pattern has at most ${longestPattern} characters`);
  const compiled = guarded(() => RE2JS.compile(RE2JS.translateRegExp(pattern), flagBits(flags)));
  if (compiled.programSize() > largestProgram) throw new FeelError(`the pattern "${pattern}" is too large`);
  return compiled;
}

function flagBits(flags: unknown): number {
  if (flags === null || flags === undefined) return 0;
  if (typeof flags !== "string") throw new FeelError("pattern flags are a string of s, m and i");
  const bits: Readonly<Record<string, number>> = { s: RE2JS.DOTALL, m: RE2JS.MULTILINE, i: RE2JS.CASE_INSENSITIVE };
  return [...flags].reduce((sum, flag) => {
    const bit = bits[flag];
    if (bit === undefined) throw new FeelError(`the pattern flag "${flag}" is not known`);
    return sum | bit;
  }, 0);
}

function guarded<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof FeelError) throw cause;
    throw new FeelError(`the pattern cannot be used: ${cause instanceof Error ? cause.message : "unknown fault"}`, { cause });
  }
}
