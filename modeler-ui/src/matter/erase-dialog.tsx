import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MatterRow } from "../../../api/contract/types.ts";
import { ActDialog } from "../common/act-dialog.tsx";
import { Field } from "../common/field.tsx";
import { ReasonField } from "../common/reason-field.tsx";
import { useMatterAct } from "./use-matter.ts";

/** Personal values are forgotten for good; typing the receipt number makes sure that it is this matter. */
export function EraseDialog({ matter, onClose }: { readonly matter: MatterRow; readonly onClose: () => void }) {
  const { t } = useTranslation("matter");
  const { message } = App.useApp();
  const act = useMatterAct(matter.id);
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  function submit(): void {
    const done = () => {
      void message.success(t("eraseDone"));
      onClose();
    };
    act.mutate({ kind: "erase", receiptNumber: typed.trim(), reason }, { onSuccess: done });
  }
  return (
    <ActDialog
      isOpen
      title={t("erase")}
      act={t("erase")}
      isBusy={act.isPending}
      error={act.error}
      canAct={typed.trim() === matter.receiptNumber && reason.trim() !== ""}
      onAct={submit}
      onClose={onClose}
    >
      <p>{t("eraseText")}</p>
      <Field id="erase-number" label={t("eraseNumber", { number: matter.receiptNumber })} required>
        <input id="erase-number" className="native-input" maxLength={100} value={typed} onChange={({ target }) => setTyped(target.value)} />
      </Field>
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
