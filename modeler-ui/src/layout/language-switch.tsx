import { useTranslation } from "react-i18next";
import { rememberLanguage } from "../i18n/language.ts";

/** Switches between Chinese and English; each is named in itself. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const next = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <button
      type="button"
      className="text-button"
      lang={next}
      onClick={() => {
        rememberLanguage(next);
        void i18n.changeLanguage(next);
      }}
    >
      {next === "en" ? "English" : "中文"}
    </button>
  );
}
