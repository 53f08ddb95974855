import type { TFunction } from "i18next";
import type { Finding } from "./finding.ts";
import { problemWordsZh } from "./problem-words-zh.ts";

/** A finding in the reader's language. The server's own sentence is English; Chinese is worded from code and details. */
export function wordFinding(
  { source, code, message, details }: Finding,
  { t, language }: { readonly t: TFunction; readonly language: string },
): string {
  if (source === "lint") return t(`modeler:lint.${code}`, { defaultValue: message });
  if (language === "en" || !Object.hasOwn(problemWordsZh, code)) return message;
  return fillTemplate(problemWordsZh[code] ?? message, details);
}

function fillTemplate(template: string, details: Finding["details"]): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(details, name) ? String(details[name]) : hole));
}
