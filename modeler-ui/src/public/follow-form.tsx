import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../common/field.tsx";
import { ProblemAlert } from "../problems/problem-alert.tsx";
import type { Slip } from "./use-public-matter.ts";

type FollowFormOf = { readonly isBusy: boolean; readonly error: unknown; readonly onFollow: (slip: Slip) => void };

export function FollowForm({ isBusy, error, onFollow }: FollowFormOf) {
  const { t } = useTranslation("public");
  const [typed, setTyped] = useState<Slip>({ receiptNumber: "", queryCode: "" });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isBusy) onFollow({ receiptNumber: typed.receiptNumber.trim(), queryCode: typed.queryCode.trim() });
  }

  return (
    <form onSubmit={submit} className="stack">
      <ProblemAlert error={error} title={t("notFound")} />
      <Field id="receipt-number" label={t("receiptNumber")} help={t("onSlip")}>
        <input
          id="receipt-number"
          className="native-input"
          required
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="receipt-number-help"
          value={typed.receiptNumber}
          onChange={({ target }) => setTyped({ ...typed, receiptNumber: target.value })}
        />
      </Field>
      <Field id="query-code" label={t("queryCode")}>
        <input
          id="query-code"
          className="native-input"
          required
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          value={typed.queryCode}
          onChange={({ target }) => setTyped({ ...typed, queryCode: target.value })}
        />
      </Field>
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {t("follow")}
      </Button>
    </form>
  );
}
