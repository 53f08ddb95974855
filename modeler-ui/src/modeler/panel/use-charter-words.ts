import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ClauseRegistry } from "../../../../api/contract/types.ts";
import type { CharterWords } from "./charter-words.ts";

/** The panel's words in the page's language; the same object until language or registry change. */
export function useCharterWords(registry: ClauseRegistry): CharterWords {
  const { t, i18n } = useTranslation("modeler");
  const language = i18n.language === "en" ? "en" : "zh";
  return useMemo(
    () => ({
      language,
      registry,
      group: t("charter.group"),
      clauses: t("charter.clauses"),
      addClause: t("charter.addClause"),
      removeClause: (clause) => t("charter.removeClause", { clause }),
      noClause: t("charter.noClause"),
      unknownClause: t("charter.unknownClause"),
      clock: {
        name: t("charter.clockName"),
        nameHelp: t("charter.clockNameHelp"),
        budget: t("charter.budget"),
        budgetHelp: t("charter.budgetHelp"),
        unit: t("charter.unit"),
        since: t("charter.since"),
        sinceHelp: t("charter.sinceHelp"),
        warning: t("charter.warning"),
        warningHelp: t("charter.warningHelp"),
      },
      units: {
        workingDays: t("charter.workingDays"),
        calendarDays: t("charter.calendarDays"),
        hours: t("charter.hours"),
        minutes: t("charter.minutes"),
      },
      separation: {
        from: t("charter.separation"),
        nobody: t("charter.nobody"),
        fallback: t("charter.fallback"),
        fallbackHelp: t("charter.fallbackHelp"),
      },
      restricted: t("charter.restricted"),
      restrictedHelp: t("charter.restrictedHelp"),
      append: { menu: t("appendMenu") },
    }),
    [t, language, registry],
  );
}
