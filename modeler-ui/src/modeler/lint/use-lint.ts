import type BpmnModeler from "bpmn-js/lib/Modeler";
import { useEffect, useState } from "react";
import type { Finding } from "../checks/finding.ts";
import { lintDiagram } from "./lint-diagram.ts";

const nothing: readonly Finding[] = [];

/** What the page's own rules say of the diagram as it is drawn now; `drawn` changes with every change of it. */
export function useLint(modeler: BpmnModeler | null, drawn: string, formIds: string): readonly Finding[] {
  const [findings, setFindings] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the modeler itself stays the same while its drawing changes
  useEffect(() => {
    if (modeler === null) return;
    let isGone = false;
    void lintDiagram(modeler.getDefinitions(), new Set(formIds.split(" "))).then((found) => {
      if (!isGone) setFindings(found);
    });
    return () => {
      isGone = true;
    };
  }, [modeler, drawn, formIds]);
  return findings;
}
