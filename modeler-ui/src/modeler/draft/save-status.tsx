import { useTranslation } from "react-i18next";
import type { DraftEditor } from "./use-draft-editor.ts";

/** Saved, not yet saved, being saved, or not saved and why. */
export function SaveStatus({ editor: { state, isDirty } }: { readonly editor: DraftEditor }) {
  const { t } = useTranslation("modeler");
  const word = state.conflict ? "conflict" : state.failure ? "failed" : state.sending !== null ? "saving" : isDirty ? "dirty" : "saved";
  return (
    <span role="status" className={`save-status save-status-${word}`}>
      {t(`save.${word}`, { revision: state.saved.revision })}
    </span>
  );
}
