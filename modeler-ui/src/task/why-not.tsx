import { useTranslation } from "react-i18next";
import type { TaskAction } from "../../../api/contract/types.ts";

/** Everybody can ask why they cannot. */
export function WhyNot({ actions }: { readonly actions: readonly TaskAction[] }) {
  const { t } = useTranslation("task");
  const refused = actions.filter(({ allowed, name }) => !allowed && name !== "draft");
  if (refused.length === 0) return null;
  return (
    <details className="why-not">
      <summary>{t("whyNot")}</summary>
      <ul>
        {refused.map(({ name, reason }) => (
          <li key={name}>
            {t(`act.${name}`)}：{t(`problems:reasons.${reason}`, { defaultValue: t("problems:reasons.NOT_ALLOWED"), roles: "" })}
          </li>
        ))}
      </ul>
    </details>
  );
}
