import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { BundleContent } from "../../../../api/contract/types.ts";
import { DiagramView } from "../../diagram/diagram-view.tsx";
import { localizeDiagram } from "../../diagram/localize-diagram.ts";

const noMarks = { active: [], completed: [], taken: [], incident: [] };

/** A version's diagram to look at, in the reader's language. */
export function LocalizedDiagram({ content, label }: { readonly content: BundleContent; readonly label: string }) {
  const { i18n } = useTranslation();
  const texts = content.i18n[i18n.language];
  const xml = useMemo(() => localizeDiagram(content.bpmn, texts), [content.bpmn, texts]);
  return <DiagramView xml={xml} marks={noMarks} label={label} />;
}
