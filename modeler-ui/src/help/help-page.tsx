import "./help.css";
import { useTranslation } from "react-i18next";
import { PageTitle } from "../common/page-title.tsx";
import { HelpKeysTable } from "./help-keys-table.tsx";
import { HelpLights } from "./help-lights.tsx";
import { HelpSection } from "./help-section.tsx";
import { HelpToursList } from "./help-tours-list.tsx";

const topics = ["lights", "terms", "personal", "replay", "keys"] as const;

/** How the office's work is done here, by post, and what the signs mean. */
export function HelpPage() {
  const { t } = useTranslation("help");
  return (
    <div className="help stack">
      <PageTitle title={t("title")}>
        <p className="muted">{t("intro")}</p>
      </PageTitle>
      <nav aria-label={t("contents")} className="help-contents">
        <ul>
          <li>
            <a href="#tours">{t("tours")}</a>
          </li>
          {topics.map((topic) => (
            <li key={topic}>
              <a href={`#${topic}`}>{t(`${topic}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <HelpToursList />
      <HelpSection name="lights">
        <HelpLights />
      </HelpSection>
      <HelpSection name="terms">
        <p>{t("terms.because")}</p>
      </HelpSection>
      <HelpSection name="personal" />
      <HelpSection name="replay" />
      <HelpSection name="keys">
        <HelpKeysTable />
      </HelpSection>
    </div>
  );
}
