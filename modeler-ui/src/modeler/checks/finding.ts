import type { DiagramProblem, JsonObject } from "../../../../api/contract/types.ts";

/** Something to look at before publishing: from the server, which decides, or from the page's own rules, which only advise. */
export type Finding = {
  readonly source: "server" | "lint";
  readonly code: string;
  readonly elementId: string | null;
  readonly severity: "error" | "warning";
  /** The server's English sentence. */
  readonly message: string;
  readonly details: JsonObject;
};

export function serverFinding({ code, elementId, severity, message, details }: DiagramProblem): Finding {
  return { source: "server", code, elementId, severity, message, details: details ?? {} };
}

/** Errors first; what the server says stands before advice. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity, source }: Finding) => (severity === "error" ? 0 : 2) + (source === "server" ? 0 : 1);
  return [...findings].sort((one, other) => rank(one) - rank(other));
}
