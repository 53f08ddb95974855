import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PageTitle } from "../common/page-title.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { LanguageSwitch } from "../layout/language-switch.tsx";
import { useOffice } from "../session/use-office.ts";
import { FollowForm } from "./follow-form.tsx";
import { PublicMatter } from "./public-matter.tsx";
import { type Slip, useFollowMatter } from "./use-public-matter.ts";

/** A citizen follows and rates a matter, without an account. */
export function PublicPage() {
  const { t, i18n } = useTranslation("public");
  const office = useOffice();
  const follow = useFollowMatter();
  const [slip, setSlip] = useState<Slip | null>(null);

  function look(asked: Slip): void {
    setSlip(asked);
    follow.mutate(asked);
  }

  return (
    <div className="gate">
      <header className="gate-top">
        <Link to="/public/help">{t("help")}</Link>
        <Link to="/sign-in">{t("staff")}</Link>
        <LanguageSwitch />
      </header>
      <main className="gate-card gate-wide" id="main">
        <p className="gate-office">{office.data ? nameIn(i18n.language, office.data.name, office.data.nameEn) : ""}</p>
        <PageTitle title={t("title")} />
        <FollowForm isBusy={follow.isPending} error={follow.error} onFollow={look} />
        {follow.data && slip !== null ? (
          <PublicMatter key={follow.data.receiptNumber} matter={follow.data} slip={slip} onRated={() => look(slip)} />
        ) : null}
      </main>
    </div>
  );
}
