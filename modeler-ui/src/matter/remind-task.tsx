import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../common/act-dialog.tsx";
import { ReasonField } from "../common/reason-field.tsx";
import { useTaskAct } from "../task/use-task.ts";

/** Reminds whoever has a task of the matter. */
export function RemindTask({ taskKey }: { readonly taskKey: string }) {
  const { t } = useTranslation("task");
  const { message } = App.useApp();
  const act = useTaskAct(taskKey);
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState("");

  function submit(): void {
    const done = () => {
      void message.success(t("act.remindDone"));
      setIsOpen(false);
      setWords("");
    };
    act.mutate({ kind: "remind", words }, { onSuccess: done });
  }

  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t("act.remind")}
      </Button>
      <ActDialog
        isOpen={isOpen}
        title={t("act.remind")}
        act={t("act.remind")}
        isBusy={act.isPending}
        error={act.error}
        onAct={submit}
        onClose={() => setIsOpen(false)}
      >
        <p>{t("explain.remind")}</p>
        <ReasonField value={words} onChange={setWords} required={false} label={t("words")} />
      </ActDialog>
    </>
  );
}
