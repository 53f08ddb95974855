import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TaskPage } from "../../../api/contract/types.ts";
import { ActDialog } from "../common/act-dialog.tsx";
import { Field } from "../common/field.tsx";
import { NativeSelect } from "../common/native-select.tsx";
import { ReasonField } from "../common/reason-field.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { PersonPicker } from "../people/person-picker.tsx";
import type { AskedAct } from "./task-acts.tsx";
import { type TaskAct, useTaskAct } from "./use-task.ts";

type TaskActDialogOf = { readonly act: AskedAct; readonly page: TaskPage; readonly onClose: () => void };

/** Transfer, delegate, return, remind: to whom or where to, and why. */
export function TaskActDialog({ act: kind, page, onClose }: TaskActDialogOf) {
  const { t, i18n } = useTranslation("task");
  const { message } = App.useApp();
  const act = useTaskAct(page.task.key);
  const [to, setTo] = useState<string | null>(null);
  const [target, setTarget] = useState(page.returnTargets.at(-1)?.elementId ?? "");
  const [reason, setReason] = useState("");
  const needsPerson = kind === "transfer" || kind === "delegate";
  const needsReason = kind === "transfer" || kind === "return";
  const canAct = (!needsPerson || to !== null) && (kind !== "return" || target !== "") && (!needsReason || reason.trim() !== "");

  function submit(): void {
    const asked: TaskAct =
      kind === "remind"
        ? { kind, words: reason }
        : kind === "return"
          ? { kind, toElementId: target, reason }
          : { kind, to: to ?? "", reason };
    const done = () => {
      void message.success(t(`act.${kind}Done`));
      onClose();
    };
    act.mutate(asked, { onSuccess: done });
  }

  return (
    <ActDialog
      isOpen
      title={t(`act.${kind}`)}
      act={t(`act.${kind}`)}
      isBusy={act.isPending}
      error={act.error}
      canAct={canAct}
      onAct={submit}
      onClose={onClose}
    >
      <p>{t(`explain.${kind}`)}</p>
      {needsPerson ? (
        <PersonPicker label={t("receiver")} task={page.task.key} without={page.task.assignee} value={to} onChange={setTo} />
      ) : null}
      {kind === "return" ? (
        <Field id="return-target" label={t("returnTo")} required>
          <NativeSelect
            id="return-target"
            value={target}
            options={page.returnTargets.map(({ elementId, name, nameEn }) => ({
              value: elementId,
              label: nameIn(i18n.language, name, nameEn),
            }))}
            onChange={({ target: select }) => setTarget(select.value)}
          />
        </Field>
      ) : null}
      <ReasonField value={reason} onChange={setReason} required={needsReason} {...(kind === "remind" ? { label: t("words") } : {})} />
    </ActDialog>
  );
}
