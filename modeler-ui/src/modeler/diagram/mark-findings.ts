import type { Finding } from "../checks/finding.ts";
import { type HasServices, service } from "./services.ts";

const overlayType = "clauseflow-finding";

/** Puts a mark on every element that something is said about; gives back how to take them off. */
export function markFindings(owner: HasServices, findings: readonly Finding[], word: (finding: Finding) => string): () => void {
  const registry = service(owner, "elementRegistry");
  const overlays = service(owner, "overlays");
  const byElement = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.elementId === null || registry.get(finding.elementId) === undefined) continue;
    byElement.set(finding.elementId, [...(byElement.get(finding.elementId) ?? []), finding]);
  }
  const root = service(owner, "canvas").getRootElement();
  for (const [elementId, found] of byElement) {
    if (elementId !== root.id) overlays.add(elementId, overlayType, { position: { top: -10, left: -10 }, html: mark(found, word) });
  }
  return () => overlays.remove({ type: overlayType });
}

function mark(findings: readonly Finding[], word: (finding: Finding) => string): HTMLElement {
  const isError = findings.some(({ severity }) => severity === "error");
  const element = document.createElement("span");
  element.className = isError ? "finding-mark finding-mark-error" : "finding-mark";
  element.textContent = isError ? "×" : "!";
  element.title = findings.map(word).join("\n");
  return element;
}
