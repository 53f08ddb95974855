import type { BundleContent } from "../domain/bundle.ts";
import { findGapsAndOverlaps } from "../feel/find-gaps-and-overlaps.ts";
import { parseDecisions } from "../feel/parse-decisions.ts";
import { checkForm } from "../forms/check-form.ts";
import { personalFields } from "../forms/personal-fields.ts";
import { compile } from "../model/compile.ts";
import type { Compiled, DecisionTable } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import { isOperation, operationNames } from "./operations/run-operation.ts";

export type CompileResult =
  | { readonly compiled: Compiled; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** Diagram, decisions and forms together, as they are published. With an error anywhere there is no `compiled`. */
export async function compileBundle(content: BundleContent): Promise<CompileResult> {
  const decisions = await readDecisions(content);
  const diagram = await compile({ xml: content.bpmn, decisions: decisions.tables });
  const compiled = "compiled" in diagram ? diagram.compiled : null;
  const problems = [
    ...decisions.problems,
    ...diagram.problems,
    ...Object.entries(content.forms).flatMap(([formId, schema]) =>
      checkForm(schema).map((problem) => ({ ...problem, elementId: problem.elementId ?? formId })),
    ),
    ...(compiled === null ? [] : [...checkReferences(compiled, content), ...checkPersonalForms(compiled, content)]),
  ];
  if (compiled === null || problems.some((problem) => problem.severity === "error")) return { problems };
  return { compiled, problems };
}

async function readDecisions(
  content: BundleContent,
): Promise<{ readonly tables: Readonly<Record<string, DecisionTable>>; readonly problems: readonly Problem[] }> {
  const tables: Record<string, DecisionTable> = {};
  const problems: Problem[] = [];
  for (const [name, xml] of Object.entries(content.decisions)) {
    const read = await parseDecisions(xml);
    if (!("tables" in read)) {
      problems.push(...read.problems.map((problem) => ({ ...problem, elementId: problem.elementId ?? name })));
      continue;
    }
    for (const table of read.tables) {
      if (tables[table.id] !== undefined) {
        problems.push({
          code: "DECISION_ID_TWICE",
          elementId: table.id,
          message: `Two decisions have the id ${table.id}.`,
          severity: "error",
          details: { id: table.id },
        });
      }
      tables[table.id] = table;
      problems.push(...findGapsAndOverlaps(table));
    }
  }
  return { tables, problems };
}

/** A case that a timer begins serves no matter, and only a matter's vault keeps personal values. */
function checkPersonalForms(compiled: Compiled, { forms }: BundleContent): readonly Problem[] {
  const starts = compiled.scopes[compiled.processId]?.triggeredStarts ?? [];
  const isBegunByTimer = starts
    .map((id) => compiled.nodes[id])
    .some((node) => node?.type === "startEvent" && node.trigger.kind === "timer");
  if (!isBegunByTimer) return [];
  return Object.values(compiled.nodes).flatMap((node): Problem[] => {
    const form = node.type === "userTask" ? node.user.formId : null;
    if (form === null || personalFields(forms[form]).length === 0) return [];
    const message = `The form ${form} asks for personal data, but a case that a timer begins has no matter to keep it.`;
    return [{ code: "PERSONAL_FORM_WITHOUT_MATTER", elementId: node.id, message, severity: "error", details: { form } }];
  });
}

/** What only the bundle as a whole can tell: forms that are named, operations that exist. */
function checkReferences(compiled: Compiled, content: BundleContent): readonly Problem[] {
  return Object.values(compiled.nodes).flatMap((node): Problem[] => {
    if (node.type === "userTask" && node.user.formId !== null && content.forms[node.user.formId] === undefined) {
      return [
        {
          code: "FORM_MISSING",
          elementId: node.id,
          message: `The form ${node.user.formId} of this task is not in the bundle.`,
          severity: "error",
          details: { form: node.user.formId },
        },
      ];
    }
    if ("run" in node && node.run.kind === "job" && "literal" in node.run.jobType) {
      const type = node.run.jobType.literal;
      if (isOperation(type) && !operationNames.includes(type)) {
        return [
          {
            code: "OPERATION_UNKNOWN",
            elementId: node.id,
            message: `There is no built-in operation ${type}.`,
            severity: "error",
            details: { type },
          },
        ];
      }
    }
    return [];
  });
}
