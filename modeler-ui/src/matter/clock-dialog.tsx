import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Clock, ClockActionName } from "../../../api/contract/types.ts";
import { ActDialog } from "../common/act-dialog.tsx";
import { Field } from "../common/field.tsx";
import { ReasonField } from "../common/reason-field.tsx";
import { type ClockAct, useClockAct } from "./use-clock-act.ts";

type ClockDialogOf = { readonly clock: Clock; readonly act: ClockActionName; readonly onClose: () => void };

/** Pause, resume or extend a term. */
export function ClockDialog({ clock, act: kind, onClose }: ClockDialogOf) {
  const { t } = useTranslation("matter");
  const { message } = App.useApp();
  const act = useClockAct(clock.id);
  const [reason, setReason] = useState("");
  const [units, setUnits] = useState("");
  const asked = Number(units);
  const canAct = kind === "resume" || (reason.trim() !== "" && (kind === "pause" || (Number.isInteger(asked) && asked > 0)));

  function submit(): void {
    const wanted: ClockAct = kind === "extend" ? { kind, units: asked, reason } : kind === "pause" ? { kind, reason } : { kind };
    const done = () => {
      void message.success(t("done"));
      onClose();
    };
    act.mutate(wanted, { onSuccess: done });
  }

  return (
    <ActDialog
      isOpen
      title={`${t(`clockAct.${kind}`)} · ${clock.name}`}
      act={t(`clockAct.${kind}`)}
      isBusy={act.isPending}
      error={act.error}
      canAct={canAct}
      onAct={submit}
      onClose={onClose}
    >
      <p>{t(`clockExplain.${kind}`)}</p>
      {kind === "extend" ? (
        <Field id="units" label={t(`extendBy.${clock.unit}`)} required>
          <input
            id="units"
            className="native-input native-input-short"
            inputMode="numeric"
            pattern="[0-9]*"
            maxLength={5}
            value={units}
            onChange={({ target }) => setUnits(target.value)}
          />
        </Field>
      ) : null}
      {kind === "resume" ? null : <ReasonField value={reason} onChange={setReason} />}
    </ActDialog>
  );
}
