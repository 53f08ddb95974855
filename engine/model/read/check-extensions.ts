import type { ElementId } from "../compiled.ts";
import { extensionsOf, type ModdleElement } from "../parse/moddle-element.ts";
import type { Reading } from "./reading.ts";

const jobTasks = ["bpmn:ServiceTask", "bpmn:SendTask", "bpmn:ScriptTask", "bpmn:BusinessRuleTask"];
const events = ["bpmn:StartEvent", "bpmn:EndEvent", "bpmn:IntermediateCatchEvent", "bpmn:IntermediateThrowEvent", "bpmn:BoundaryEvent"];
const activities = [
  ...jobTasks,
  "bpmn:Task",
  "bpmn:ManualTask",
  "bpmn:UserTask",
  "bpmn:ReceiveTask",
  "bpmn:CallActivity",
  "bpmn:SubProcess",
];

/** Where an extension has a meaning. Whatever would change the course elsewhere is refused rather than ignored. */
const allowedOn: Readonly<Record<string, readonly string[]>> = {
  "zeebe:IoMapping": [...activities, ...events],
  "zeebe:TaskDefinition": [...jobTasks, "bpmn:EndEvent", "bpmn:IntermediateThrowEvent"],
  "zeebe:TaskHeaders": [...jobTasks, "bpmn:UserTask", "bpmn:EndEvent", "bpmn:IntermediateThrowEvent"],
  "zeebe:CalledElement": ["bpmn:CallActivity"],
  "zeebe:CalledDecision": ["bpmn:BusinessRuleTask"],
  "zeebe:Script": ["bpmn:ScriptTask"],
  "zeebe:FormDefinition": ["bpmn:UserTask", "bpmn:StartEvent"],
  "zeebe:UserTask": ["bpmn:UserTask"],
  "zeebe:AssignmentDefinition": ["bpmn:UserTask"],
  "zeebe:PriorityDefinition": ["bpmn:UserTask"],
  "zeebe:TaskSchedule": ["bpmn:UserTask"],
  "clauseflow:Clock": [...jobTasks, "bpmn:UserTask", "bpmn:SubProcess", "bpmn:CallActivity"],
  "clauseflow:Separation": ["bpmn:UserTask"],
  "clauseflow:Restricted": ["bpmn:UserTask"],
};
const unsupported = ["zeebe:ExecutionListeners", "zeebe:TaskListeners", "zeebe:LinkedResources", "zeebe:AgentDefinition", "zeebe:AdHoc"];
const ignored = ["zeebe:JobPriorityDefinition", "zeebe:UserTaskForm"];

/** Judges the extensions of our two dialects; those of other tools are dropped without a word. */
export function checkExtensions(reading: Reading, element: ModdleElement, elementId: ElementId): void {
  const seen = new Set<string>();
  for (const { $type: type } of extensionsOf(element)) {
    const on = element.$type;
    const homes = Object.hasOwn(allowedOn, type) ? allowedOn[type] : undefined;
    if (unsupported.includes(type)) reading.report("EXTENSION_NOT_SUPPORTED", elementId, { type });
    if (ignored.includes(type)) reading.report("EXTENSION_IGNORED", elementId, { type });
    if (homes !== undefined && !homes.includes(on)) reading.report("EXTENSION_NOT_ALLOWED", elementId, { type, on });
    if (homes !== undefined && seen.has(type)) reading.report("EXTENSION_DUPLICATE", elementId, { type });
    seen.add(type);
  }
}
