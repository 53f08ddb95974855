import type BpmnModeler from "bpmn-js/lib/Modeler";
import { useMemo } from "react";
import type { Finding } from "../checks/finding.ts";
import { useValidation } from "../checks/use-validation.ts";
import { useLint } from "../lint/use-lint.ts";
import type { DraftState } from "./draft-state.ts";

const nothing: readonly Finding[] = [];

/** What the server said of the draft as saved, and what the page's rules say of it as drawn. */
export function useFindings({ saved, content }: DraftState, modeler: BpmnModeler | null): readonly Finding[] {
  const validation = useValidation(saved);
  const lint = useLint(modeler, content.bpmn, Object.keys(content.forms).join(" "));
  const said = validation.data ?? nothing;
  return useMemo(() => {
    const known = new Set(said.map(({ elementId, code }) => `${elementId} ${doubles[code] ?? code}`));
    return [...said, ...lint.filter(({ elementId, code }) => !known.has(`${elementId} ${code}`))];
  }, [said, lint]);
}

/** Codes of the server that say what one of the page's rules says. */
const doubles: Readonly<Record<string, string>> = {
  FORM_MISSING: "formUnknown",
  NODE_UNREACHABLE: "no-disconnected",
  ELEMENT_NOT_SUPPORTED: "supported",
  EVENT_SUBPROCESS_NOT_SUPPORTED: "supported",
  TRANSACTION_NOT_SUPPORTED: "supported",
  AD_HOC_NOT_SUPPORTED: "supported",
  COMPLEX_GATEWAY_NOT_SUPPORTED: "supported",
  SIGNAL_NOT_SUPPORTED: "supported",
  ESCALATION_NOT_SUPPORTED: "supported",
  COMPENSATION_NOT_SUPPORTED: "supported",
  CONDITIONAL_EVENT_NOT_SUPPORTED: "supported",
  LINK_EVENT_NOT_SUPPORTED: "supported",
  CANCEL_EVENT_NOT_SUPPORTED: "supported",
};
