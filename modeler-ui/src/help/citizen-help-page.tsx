import "./help.css";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PageTitle } from "../common/page-title.tsx";
import { LanguageSwitch } from "../layout/language-switch.tsx";
import { HelpSection } from "./help-section.tsx";
import { TourSteps } from "./tour-steps.tsx";

/** A citizen's help, without an account. */
export function CitizenHelpPage() {
  const { t } = useTranslation("help");
  return (
    <div className="gate">
      <header className="gate-top">
        <Link to="/public">{t("toFollow")}</Link>
        <LanguageSwitch />
      </header>
      <main className="gate-card gate-wide" id="main">
        <PageTitle title={t("citizenTitle")} />
        <TourSteps name="citizen" />
        <HelpSection name="terms" />
      </main>
    </div>
  );
}
