import { RE2JS } from "re2js";

/**
 * What ajv asks of a pattern; matched in linear time, so that no form can stop the office. ajv keeps patterns by their
 * `toString`: two that print alike are one to it.
 */
export type LinearPattern = { test(text: string): boolean; toString(): string };

const largestProgram = 2_000;

/** ajv's `code.regExp`. Throws where RE2 does not know the syntax (look-around, back references) or the pattern is too large. */
export const linearPattern = Object.assign(
  (pattern: string): LinearPattern => {
    const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
    if (compiled.programSize() > largestProgram) throw new Error("the pattern is too large");
    return { test: (text) => compiled.test(text), toString: () => pattern };
  },
  { code: "linearPattern" },
);
