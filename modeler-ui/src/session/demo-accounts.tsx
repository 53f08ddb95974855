import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/contract/types.ts";
import { nameIn } from "../i18n/name-in.ts";
import { ProblemAlert } from "../problems/problem-alert.tsx";
import { useSignIn } from "./use-session.ts";

type Accounts = Answer<"GET /api/public/office">["demoAccounts"];

/** The demo office's people, one click each. */
export function DemoAccounts({ accounts }: { readonly accounts: Accounts }) {
  const { t, i18n } = useTranslation("session");
  const signIn = useSignIn();
  return (
    <section aria-labelledby="demo-accounts" className="demo-accounts">
      <h2 id="demo-accounts">{t("demoAccounts")}</h2>
      <p>{t("demoHint")}</p>
      <ProblemAlert error={signIn.error} title={t("refused")} />
      <ul>
        {accounts.map(({ account, name, posts }) => (
          <li key={account}>
            <button
              type="button"
              className="demo-account"
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ account, password: "demo" })}
            >
              <strong>
                {name} <span className="demo-account-id">{account}</span>
              </strong>
              <span>
                {posts
                  .map(({ role, unitName, unitNameEn }) => `${nameIn(i18n.language, unitName, unitNameEn)} ${t(`common:role.${role}`)}`)
                  .join("；")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
