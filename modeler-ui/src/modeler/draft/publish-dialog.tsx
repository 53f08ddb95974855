import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Bundle } from "../../../../api/contract/types.ts";
import { ActDialog } from "../../common/act-dialog.tsx";
import { Field } from "../../common/field.tsx";
import type { DraftEditor } from "./use-draft-editor.ts";
import { NotSaved, usePublish } from "./use-publish.ts";

type PublishDialogOf = {
  readonly editor: DraftEditor;
  readonly isOpen: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly onClose: () => void;
  readonly onPublished: (bundle: Bundle) => void;
};

/** The last question before a draft becomes the version in force. */
export function PublishDialog({ editor, isOpen, errors, warnings, onClose, onPublished }: PublishDialogOf) {
  const { t } = useTranslation("modeler");
  const [note, setNote] = useState("");
  const publish = usePublish(editor);
  const { basedOn } = editor.state.saved;
  return (
    <ActDialog
      isOpen={isOpen}
      title={t("publish.title", { version: (basedOn ?? 0) + 1 })}
      act={t("publish.act")}
      isBusy={publish.isPending}
      error={publish.error instanceof NotSaved ? (publish.error.cause ?? publish.error) : publish.error}
      canAct={errors === 0}
      onAct={() => publish.mutate(note.trim(), { onSuccess: onPublished })}
      onClose={onClose}
    >
      <p>{basedOn === null ? t("publish.first") : t("publish.text", { version: basedOn })}</p>
      {errors > 0 ? <p role="alert">{t("publish.errors", { count: errors })}</p> : null}
      {warnings > 0 ? <p className="muted">{t("publish.warnings", { count: warnings })}</p> : null}
      <Field id="publish-note" label={t("publish.note")} help={t("publish.noteHelp")}>
        <textarea
          id="publish-note"
          className="native-input"
          rows={3}
          maxLength={2000}
          aria-describedby="publish-note-help"
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </Field>
    </ActDialog>
  );
}
