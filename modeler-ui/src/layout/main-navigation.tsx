import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { navigation } from "../navigation.tsx";
import { useCapability } from "../session/use-session.ts";

/** The sections that this person's posts open. */
export function MainNavigation({ onGone }: { readonly onGone?: () => void }) {
  const { t } = useTranslation("layout");
  const may = useCapability();
  const entries = navigation.filter(({ capability }) => capability === null || may(capability));
  return (
    <nav aria-label={t("navigation")}>
      <ul className="main-navigation">
        {entries.map(({ path, word, icon }) => (
          <li key={path}>
            <NavLink to={path} end={path === "/" || path === "/matters"} onClick={() => onGone?.()}>
              {icon}
              <span>{t(word)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
