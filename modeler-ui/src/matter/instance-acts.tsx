import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InstanceSummary } from "../../../api/contract/types.ts";
import { ActDialog } from "../common/act-dialog.tsx";
import { ReasonField } from "../common/reason-field.tsx";
import { type InstanceAct, useInstanceAct } from "./use-instance-act.ts";

const acts = ["suspend", "resume", "cancel"] as const;

export function InstanceActs({ instance }: { readonly instance: InstanceSummary }) {
  const { t } = useTranslation("matter");
  const [open, setOpen] = useState<InstanceAct | null>(null);
  const allowed = acts.filter((act) => instance.actions.some((action) => action.name === act && action.allowed));
  return (
    <>
      {allowed.map((act) => (
        <Button key={act} size="small" danger={act === "cancel"} onClick={() => setOpen(act)}>
          {t(`instanceAct.${act}`)}
        </Button>
      ))}
      {open === null ? null : <InstanceActDialog instanceKey={instance.key} act={open} onClose={() => setOpen(null)} />}
    </>
  );
}

type InstanceActDialogOf = { readonly instanceKey: string; readonly act: InstanceAct; readonly onClose: () => void };

function InstanceActDialog({ instanceKey, act: kind, onClose }: InstanceActDialogOf) {
  const { t } = useTranslation("matter");
  const { message } = App.useApp();
  const act = useInstanceAct(instanceKey);
  const [reason, setReason] = useState("");
  function submit(): void {
    const done = () => {
      void message.success(t("done"));
      onClose();
    };
    act.mutate({ act: kind, reason }, { onSuccess: done });
  }
  return (
    <ActDialog
      isOpen
      title={t(`instanceAct.${kind}`)}
      act={t(`instanceAct.${kind}`)}
      isBusy={act.isPending}
      error={act.error}
      canAct={reason.trim() !== ""}
      onAct={submit}
      onClose={onClose}
    >
      <p>{t(`instanceExplain.${kind}`)}</p>
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
