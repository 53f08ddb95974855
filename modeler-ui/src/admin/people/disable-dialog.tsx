import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "../../../../api/contract/types.ts";
import { hasCode } from "../../client/problem-error.ts";
import { ActDialog } from "../../common/act-dialog.tsx";
import { ReasonField } from "../../common/reason-field.tsx";
import { PersonPicker } from "../../people/person-picker.tsx";
import { usePersonActs } from "./use-people.ts";

/** A leaver: the account is closed and the open work handed over in one go. */
export function DisableDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation("admin");
  const { message } = App.useApp();
  const { disable } = usePersonActs();
  const [isHandedOver, setIsHandedOver] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  function submit(): void {
    const onSuccess = ({ tasksHandedOver }: { readonly tasksHandedOver: number }) => {
      void message.success(t("people.disabledDone", { count: tasksHandedOver }));
      onClose();
    };
    disable.mutate({ id: person.id, body: { handOverTo: isHandedOver ? to : null, reason } }, { onSuccess });
  }
  return (
    <ActDialog
      isOpen
      title={t("people.disableOf", { name: person.name })}
      act={t("people.disable")}
      isBusy={disable.isPending}
      error={disable.error}
      canAct={reason.trim() !== "" && (!isHandedOver || to !== null)}
      onAct={submit}
      onClose={onClose}
    >
      <StrandedTasks error={disable.error} />
      <p>{t("people.disableText")}</p>
      <fieldset className="field-group">
        <legend>{t("people.handOver")}</legend>
        <div className="choices">
          {[false, true].map((one) => (
            <label key={String(one)}>
              <input type="radio" name="hand-over" checked={isHandedOver === one} onChange={() => setIsHandedOver(one)} />
              <span>{one ? t("people.handOverTo") : t("people.handOverBack")}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {isHandedOver ? <PersonPicker label={t("people.receiver")} value={to} onChange={setTo} without={person.id} /> : null}
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}

/** Tasks that nobody else could do. */
function StrandedTasks({ error }: { readonly error: unknown }) {
  const { t } = useTranslation("admin");
  if (!hasCode(error, "HAND_OVER_NEEDED") || !Array.isArray(error.details.tasks)) return null;
  const tasks = error.details.tasks as readonly { readonly key: string; readonly name: string }[];
  return (
    <div>
      <p>{t("people.stranded")}</p>
      <ul>
        {tasks.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
