import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../../common/act-dialog.tsx";
import { download } from "../versions/download.ts";
import type { DraftEditor } from "./use-draft-editor.ts";
import { useDiscard } from "./use-publish.ts";

type DraftMenuOf = { readonly editor: DraftEditor; readonly onImport: (xml: string) => void; readonly onDiscarded: () => void };

/** What is done seldom: take the diagram out or in as a file, put the draft aside. */
export function DraftMenu({ editor, onImport, onDiscarded }: DraftMenuOf) {
  const { t } = useTranslation("modeler");
  const file = useRef<HTMLInputElement>(null);
  const [isDiscarding, setIsDiscarding] = useState(false);
  const { saved, content } = editor.state;
  const discard = useDiscard(saved.id);
  const acts: Readonly<Record<string, () => void>> = {
    export: () => download(`${saved.key}.bpmn`, content.bpmn),
    import: () => file.current?.click(),
    discard: () => setIsDiscarding(true),
  };
  const items = [
    { key: "export", label: t("export") },
    { key: "import", label: t("import") },
    { key: "discard", label: t("draft.discard"), danger: true },
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => acts[key]?.() }}>
        <Button icon={<MoreOutlined aria-hidden />} aria-label={t("draft.more")} aria-haspopup="menu" />
      </Dropdown>
      <input
        ref={file}
        type="file"
        hidden
        accept=".bpmn,.xml"
        aria-label={t("import")}
        onChange={({ target }) => {
          void target.files?.[0]?.text().then(onImport);
          target.value = "";
        }}
      />
      <ActDialog
        isOpen={isDiscarding}
        title={t("draft.discard")}
        act={t("draft.discard")}
        isBusy={discard.isPending}
        error={discard.error}
        onAct={() => discard.mutate(undefined, { onSuccess: onDiscarded })}
        onClose={() => setIsDiscarding(false)}
      >
        <p>{t("draft.discardText")}</p>
      </ActDialog>
    </>
  );
}
