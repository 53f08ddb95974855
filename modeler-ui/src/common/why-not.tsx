import { useTranslation } from "react-i18next";

type Action = { readonly name: string; readonly allowed: boolean; readonly reason: string | null };

type WhyNotOf = {
  readonly actions: readonly Action[];
  /** Words an action by its name. */
  readonly word: (name: string) => string;
};

/** Everybody can ask why they cannot. */
export function WhyNot({ actions, word }: WhyNotOf) {
  const { t } = useTranslation("common");
  const refused = actions.filter(({ allowed }) => !allowed);
  if (refused.length === 0) return null;
  return (
    <details className="why-not">
      <summary>{t("whyNot")}</summary>
      <ul>
        {refused.map(({ name, reason }) => (
          <li key={name}>
            {word(name)}：
            {t(`problems:reasons.${reason}`, {
              defaultValue: t(`problems:${reason}`, { defaultValue: t("problems:reasons.NOT_ALLOWED") }),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
