import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { download } from "../versions/download.ts";
import type { DraftEditor } from "./use-draft-editor.ts";

type ConflictNoticeOf = { readonly editor: DraftEditor; readonly onReplaced: () => void };

/** Somebody else saved this draft in between. Nothing is lost until one of the two is chosen. */
export function ConflictNotice({ editor, onReplaced }: ConflictNoticeOf) {
  const { t } = useTranslation("modeler");
  const { state, keepMine, takeTheirs } = editor;
  if (!state.conflict) return null;
  const take = () => void takeTheirs().then(onReplaced);
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={t("conflict.title")}
      description={
        <div className="stack">
          <p>{t("conflict.text")}</p>
          <div className="acts">
            <Button type="primary" onClick={() => void keepMine()}>
              {t("conflict.keepMine")}
            </Button>
            <Button onClick={take}>{t("conflict.takeTheirs")}</Button>
            <Button onClick={() => download(`${state.saved.key}-mine.json`, JSON.stringify(state.content, null, 2), "application/json")}>
              {t("conflict.download")}
            </Button>
          </div>
        </div>
      }
    />
  );
}
