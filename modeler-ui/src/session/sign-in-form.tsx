import { Button, Input } from "antd";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../common/field.tsx";
import { ProblemAlert } from "../problems/problem-alert.tsx";
import { useSignIn } from "./use-session.ts";

type SignInFormOf = { readonly account?: string; readonly onSignedIn: () => void };

/** Account and password. `account` is given where a lost session is taken up again. */
export function SignInForm({ account: known = "", onSignedIn }: SignInFormOf) {
  const { t } = useTranslation("session");
  const signIn = useSignIn();
  const [account, setAccount] = useState(known);
  const [password, setPassword] = useState("");
  const passwordBox = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (known !== "") passwordBox.current?.focus();
  }, [known]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (signIn.isPending) return;
    signIn.mutate({ account: account.trim(), password }, { onSuccess: onSignedIn, onError: () => passwordBox.current?.select() });
  }

  return (
    <form onSubmit={submit} className="stack">
      <ProblemAlert error={signIn.error} title={t("refused")} />
      <Field id="account" label={t("account")}>
        <Input
          id="account"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={64}
          value={account}
          onChange={({ target }) => setAccount(target.value)}
        />
      </Field>
      <Field id="password" label={t("password")}>
        <input
          id="password"
          ref={passwordBox}
          className="native-input"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </Field>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t("signIn")}
      </Button>
    </form>
  );
}
