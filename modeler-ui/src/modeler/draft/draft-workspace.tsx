import "./draft.css";
import { App, Button } from "antd";
import type BpmnModeler from "bpmn-js/lib/Modeler";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { Bundle, ClauseRegistry } from "../../../../api/contract/types.ts";
import { PageTitle } from "../../common/page-title.tsx";
import { ProblemAlert } from "../../problems/problem-alert.tsx";
import { Tabs } from "../files/tabs.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { DraftMenu } from "./draft-menu.tsx";
import { DraftPanels } from "./draft-panels.tsx";
import { draftTabs, filesOf, isDraftTab } from "./draft-tabs.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { SaveStatus } from "./save-status.tsx";
import { useDraftEditor } from "./use-draft-editor.ts";
import { useFindings } from "./use-findings.ts";
import { useSaveKey } from "./use-save-key.ts";

type DraftWorkspaceOf = { readonly draft: Bundle; readonly registry: ClauseRegistry };

/** Everything around a draft: its parts in tabs, what is wrong with it, saving, publishing. */
export function DraftWorkspace({ draft, registry }: DraftWorkspaceOf) {
  const { t } = useTranslation("modeler");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const editor = useDraftEditor(draft);
  const [modeler, setModeler] = useState<BpmnModeler | null>(null);
  // another number draws the diagram anew, from a text that did not come from the drawing
  const [drawing, setDrawing] = useState(0);
  const [isPublishing, setIsPublishing] = useState(false);
  const findings = useFindings(editor.state, modeler);
  const { saved, content, conflict, failure } = editor.state;
  useSaveKey(editor.save);
  const asked = search.get("tab");
  const tab = isDraftTab(asked) ? asked : "bpmn";
  const open = (name: string, file?: string) => setSearch({ tab: name, ...(file === undefined ? {} : { file }) }, { replace: true });
  const processPath = `/processes/${encodeURIComponent(saved.key)}`;
  const errors = findings.filter(({ severity, source }) => severity === "error" && source === "server").length;
  return (
    <div className="draft stack">
      <PageTitle
        title={t("draft.title", { name: draft.name })}
        extra={
          <div className="acts">
            <SaveStatus editor={editor} />
            <Button onClick={() => void editor.save()} disabled={!editor.isDirty || conflict}>
              {t("save.act")}
            </Button>
            <Button type="primary" disabled={conflict} onClick={() => void editor.save().then(() => setIsPublishing(true))}>
              {t("publish.open")}
            </Button>
            <DraftMenu
              editor={editor}
              onImport={(bpmn) => {
                editor.change({ bpmn });
                setDrawing(drawing + 1);
              }}
              onDiscarded={() => void navigate(processPath)}
            />
          </div>
        }
      >
        <p className="muted">{saved.basedOn === null ? t("draft.ofNothing") : t("draft.basedOn", { version: saved.basedOn })}</p>
      </PageTitle>
      <ConflictNotice editor={editor} onReplaced={() => setDrawing(drawing + 1)} />
      {conflict ? null : <ProblemAlert error={failure} title={t("save.failedTitle")} />}
      <Tabs
        label={t("draft.parts")}
        chosen={tab}
        onChoose={(name) => open(name)}
        tabs={draftTabs.map((name) => {
          const files = filesOf(name, content);
          return { name, label: files === null ? t(`tab.${name}`) : `${t(`tab.${name}`)} ${files}`, panelId: `draft-panel-${name}` };
        })}
      />
      <DraftPanels
        editor={editor}
        registry={registry}
        findings={findings}
        modeler={modeler}
        drawing={drawing}
        tab={tab}
        file={search.get("file")}
        onModeler={setModeler}
        onOpen={open}
      />
      <PublishDialog
        editor={editor}
        isOpen={isPublishing}
        errors={errors}
        warnings={findings.length - errors}
        onClose={() => setIsPublishing(false)}
        onPublished={({ version }) => {
          void message.success(t("publish.done", { version }));
          void navigate(processPath);
        }}
      />
      <LeaveGuard editor={editor} />
    </div>
  );
}
