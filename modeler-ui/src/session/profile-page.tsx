import { Alert, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageTitle } from "../common/page-title.tsx";
import { useStoredFlag } from "../common/use-stored-flag.ts";
import { nameIn } from "../i18n/name-in.ts";
import { LanguageSwitch } from "../layout/language-switch.tsx";
import { PasswordForm } from "./password-form.tsx";
import { useSession } from "./use-session.ts";

export function ProfilePage() {
  const { t, i18n } = useTranslation("session");
  const { data: session } = useSession();
  const [largePrint, setLargePrint] = useStoredFlag("largePrint", false);
  const [shortcuts, setShortcuts] = useStoredFlag("shortcuts", true);
  const [isChanged, setIsChanged] = useState(false);
  if (!session) return null;
  return (
    <>
      <PageTitle title={t("profile")} />
      <section className="card" aria-labelledby="me">
        <h2 id="me">
          {session.person.name} <span className="muted">{session.person.account}</span>
        </h2>
        <ul className="plain-list">
          {session.posts.map(({ role, unit, unitName, unitNameEn }) => (
            <li key={`${role}@${unit}`}>
              {nameIn(i18n.language, unitName, unitNameEn)} · {t(`common:role.${role}`)}
            </li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="display">
        <h2 id="display">{t("display")}</h2>
        <div className="setting">
          <span>{t("language")}</span>
          <LanguageSwitch />
        </div>
        <div className="setting">
          <label htmlFor="large-print">{t("largePrint")}</label>
          <Switch id="large-print" checked={largePrint} onChange={setLargePrint} />
        </div>
        <div className="setting">
          <label htmlFor="shortcuts">{t("shortcuts")}</label>
          <Switch id="shortcuts" checked={shortcuts} onChange={setShortcuts} />
        </div>
      </section>
      <section className="card" aria-labelledby="password-title">
        <h2 id="password-title">{t("changePassword")}</h2>
        {isChanged ? <Alert role="status" type="success" showIcon title={t("passwordChanged")} /> : null}
        <PasswordForm onChanged={() => setIsChanged(true)} />
      </section>
    </>
  );
}
