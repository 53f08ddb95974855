import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { baseWords } from "./base-words.ts";
import type { Language } from "./language.ts";
import type { PageWords } from "./words.ts";

/** i18n with the words every page needs; lazily loaded pages add theirs. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh-CN",
    supportedLngs: ["zh-CN", "en"],
    ns: baseWords.map(({ namespace }) => namespace),
    defaultNS: "common",
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  for (const words of baseWords) addWords(instance, words);
  return instance;
}

/** Adds a page's words; again is harmless. */
export function addWords(instance: i18n, { namespace, zhCN, en }: PageWords): void {
  instance.addResourceBundle("zh-CN", namespace, zhCN, true, true);
  instance.addResourceBundle("en", namespace, en, true, true);
}
