import type { Reporter, Rule } from "bpmnlint";
import { refusedTypes } from "../diagram/supported-elements.ts";
import { elementsIn, isElement, type ModdleElement } from "../diff/moddle-element.ts";

/** The office's own habits of drawing, as bpmnlint rules; a report's message is a key of `lint.*` in the page's words. */
export function ownRules(formIds: ReadonlySet<string>): Readonly<Record<string, Rule>> {
  return {
    term: forTypes(["bpmn:UserTask"], (task, report) => {
      if (!hasClock(task)) report("term");
    }),
    clause: forTypes(activities, (activity, report) => {
      if (extensions(activity, "clauseflow:Clause").length === 0) report("clause");
    }),
    assignment: forTypes(["bpmn:UserTask"], (task, report) => {
      if (extensions(task, "zeebe:AssignmentDefinition").length === 0) report("assignment");
    }),
    form: forTypes(["bpmn:UserTask"], (task, report) => {
      const [form] = extensions(task, "zeebe:FormDefinition");
      const formId = form?.formId;
      if (typeof formId !== "string" || formId === "") report("form");
      else if (!formIds.has(formId)) report("formUnknown");
    }),
    label: forTypes([...activities, "bpmn:StartEvent", "bpmn:EndEvent", "bpmn:BoundaryEvent"], (element, report) => {
      if ((element.name ?? "").trim() === "") report("label");
    }),
    supported: forTypes(["bpmn:FlowElement"], (element, report) => {
      const types = [element.$type, ...elementsIn(element.eventDefinitions).map(({ $type }) => $type)];
      const isEventSubprocess = element.$type === "bpmn:SubProcess" && element.triggeredByEvent === true;
      if (isEventSubprocess || types.some((type) => refusedTypes.has(type))) report("supported");
    }),
  };
}

const activities = [
  "bpmn:UserTask",
  "bpmn:ServiceTask",
  "bpmn:SendTask",
  "bpmn:ReceiveTask",
  "bpmn:ScriptTask",
  "bpmn:BusinessRuleTask",
  "bpmn:ManualTask",
  "bpmn:CallActivity",
];

type Tested = ModdleElement & { $instanceOf?(type: string): boolean };

function forTypes(types: readonly string[], check: (element: ModdleElement, report: (message: string) => void) => void): Rule {
  return {
    check(node: Tested, reporter: Reporter) {
      const isMeant = types.includes(node.$type) || types.some((type) => type === "bpmn:FlowElement" && node.$instanceOf?.(type) === true);
      if (isMeant) check(node, (message) => reporter.report(node.id ?? "", message));
    },
  };
}

function extensions({ extensionElements }: ModdleElement, type: string): readonly ModdleElement[] {
  return isElement(extensionElements) ? elementsIn(extensionElements.values).filter(({ $type }) => $type === type) : [];
}

/** Of its own, or of a subprocess around it. */
function hasClock(element: ModdleElement): boolean {
  if (extensions(element, "clauseflow:Clock").length > 0) return true;
  return element.$parent !== undefined && element.$type !== "bpmn:Process" && hasClock(element.$parent);
}
