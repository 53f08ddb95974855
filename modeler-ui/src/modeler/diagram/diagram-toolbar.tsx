import { FullscreenOutlined, MinusOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type BpmnModeler from "bpmn-js/lib/Modeler";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { focusElement } from "./focus-element.ts";
import { service } from "./services.ts";

type Stack = { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean };
type AppendMenu = { open(): boolean };

type DiagramToolbarOf = { readonly modeler: BpmnModeler; readonly isWide: boolean; readonly onWide: (on: boolean) => void };

/** What the mouse does on the canvas, for keyboard and screen reader: choose an element, append, undo, zoom. */
export function DiagramToolbar({ modeler, isWide, onWide }: DiagramToolbarOf) {
  const { t } = useTranslation("modeler");
  const changes = useChanges(modeler);
  const stack = modeler.get("commandStack") as Stack;
  const canvas = service(modeler, "canvas");
  const zoom = (by: number) => canvas.zoom(Math.min(Math.max(canvas.zoom() * by, 0.2), 4), "auto");
  const [selected] = service(modeler, "selection").get();
  return (
    <div className="modeler-toolbar" role="toolbar" aria-label={t("toolbar")} data-changes={changes}>
      <ElementPicker modeler={modeler} selectedId={selected?.id ?? ""} />
      <Button disabled={selected === undefined} onClick={() => (modeler.get("appendMenu") as AppendMenu).open()} aria-keyshortcuts="a">
        {t("append")} <kbd>A</kbd>
      </Button>
      <span className="modeler-toolbar-group">
        <Tool label={t("undo")} icon={<UndoOutlined aria-hidden />} disabled={!stack.canUndo()} onClick={() => stack.undo()} />
        <Tool label={t("redo")} icon={<RedoOutlined aria-hidden />} disabled={!stack.canRedo()} onClick={() => stack.redo()} />
      </span>
      <span className="modeler-toolbar-group">
        <Tool label={t("diagram:zoomIn")} icon={<PlusOutlined aria-hidden />} onClick={() => zoom(1.25)} />
        <Tool label={t("diagram:zoomOut")} icon={<MinusOutlined aria-hidden />} onClick={() => zoom(0.8)} />
        <Tool label={t("diagram:fit")} icon={<FullscreenOutlined aria-hidden />} onClick={() => canvas.zoom("fit-viewport", "auto")} />
      </span>
      <Button aria-pressed={isWide} onClick={() => onWide(!isWide)}>
        {t(isWide ? "narrow" : "wide")}
      </Button>
    </div>
  );
}

type ToolOf = { readonly label: string; readonly icon: ReactNode; readonly disabled?: boolean; readonly onClick: () => void };

function Tool({ label, icon, disabled = false, onClick }: ToolOf) {
  return <Button icon={icon} aria-label={label} title={label} disabled={disabled} onClick={onClick} />;
}

function ElementPicker({ modeler, selectedId }: { readonly modeler: BpmnModeler; readonly selectedId: string }) {
  const { t } = useTranslation("modeler");
  const elements = service(modeler, "elementRegistry")
    .filter(({ labelTarget, waypoints, type }) => labelTarget === undefined && (waypoints === undefined || type === "bpmn:SequenceFlow"))
    .map(({ id, businessObject, type }) => ({ id, name: businessObject.name ?? "", isFlow: type === "bpmn:SequenceFlow" }));
  return (
    <label className="modeler-picker">
      <span className="visually-hidden">{t("chooseElement")}</span>
      <select className="native-select" value={selectedId} onChange={({ target }) => focusElement(modeler, target.value)}>
        <option value="">{t("chooseElement")}</option>
        <optgroup label={t("nodes")}>{elements.filter(({ isFlow }) => !isFlow).map(option)}</optgroup>
        <optgroup label={t("flows")}>{elements.filter(({ isFlow }) => isFlow).map(option)}</optgroup>
      </select>
    </label>
  );
}

function option({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <option key={id} value={id}>
      {name === "" ? id : `${name}（${id}）`}
    </option>
  );
}

/** Counts changes of drawing and selection, so that the toolbar is drawn anew with each. */
function useChanges(modeler: BpmnModeler): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const count = () => setChanges((before) => before + 1);
    for (const event of ["commandStack.changed", "selection.changed"]) modeler.on(event, count);
    return () => {
      for (const event of ["commandStack.changed", "selection.changed"]) modeler.off(event, count);
    };
  }, [modeler]);
  return changes;
}
