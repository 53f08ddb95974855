import { escapeXml, type NodeOptions, node, type Part, raw, tag } from "./diagram.ts";

/** What an event throws or catches. */
export function messageDefinition(name: string, correlationKey?: string): Part {
  const { id, root } = messageRoot(name, correlationKey);
  return { xml: tag("bpmn:messageEventDefinition", { messageRef: id }), roots: [root] };
}

export function errorDefinition(code?: string): Part {
  if (code === undefined) return raw(tag("bpmn:errorEventDefinition"));
  const id = `Error_${hex(code)}`;
  return { xml: tag("bpmn:errorEventDefinition", { errorRef: id }), roots: [tag("bpmn:error", { id, errorCode: code })] };
}

export function timerDefinition(kind: "date" | "duration" | "cycle", text: string): Part {
  const name = { date: "bpmn:timeDate", duration: "bpmn:timeDuration", cycle: "bpmn:timeCycle" }[kind];
  return raw(tag("bpmn:timerEventDefinition", {}, tag(name, { "xsi:type": "bpmn:tFormalExpression" }, escapeXml(text))));
}

export const terminateDefinition: Part = raw("<bpmn:terminateEventDefinition/>");

export function startEvent(id: string, definition?: Part, options: NodeOptions = {}): Part {
  return node("startEvent", id, options, definition);
}

export function endEvent(id: string, definition?: Part, options: NodeOptions = {}): Part {
  return node("endEvent", id, options, definition);
}

export function catchEvent(id: string, definition: Part, options: NodeOptions = {}): Part {
  return node("intermediateCatchEvent", id, options, definition);
}

export function throwEvent(id: string, definition?: Part, options: NodeOptions = {}): Part {
  return node("intermediateThrowEvent", id, options, definition);
}

export function boundaryEvent(
  id: string,
  attachedToRef: string,
  definition: Part,
  options: NodeOptions & { readonly interrupting?: boolean } = {},
): Part {
  const { interrupting, ...rest } = options;
  const cancelActivity = interrupting === false ? { cancelActivity: "false" } : {};
  return node("boundaryEvent", id, { ...rest, attributes: { attachedToRef, ...cancelActivity, ...rest.attributes } }, definition);
}

export function task(id: string, options: NodeOptions = {}): Part {
  return node("task", id, options);
}

export function manualTask(id: string, options: NodeOptions = {}): Part {
  return node("manualTask", id, options);
}

export type UserTaskOptions = NodeOptions & {
  readonly assignee?: string;
  readonly candidateGroups?: string;
  readonly candidateUsers?: string;
  readonly dueDate?: string;
  readonly followUpDate?: string;
  readonly priority?: string;
  readonly formId?: string;
  readonly separation?: { readonly from: string; readonly fallbackGroups?: string };
  readonly restricted?: boolean;
};

export function userTask(id: string, options: UserTaskOptions = {}): Part {
  const { assignee, candidateGroups, candidateUsers, dueDate, followUpDate, priority, formId, separation, restricted, ...rest } = options;
  const extensions = [
    tag("zeebe:userTask"),
    (assignee ?? candidateGroups ?? candidateUsers) ? tag("zeebe:assignmentDefinition", { assignee, candidateGroups, candidateUsers }) : "",
    (dueDate ?? followUpDate) ? tag("zeebe:taskSchedule", { dueDate, followUpDate }) : "",
    priority === undefined ? "" : tag("zeebe:priorityDefinition", { priority }),
    formId === undefined ? "" : tag("zeebe:formDefinition", { formId }),
    separation === undefined ? "" : tag("clauseflow:separation", separation),
    restricted === true ? tag("clauseflow:restricted") : "",
    rest.extensions ?? "",
  ];
  return node("userTask", id, { ...rest, extensions: extensions.join("") });
}

