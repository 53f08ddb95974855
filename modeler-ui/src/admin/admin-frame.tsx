import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import type { Capability } from "../../../api/contract/types.ts";
import { RequireCapability } from "../layout/require-capability.tsx";

const sections = [
  { path: "/admin", word: "tabs.people" },
  { path: "/admin/units", word: "tabs.units" },
  { path: "/admin/import", word: "tabs.import" },
  { path: "/admin/calendar", word: "tabs.calendar" },
  { path: "/admin/erasure", word: "tabs.erasure" },
] as const;

type AdminFrameOf = { readonly capability: Capability; readonly children: ReactNode };

/** The pages of the administrator, each a tab. */
export function AdminFrame({ capability, children }: AdminFrameOf) {
  const { t } = useTranslation("admin");
  return (
    <RequireCapability capability={capability}>
      <nav className="tabs admin-tabs no-print" aria-label={t("title")}>
        <ul>
          {sections.map(({ path, word }) => (
            <li key={path}>
              <NavLink to={path} end>
                {t(word)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </RequireCapability>
  );
}
