import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Checkbox } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "../../client/use-client.ts";
import { Field } from "../../common/field.tsx";
import { PageTitle } from "../../common/page-title.tsx";
import { ReasonField } from "../../common/reason-field.tsx";
import { ProblemAlert } from "../../problems/problem-alert.tsx";
import { AdminFrame } from "../admin-frame.tsx";

const blank = { receiptNumber: "", reason: "", isUnderstood: false };

export function ErasurePage() {
  return (
    <AdminFrame capability="managePeople">
      <Erasure />
    </AdminFrame>
  );
}

/** By receipt number: whoever administers the system does not read matters. */
function Erasure() {
  const { t } = useTranslation("admin");
  const client = useClient();
  const [typed, setTyped] = useState(blank);
  const erase = useMutation({
    mutationFn: () => client.call("POST /api/erasures", { body: { receiptNumber: typed.receiptNumber.trim(), reason: typed.reason } }),
    onSuccess: () => setTyped(blank),
  });
  const canErase = typed.receiptNumber.trim() !== "" && typed.reason.trim() !== "" && typed.isUnderstood;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (canErase && !erase.isPending) erase.mutate();
  }
  const erased = erase.data?.erased;
  return (
    <>
      <PageTitle title={t("erasure.title")} />
      <form onSubmit={submit} className="card stack">
        <p>{t("erasure.text")}</p>
        <ProblemAlert error={erase.error} />
        {erased === undefined ? null : (
          <Alert
            role="status"
            type={erased === 0 ? "info" : "success"}
            showIcon
            title={erased === 0 ? t("erasure.nothing") : t("erasure.done", { count: erased })}
          />
        )}
        <Field id="erasure-number" label={t("erasure.receiptNumber")} required>
          <input
            id="erasure-number"
            className="native-input native-input-short"
            autoComplete="off"
            maxLength={100}
            required
            value={typed.receiptNumber}
            onChange={({ target }) => setTyped({ ...typed, receiptNumber: target.value })}
          />
        </Field>
        <ReasonField value={typed.reason} onChange={(reason) => setTyped({ ...typed, reason })} />
        <Checkbox checked={typed.isUnderstood} onChange={({ target }) => setTyped({ ...typed, isUnderstood: target.checked })}>
          {t("erasure.understood")}
        </Checkbox>
        <div>
          <Button danger htmlType="submit" disabled={!canErase} loading={erase.isPending}>
            {t("erasure.act")}
          </Button>
        </div>
      </form>
    </>
  );
}
