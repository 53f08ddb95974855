import type { TFunction } from "i18next";

/** Steps on the way to a property that say nothing to a reader. */
const silent: ReadonlySet<string> = new Set([
  "extensionElements",
  "bpmn:ExtensionElements",
  "values",
  "eventDefinitions",
  "bpmn:FormalExpression",
  "bpmn:Expression",
  "bpmn:Documentation",
  "body",
  "text",
]);

/** "期限 › 时限": where in an element something changed; names that no dictionary has stay as the file has them. */
export function wordPath(path: readonly string[], t: TFunction): string {
  const steps = path.filter((step) => !silent.has(step) || path.length === 1);
  const words = steps.map((step) => {
    const [, name = step, label] = /^([^[]+)(?:\[(.+)\])?$/.exec(step) ?? [];
    const word = t(`modeler:property.${name.replace(/^(bpmn|zeebe|clauseflow):/, "").replaceAll(":", "_")}`, { defaultValue: name });
    return label === undefined ? word : `${word} ${label}`;
  });
  return words.filter((word, at) => word !== words[at - 1]).join(" › ");
}
