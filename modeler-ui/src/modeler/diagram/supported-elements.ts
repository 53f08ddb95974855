/**
 * Element and event types that the server refuses at publishing; the modeler does not offer them and says so where a diagram has them.
 * The server's word is the last one: this list only spares the way to it.
 */
export const refusedTypes: ReadonlySet<string> = new Set([
  "bpmn:Transaction",
  "bpmn:AdHocSubProcess",
  "bpmn:ComplexGateway",
  "bpmn:SignalEventDefinition",
  "bpmn:EscalationEventDefinition",
  "bpmn:CompensateEventDefinition",
  "bpmn:ConditionalEventDefinition",
  "bpmn:LinkEventDefinition",
  "bpmn:CancelEventDefinition",
]);

export type ElementTarget = {
  readonly type?: string;
  readonly eventDefinitionType?: string;
  readonly triggeredByEvent?: boolean;
  readonly instantiate?: boolean;
};

/** Can the server run what this menu entry would make? */
export function isSupported({ type, eventDefinitionType, triggeredByEvent, instantiate }: ElementTarget): boolean {
  if (triggeredByEvent === true || instantiate === true) return false;
  return ![type, eventDefinitionType].some((name) => name !== undefined && refusedTypes.has(name));
}