export type JobOptions = NodeOptions & {
  readonly type?: string;
  readonly retries?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export function serviceTask(id: string, options: JobOptions = {}): Part {
  return jobTask("serviceTask", id, { type: "work", ...options });
}

/** With a message: throws it. Else a job. */
export function sendTask(
  id: string,
  options: JobOptions & { readonly message?: { readonly name: string; readonly correlationKey?: string } } = {},
): Part {
  const { message, ...rest } = options;
  if (message === undefined) return jobTask("sendTask", id, { type: "send", ...rest });
  const root = messageRoot(message.name, message.correlationKey);
  return { xml: jobTask("sendTask", id, { ...rest, attributes: { messageRef: root.id } }).xml, roots: [root.root] };
}

function jobTask(tagName: string, id: string, { type, retries, headers, ...rest }: JobOptions): Part {
  const definition = type === undefined ? "" : tag("zeebe:taskDefinition", { type, retries });
  const entries = Object.entries(headers ?? {}).map(([key, value]) => tag("zeebe:header", { key, value }));
  const holder = entries.length === 0 ? "" : tag("zeebe:taskHeaders", {}, entries.join(""));
  return node(tagName, id, { ...rest, extensions: definition + holder + (rest.extensions ?? "") });
}

export function receiveTask(
  id: string,
  message: { readonly name: string; readonly correlationKey?: string },
  options: NodeOptions = {},
): Part {
  const { id: messageRef, root } = messageRoot(message.name, message.correlationKey);
  return { xml: node("receiveTask", id, { ...options, attributes: { messageRef, ...options.attributes } }).xml, roots: [root] };
}

export function scriptTask(id: string, expression: string, resultVariable: string, options: NodeOptions = {}): Part {
  return node("scriptTask", id, {
    ...options,
    extensions: tag("zeebe:script", { expression, resultVariable }) + (options.extensions ?? ""),
  });
}

export function ruleTask(id: string, decisionId: string, resultVariable: string, options: NodeOptions = {}): Part {
  return node("businessRuleTask", id, {
    ...options,
    extensions: tag("zeebe:calledDecision", { decisionId, resultVariable }) + (options.extensions ?? ""),
  });
}

export function callActivity(
  id: string,
  processId: string,
  options: NodeOptions & { readonly propagateAllParentVariables?: boolean; readonly propagateAllChildVariables?: boolean } = {},
): Part {
  const { propagateAllParentVariables, propagateAllChildVariables, ...rest } = options;
  const called = tag("zeebe:calledElement", {
    processId,
    propagateAllParentVariables: propagateAllParentVariables?.toString(),
    propagateAllChildVariables: propagateAllChildVariables?.toString(),
  });
  return node("callActivity", id, { ...rest, extensions: called + (rest.extensions ?? "") });
}

export function subProcess(id: string, parts: readonly Part[], options: NodeOptions = {}): Part {
  const body = { xml: parts.map(({ xml }) => xml).join("\n"), roots: parts.flatMap(({ roots }) => roots) };
  return node("subProcess", id, options, body);
}

export function exclusive(id: string, options: NodeOptions = {}): Part {
  return node("exclusiveGateway", id, options);
}

export function parallel(id: string, options: NodeOptions = {}): Part {
  return node("parallelGateway", id, options);
}

export function inclusive(id: string, options: NodeOptions = {}): Part {
  return node("inclusiveGateway", id, options);
}

export function eventBased(id: string, options: NodeOptions = {}): Part {
  return node("eventBasedGateway", id, options);
}

function messageRoot(name: string, correlationKey: string | undefined): { id: string; root: string } {
  const id = `Message_${hex(`${name} ${correlationKey ?? ""}`)}`;
  const subscription = correlationKey === undefined ? "" : tag("bpmn:extensionElements", {}, tag("zeebe:subscription", { correlationKey }));
  return { id, root: tag("bpmn:message", { id, name }, subscription) };
}

function hex(text: string): string {
  return Buffer.from(text).toString("hex");
}
