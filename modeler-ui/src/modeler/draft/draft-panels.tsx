import type BpmnModeler from "bpmn-js/lib/Modeler";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ClauseRegistry, JsonObject } from "../../../../api/contract/types.ts";
import type { Finding } from "../checks/finding.ts";
import { FindingsList } from "../checks/findings-list.tsx";
import { wordFinding } from "../checks/word-finding.ts";
import { DecisionsTab } from "../decisions/decisions-tab.tsx";
import { DiagramEditor } from "../diagram/diagram-editor.tsx";
import { focusElement } from "../diagram/focus-element.ts";
import { markFindings } from "../diagram/mark-findings.ts";
import { service } from "../diagram/services.ts";
import { JsonEditor } from "../files/json-editor.tsx";
import { JsonFilesTab } from "../files/json-files-tab.tsx";
import { FormsTab } from "../forms/forms-tab.tsx";
import { useCharterWords } from "../panel/use-charter-words.ts";
import { CompareTab } from "./compare-tab.tsx";
import type { DraftTab } from "./draft-tabs.ts";
import type { DraftEditor } from "./use-draft-editor.ts";

type DraftPanelsOf = {
  readonly editor: DraftEditor;
  readonly registry: ClauseRegistry;
  readonly findings: readonly Finding[];
  readonly modeler: BpmnModeler | null;
  readonly drawing: number;
  readonly tab: DraftTab;
  /** The form or decision file that is open. */
  readonly file: string | null;
  readonly onModeler: (modeler: BpmnModeler | null) => void;
  readonly onOpen: (tab: DraftTab, file?: string) => void;
};

/** The draft's parts. The drawing board stays while another part is shown, so that undo reaches back over it. */
export function DraftPanels(props: DraftPanelsOf) {
  const { editor, tab, file, onOpen } = props;
  const { t } = useTranslation("modeler");
  const { content } = editor.state;
  const panel = (name: DraftTab, part: () => ReactNode) => (
    <section id={`draft-panel-${name}`} role="tabpanel" aria-label={t(`tab.${name}`)} hidden={name !== tab}>
      {name === tab || name === "bpmn" ? part() : null}
    </section>
  );
  return (
    <>
      {panel("bpmn", () => (
        <DiagramPanel {...props} />
      ))}
      {panel("forms", () => (
        <FormsTab content={content} chosen={file} onChoose={(id) => onOpen("forms", id)} onChange={(forms) => editor.change({ forms })} />
      ))}
      {panel("decisions", () => (
        <DecisionsTab
          content={content}
          chosen={file}
          onChoose={(id) => onOpen("decisions", id)}
          onChange={(decisions) => editor.change({ decisions })}
        />
      ))}
      {panel("ledger", () => (
        <JsonEditor label={t("tab.ledger")} value={content.ledger ?? {}} onChange={(ledger) => editor.change({ ledger })} />
      ))}
      {panel("scenarios", () => (
        <JsonFilesTab
          label={t("tab.scenarios")}
          files={content.scenarios}
          titleOf={titleOf}
          canGrow
          onChange={(scenarios) => editor.change({ scenarios })}
        />
      ))}
      {panel("i18n", () => (
        <JsonFilesTab label={t("tab.i18n")} files={content.i18n} canGrow onChange={(i18n) => editor.change({ i18n })} />
      ))}
      {panel("compare", () => (
        <CompareTab editor={editor} />
      ))}
    </>
  );
}

function titleOf({ title }: JsonObject): string {
  return typeof title === "string" ? title : "";
}

function DiagramPanel({ editor, registry, findings, modeler, drawing, onModeler, onOpen }: DraftPanelsOf) {
  const { t, i18n } = useTranslation("modeler");
  const words = useCharterWords(registry);
  const { language } = i18n;
  const { content } = editor.state;
  useEffect(() => {
    if (modeler === null) return;
    return markFindings(modeler as never, findings, (finding) => wordFinding(finding, { t, language }));
  }, [modeler, findings, t, language]);
  const nameOf = (id: string) => {
    const element = modeler === null ? undefined : service(modeler as never, "elementRegistry").get(id);
    return element?.businessObject.name || String(content.forms[id]?.title ?? "") || id;
  };
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  const show = (id: string) => {
    if (modeler !== null && focusElement(modeler as never, id)) return;
    if (content.forms[id] !== undefined) onOpen("forms", id);
    else if (content.decisions[id] !== undefined) onOpen("decisions", id);
    else onOpen("decisions");
  };
  return (
    <div className="stack">
      <p className="findings-line">
        <a href="#findings">{t("findings.line", { errors: count("error"), warnings: count("warning") })}</a>
      </p>
      <DiagramEditor
        key={drawing}
        xml={content.bpmn}
        language={language}
        words={words}
        onChange={(bpmn) => editor.change({ bpmn })}
        onModeler={onModeler}
      />
      <section className="card stack" aria-labelledby="findings">
        <h2 id="findings">{t("findings.title", { count: findings.length })}</h2>
        <FindingsList findings={findings} nameOf={nameOf} onElement={show} />
      </section>
    </div>
  );
}
