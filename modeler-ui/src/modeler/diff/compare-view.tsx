import "./compare.css";
import { useQuery } from "@tanstack/react-query";
import type NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BundleContent } from "../../../../api/contract/types.ts";
import { PageState } from "../../common/page-state.tsx";
import { DiagramView } from "../../diagram/diagram-view.tsx";
import { focusElement } from "../diagram/focus-element.ts";
import { Tabs } from "../files/tabs.tsx";
import { ChangeList } from "./change-list.tsx";
import { compareFiles } from "./compare-files.ts";
import type { DiagramChange } from "./diagram-change.ts";
import { diffDiagrams } from "./diff-diagrams.ts";
import { markChanges } from "./mark-changes.ts";
import { readDiagram } from "./read-diagram.ts";

type CompareViewOf = {
  readonly before: BundleContent;
  readonly after: BundleContent;
  readonly beforeName: string;
  readonly afterName: string;
};

const noMarks = { active: [], completed: [], taken: [], incident: [] };

/** What one version changes of another: in the drawing, and as a list with old and new. */
export function CompareView({ before, after, beforeName, afterName }: CompareViewOf) {
  const compared = useQuery({
    queryKey: ["diff", before.bpmn, after.bpmn],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    queryFn: async () => diffDiagrams(await readDiagram(before.bpmn), await readDiagram(after.bpmn)),
  });
  return <PageState query={compared}>{(changes) => <Compared {...{ before, after, beforeName, afterName, changes }} />}</PageState>;
}

function Compared({ before, after, beforeName, afterName, changes }: CompareViewOf & { readonly changes: readonly DiagramChange[] }) {
  const { t } = useTranslation("modeler");
  const [side, setSide] = useState<"after" | "before">("after");
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => (viewer === null ? undefined : markChanges(viewer as never, changes)), [viewer, changes]);
  useEffect(() => {
    if (viewer === null || wanted === null) return;
    focusElement(viewer as never, wanted);
    const canvas = viewer.get<{ addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void }>("canvas");
    canvas.addMarker(wanted, "diff-chosen");
    return () => canvas.removeMarker(wanted, "diff-chosen");
  }, [viewer, wanted]);
  const moved = changes.filter(({ kind }) => kind === "moved").length;
  const told = changes.filter(({ kind }) => kind !== "moved");
  const files = compareFiles(before, after);
  const show = ({ kind, elementId }: DiagramChange) => {
    setSide(kind === "removed" ? "before" : "after");
    setWanted(elementId);
  };
  return (
    <div className="compare">
      <div className="stack">
        <Tabs
          label={t("compare.sides")}
          tabs={[
            { name: "after", label: afterName },
            { name: "before", label: beforeName },
          ]}
          chosen={side}
          onChoose={setSide}
        />
        <ul className="compare-legend plain-list">
          {(["added", "changed", "removed"] as const).map((kind) => (
            <li key={kind} className={`change-${kind}`}>
              <span className="change-kind">{t(`compare.${kind}`)}</span> {changes.filter((change) => change.kind === kind).length}
            </li>
          ))}
        </ul>
        <DiagramView
          xml={side === "after" ? after.bpmn : before.bpmn}
          marks={noMarks}
          label={side === "after" ? afterName : beforeName}
          onViewer={setViewer}
        />
      </div>
      <div className="stack">
        <h2>{t("compare.title", { count: told.length })}</h2>
        {told.length === 0 ? <p>{t("compare.same")}</p> : <ChangeList changes={told} onElement={show} />}
        {moved > 0 ? <p className="muted">{t("compare.movedOnly", { count: moved })}</p> : null}
        {files.length === 0 ? null : <h2>{t("compare.files", { count: files.length })}</h2>}
        <ul className="plain-list change-list">
          {files.map(({ kind, part, name }) => (
            <li key={`${part} ${name}`} className={`change change-${kind}`}>
              <span className="change-kind">{t(`compare.${kind}`)}</span> {t(`tab.${part}`)} {name}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
