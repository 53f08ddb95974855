import { translationsZh } from "./translations-zh.ts";

type Replacements = Readonly<Record<string, unknown>>;
type Translate = (template: string, replacements?: Replacements) => string;

/** bpmn-js's translation service for a language of the application; English is what the libraries speak. */
export function translateModule(language: string): { readonly translate: readonly ["value", Translate] } {
  const words = language === "en" ? {} : translationsZh;
  return {
    translate: [
      "value",
      (template, replacements = {}) => fill(Object.hasOwn(words, template) ? (words[template] ?? template) : template, replacements),
    ],
  };
}

function fill(template: string, replacements: Replacements): string {
  return template.replace(/\{([^}]+)\}/g, (hole, name: string) => (Object.hasOwn(replacements, name) ? String(replacements[name]) : hole));
}
