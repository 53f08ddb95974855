import { useTranslation } from "react-i18next";
import { PageTitle } from "../common/page-title.tsx";
import { PasswordForm } from "./password-form.tsx";

/** A temporary password opens nothing but this. */
export function FirstPassword() {
  const { t } = useTranslation("session");
  return (
    <div className="gate">
      <main className="gate-card" id="main">
        <PageTitle title={t("firstPassword")} />
        <p>{t("firstPasswordText")}</p>
        <PasswordForm onChanged={() => undefined} />
      </main>
    </div>
  );
}
