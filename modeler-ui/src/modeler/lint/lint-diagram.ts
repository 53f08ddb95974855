import { Linter, type Rule } from "bpmnlint";
import noDisconnected from "bpmnlint/rules/no-disconnected";
import noDuplicateFlows from "bpmnlint/rules/no-duplicate-sequence-flows";
import noJoinFork from "bpmnlint/rules/no-gateway-join-fork";
import type { Finding } from "../checks/finding.ts";
import { ownRules } from "./own-rules.ts";

/** bpmnlint's rules that hold for every diagram; they are worded by their names. */
const common: Readonly<Record<string, () => Rule>> = {
  "no-disconnected": noDisconnected,
  "no-duplicate-sequence-flows": noDuplicateFlows,
  "no-gateway-join-fork": noJoinFork,
};

/** What is doubtful in a diagram as it is being drawn, before the server is asked. */
export async function lintDiagram(definitions: unknown, formIds: ReadonlySet<string>): Promise<readonly Finding[]> {
  const own = ownRules(formIds);
  const names = [...Object.keys(common), ...Object.keys(own)];
  const linter = new Linter({
    config: { rules: Object.fromEntries(names.map((name) => [name, name === "supported" ? "error" : "warn"])) },
    resolver: {
      resolveRule: (_pkg, name) => common[name] ?? (() => own[name] ?? { check: () => undefined }),
      resolveConfig: () => ({ rules: {} }),
    },
  });
  const reports = Object.entries(await linter.lint(definitions));
  return reports.flatMap(([rule, found]) =>
    found.map(
      ({ id, message, category }): Finding => ({
        source: "lint",
        code: rule in common ? rule : message,
        elementId: id,
        severity: category === "error" ? "error" : "warning",
        message,
        details: {},
      }),
    ),
  );
}
