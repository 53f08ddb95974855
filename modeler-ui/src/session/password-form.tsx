import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describedBy, Field } from "../common/field.tsx";
import { ProblemAlert } from "../problems/problem-alert.tsx";
import { useChangePassword } from "./use-session.ts";

/** Changes my own password; told twice, so that a slip does not lock anybody out. */
export function PasswordForm({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation("session");
  const change = useChangePassword();
  const [typed, setTyped] = useState({ current: "", next: "", again: "" });
  const [differs, setDiffers] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setDiffers(typed.next !== typed.again);
    if (typed.next !== typed.again || change.isPending) return;
    const done = () => {
      setTyped({ current: "", next: "", again: "" });
      onChanged();
    };
    change.mutate({ current: typed.current, next: typed.next }, { onSuccess: done });
  }

  const box = (name: keyof typeof typed, label: string, limits: { readonly help?: string; readonly error?: string }) => (
    <Field id={`password-${name}`} label={label} {...limits}>
      <input
        id={`password-${name}`}
        className="native-input"
        type="password"
        required
        minLength={name === "current" ? 1 : 8}
        maxLength={200}
        autoComplete={name === "current" ? "current-password" : "new-password"}
        aria-describedby={describedBy(`password-${name}`, limits)}
        aria-invalid={limits.error ? true : undefined}
        value={typed[name]}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
      />
    </Field>
  );

  return (
    <form onSubmit={submit} className="stack narrow">
      <ProblemAlert error={change.error} />
      {box("current", t("currentPassword"), {})}
      {box("next", t("newPassword"), { help: t("passwordRule") })}
      {box("again", t("newPasswordAgain"), differs ? { error: t("passwordsDiffer") } : {})}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t("changePassword")}
      </Button>
    </form>
  );
}
