import { useTranslation } from "react-i18next";
import { Link, Navigate, useSearchParams } from "react-router";
import { PageTitle } from "../common/page-title.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { LanguageSwitch } from "../layout/language-switch.tsx";
import { DemoAccounts } from "./demo-accounts.tsx";
import { safeNext } from "./safe-next.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { useOffice } from "./use-office.ts";
import { useSession } from "./use-session.ts";

export function SignInPage() {
  const { t, i18n } = useTranslation("session");
  const [search] = useSearchParams();
  const office = useOffice();
  const session = useSession();
  if (session.data) return <Navigate to={safeNext(search.get("next"))} replace />;
  return (
    <div className="gate">
      <header className="gate-top">
        <LanguageSwitch />
      </header>
      <main className="gate-card" id="main">
        <img src="/icon.svg" alt="" width={44} height={44} />
        <p className="gate-office">{office.data ? nameIn(i18n.language, office.data.name, office.data.nameEn) : t("common:product")}</p>
        <PageTitle title={t("title")} />
        <SignInForm onSignedIn={() => undefined} />
        <p className="gate-public">
          <Link to="/public">{t("toPublic")}</Link>
        </p>
        {office.data?.mode === "demo" ? <DemoAccounts accounts={office.data.demoAccounts} /> : null}
      </main>
    </div>
  );
}
