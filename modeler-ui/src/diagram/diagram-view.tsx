import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "./diagram.css";
import { FullscreenOutlined, MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type DiagramMarks, markDiagram } from "./mark-diagram.ts";
import { type CanvasOf, fitDiagram, type RegistryOf, showActive, zoomDiagram } from "./zoom-diagram.ts";

export type DiagramViewOf = {
  readonly xml: string;
  readonly marks: DiagramMarks;
  /** What the picture shows, for those who cannot see it. */
  readonly label: string;
  readonly onElementClick?: (elementId: string) => void;
  /** The viewer once its diagram is drawn, e.g. for a player; null when it goes away. */
  readonly onViewer?: (viewer: NavigatedViewer | null) => void;
};

/** A BPMN diagram to look at: drag to move, buttons to zoom. The wheel scrolls the page as everywhere else. */
export function DiagramView({ xml, marks, label, onElementClick, onViewer }: DiagramViewOf) {
  const { t } = useTranslation("diagram");
  const box = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    if (box.current === null) return;
    const drawn = new NavigatedViewer({ container: box.current });
    let isGone = false;
    drawn.get<{ toggle: (on: boolean) => void }>("zoomScroll").toggle(false);
    drawn
      .importXML(xml)
      .then(() => {
        if (isGone) return;
        setViewer(drawn);
      })
      .catch(() => setHasFailed(!isGone));
    return () => {
      isGone = true;
      setViewer(null);
      drawn.destroy();
    };
  }, [xml]);

  const active = useRef(marks.active);
  active.current = marks.active;
  useEffect(() => {
    if (viewer !== null) showActive(viewer.get<CanvasOf>("canvas"), viewer.get<RegistryOf>("elementRegistry"), active.current);
  }, [viewer]);

  useEffect(() => (viewer === null ? undefined : markDiagram(viewer, marks)), [viewer, marks]);

  useEffect(() => {
    onViewer?.(viewer);
  }, [viewer, onViewer]);

  useEffect(() => {
    if (viewer === null || onElementClick === undefined) return;
    const listen = ({ element }: { readonly element: { readonly id: string } }) => onElementClick(element.id);
    viewer.on("element.click", listen);
    return () => viewer.off("element.click", listen);
  }, [viewer, onElementClick]);

  const zoom = (by: number) => viewer && zoomDiagram(viewer.get<CanvasOf>("canvas"), by);
  return (
    <div className="diagram">
      <div className="diagram-tools">
        <Button size="small" icon={<PlusOutlined aria-hidden />} aria-label={t("zoomIn")} onClick={() => zoom(1.25)} />
        <Button size="small" icon={<MinusOutlined aria-hidden />} aria-label={t("zoomOut")} onClick={() => zoom(0.8)} />
        <Button
          size="small"
          icon={<FullscreenOutlined aria-hidden />}
          aria-label={t("fit")}
          onClick={() => viewer && fitDiagram(viewer.get<CanvasOf>("canvas"))}
        />
      </div>
      {hasFailed ? <Alert role="alert" type="error" showIcon title={t("failed")} /> : null}
      <section aria-label={label} className="diagram-canvas" ref={box} />
    </div>
  );
}
