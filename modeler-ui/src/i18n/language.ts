export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

const stored = "clauseflow.language";

/** The language this browser last chose; Chinese first. */
export function rememberedLanguage(): Language {
  return languages.find((language) => language === localStorage.getItem(stored)) ?? "zh-CN";
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(stored, language);
}
