import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css";
import "@bpmn-io/properties-panel/dist/assets/properties-panel.css";
import "./diagram-editor.css";
import { Alert } from "antd";
import type BpmnModeler from "bpmn-js/lib/Modeler";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CharterWords } from "../panel/charter-words.ts";
import { translateHints } from "../translations/translate-hints.ts";
import { createModeler } from "./create-modeler.ts";
import { DiagramToolbar } from "./diagram-toolbar.tsx";
import { service } from "./services.ts";
import { whenVisible } from "./when-visible.ts";

type DiagramEditorOf = {
  /** Read once; the editor owns the drawing until it is made anew under another key. */
  readonly xml: string;
  readonly language: string;
  readonly words: CharterWords;
  readonly onChange: (xml: string) => void;
  /** The modeler once its diagram is drawn; null when it goes away. */
  readonly onModeler: (modeler: BpmnModeler | null) => void;
};

const settleMs = 250;

/** The drawing board with its properties panel. */
export function DiagramEditor({ xml, language, words, onChange, onModeler }: DiagramEditorOf) {
  const { t } = useTranslation("modeler");
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [modeler, setModeler] = useState<BpmnModeler | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isWide, setIsWide] = useState(false);
  const first = useRef({ xml, onChange, onModeler });
  first.current = { xml: first.current.xml, onChange, onModeler };

  useEffect(() => {
    if (canvas.current === null || panel.current === null) return;
    const drawn = createModeler({ canvas: canvas.current, panel: panel.current, language, words });
    const board = canvas.current;
    let isGone = false;
    let stopWaiting: () => void = () => undefined;
    const stopHints = language === "en" ? () => undefined : translateHints(panel.current);
    const flush = tellChanges(drawn, (changed) => {
      first.current.xml = changed;
      first.current.onChange(changed);
    });
    drawn
      .importXML(first.current.xml)
      .then(() => {
        if (isGone) return;
        stopWaiting = whenVisible(board, () => {
          service(drawn, "canvas").resized();
          service(drawn, "canvas").zoom("fit-viewport", "auto");
        });
        setModeler(drawn);
        first.current.onModeler(drawn);
      })
      .catch((error: unknown) => setFailure(isGone ? null : String(error)));
    return () => {
      isGone = true;
      flush();
      stopWaiting();
      stopHints();
      first.current.onModeler(null);
      setModeler(null);
      drawn.destroy();
    };
  }, [language, words]);

  return (
    <div className={isWide ? "modeler modeler-wide" : "modeler"}>
      {modeler === null ? null : <DiagramToolbar modeler={modeler} isWide={isWide} onWide={setIsWide} />}
      {failure === null ? null : <Alert role="alert" type="error" showIcon title={t("cannotDraw")} description={failure} />}
      <div className="modeler-body">
        <section className="modeler-canvas" aria-label={t("canvas")}>
          <h2 className="visually-hidden">{t("canvas")}</h2>
          <div className="modeler-board" ref={canvas} />
        </section>
        <section className="modeler-panel" aria-label={t("panel")} ref={panel} />
      </div>
    </div>
  );
}

/** Tells the diagram's new text a moment after the last change; gives back how to stop. */
function tellChanges(modeler: BpmnModeler, tell: (xml: string) => void): () => void {
  let timer: number | undefined;
  modeler.on("commandStack.changed", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      void modeler.saveXML({ format: true }).then(({ xml }) => {
        if (xml !== undefined) tell(xml);
      });
    }, settleMs);
  });
  return () => window.clearTimeout(timer);
}
