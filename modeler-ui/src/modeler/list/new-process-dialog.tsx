import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ActDialog } from "../../common/act-dialog.tsx";
import { describedBy, Field } from "../../common/field.tsx";
import { useOpenDraft } from "../draft/use-open-draft.ts";
import { emptyDiagram } from "./empty-diagram.ts";

type NewProcessDialogOf = { readonly isOpen: boolean; readonly taken: readonly string[]; readonly onClose: () => void };

const keyPattern = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/** Names a new process and opens its first draft. */
export function NewProcessDialog({ isOpen, taken, onClose }: NewProcessDialogOf) {
  const { t } = useTranslation("modeler");
  const navigate = useNavigate();
  const open = useOpenDraft();
  const [name, setName] = useState("");
  const [key, setKey] = useState("");
  const error = key !== "" && !keyPattern.test(key) ? t("list.keyWrong") : taken.includes(key) ? t("list.keyTaken") : undefined;
  const act = () =>
    open.mutate(
      { key, bpmn: emptyDiagram({ key, name, start: t("list.start"), task: t("list.firstTask"), end: t("list.end") }) },
      { onSuccess: () => void navigate(`/processes/${encodeURIComponent(key)}/draft`) },
    );
  return (
    <ActDialog
      isOpen={isOpen}
      title={t("list.new")}
      act={t("list.create")}
      isBusy={open.isPending}
      error={open.error}
      canAct={name.trim() !== "" && key !== "" && error === undefined}
      onAct={act}
      onClose={onClose}
    >
      <Field id="process-name" label={t("list.name")} required>
        <input id="process-name" className="native-input" value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />
      </Field>
      <Field id="process-key" label={t("list.key")} help={t("list.keyHelp")} error={error} required>
        <input
          id="process-key"
          className="native-input"
          value={key}
          maxLength={100}
          spellCheck={false}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy("process-key", { help: t("list.keyHelp"), error })}
          onChange={({ target }) => setKey(target.value)}
        />
      </Field>
    </ActDialog>
  );
}
