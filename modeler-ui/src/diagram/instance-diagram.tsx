import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { InstanceDiagram as Diagram } from "../../../api/contract/types.ts";
import { Loading, PageState } from "../common/page-state.tsx";
import { localizeDiagram } from "./localize-diagram.ts";
import { useInstanceDiagram } from "./use-instance-diagram.ts";

const LazyDiagramView = lazy(async () => ({ default: (await import("./diagram-view.tsx")).DiagramView }));

/** An instance on its diagram: done in green, going on in blue with a token, and the same in words. */
export function InstanceDiagram({ instanceKey }: { readonly instanceKey: string }) {
  const diagram = useInstanceDiagram(instanceKey);
  return <PageState query={diagram}>{(found) => <Marked diagram={found} />}</PageState>;
}

function Marked({ diagram }: { readonly diagram: Diagram }) {
  const { t, i18n } = useTranslation("diagram");
  const texts = diagram.uiTexts[i18n.language];
  const xml = useMemo(() => localizeDiagram(diagram.xml, texts), [diagram.xml, texts]);
  const { activeElementIds, completedElementIds, takenFlowIds, incidentElementIds } = diagram;
  const marks = useMemo(
    () => ({ active: activeElementIds, completed: completedElementIds, taken: takenFlowIds, incident: incidentElementIds }),
    [activeElementIds, completedElementIds, takenFlowIds, incidentElementIds],
  );
  const names = useMemo(() => namesIn(xml), [xml]);
  const now = [...new Set(activeElementIds)].map((id) => names.get(id) ?? id).join("、");
  const words = activeElementIds.length === 0 ? t("ended") : t("now", { names: now });
  return (
    <>
      <p>{words}</p>
      <Suspense fallback={<Loading />}>
        <LazyDiagramView xml={xml} marks={marks} label={t("label", { name: diagram.processName, version: diagram.version, words })} />
      </Suspense>
    </>
  );
}

function namesIn(xml: string): ReadonlyMap<string, string> {
  const elements = [...new DOMParser().parseFromString(xml, "application/xml").querySelectorAll("[id][name]")];
  return new Map(elements.map((element) => [element.getAttribute("id") ?? "", element.getAttribute("name") ?? ""]));
}
