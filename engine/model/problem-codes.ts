import type { ElementId } from "./compiled.ts";
import type { Problem } from "./problem.ts";

type Entry = { readonly severity: Problem["severity"]; readonly message: string };

const refuse = (message: string): Entry => ({ severity: "error", message });
const warn = (message: string): Entry => ({ severity: "warning", message });

/**
 * Every code `compile` can report, with its English sentence; `{name}` is filled from the problem's details.
 * Pages and documents word the codes from here, so a code never changes its meaning.
 */
export const problemCodes = {
  // the file
  XML_TOO_LARGE: refuse("The file has {bytes} bytes; the limit is {limit}."),
  XML_TOO_DEEP: refuse("Elements are nested deeper than {limit} levels."),
  XML_TOO_MANY_ELEMENTS: refuse("The file has more than {limit} XML elements."),
  XML_DECLARATION_FORBIDDEN: refuse("The file contains a DOCTYPE or another declaration; only plain XML is accepted."),
  XML_ENTITY_FORBIDDEN: refuse("The file refers to the entity {entity}; only the five entities of XML and character numbers are accepted."),
  XML_BAD_CHARACTER: refuse("The file contains a character that XML does not allow, at position {position}."),
  XML_NOT_WELL_FORMED: refuse("The file is not well-formed XML: {reason}."),
  XML_WRONG_ENCODING: refuse("The file declares the encoding {encoding}; only UTF-8 is accepted."),
  DIALECT_CAMUNDA_7: refuse(
    "The diagram is written in the dialect of Camunda 7, Activiti or Flowable (namespace camunda:, activiti: or flowable:); convert it to Camunda 8 (zeebe:) elements, or remove these elements.",
  ),
  NOT_BPMN: refuse("The file is not a BPMN 2.0 diagram."),
  NOT_VALID_BPMN: refuse("The file does not follow the BPMN 2.0 schema: {reason}."),
  ELEMENT_REPEATED: refuse("The element has more than one {type}."),
  ID_DUPLICATE: refuse("The id {id} is used more than once."),
  ID_ILLEGAL: refuse("The id {id} is not allowed: it must start with a letter and contain letters, digits, '-', '_' and '.' only."),
  ID_RESERVED: refuse("The id {id} is reserved."),
  ID_MISSING: refuse("An element of type {type} has no id."),
  REFERENCE_UNRESOLVED: refuse("{property} refers to {value}, which is not in the file."),
  // the process
  PROCESS_MISSING: refuse("The file contains no executable process."),
  PROCESS_NOT_EXECUTABLE: refuse("The process is marked as not executable."),
  PROCESS_SEVERAL: refuse("The file contains {count} executable processes; a bundle has exactly one."),
  PROCESS_TOO_LARGE: refuse("The process has {count} nodes and flows; the limit is {limit}."),
  // elements without an exact execution
  ELEMENT_NOT_SUPPORTED: refuse("Elements of type {type} are not supported."),
  EVENT_SUBPROCESS_NOT_SUPPORTED: refuse("Event subprocesses are not supported."),
  TRANSACTION_NOT_SUPPORTED: refuse("Transactions are not supported."),
  AD_HOC_NOT_SUPPORTED: refuse("Ad-hoc subprocesses are not supported."),
  COMPLEX_GATEWAY_NOT_SUPPORTED: refuse("Complex gateways are not supported."),
  CHOREOGRAPHY_NOT_SUPPORTED: refuse("Choreographies are not supported ({type})."),
  GLOBAL_TASK_NOT_SUPPORTED: refuse("Global tasks are not supported ({type})."),
  SIGNAL_NOT_SUPPORTED: refuse("Signal events are not supported."),
  ESCALATION_NOT_SUPPORTED: refuse("Escalation events are not supported."),
  COMPENSATION_NOT_SUPPORTED: refuse("Compensation is not supported."),
  CONDITIONAL_EVENT_NOT_SUPPORTED: refuse("Conditional events are not supported."),
  LINK_EVENT_NOT_SUPPORTED: refuse("Link events are not supported."),
  CANCEL_EVENT_NOT_SUPPORTED: refuse("Cancel events are not supported."),
  EVENT_TYPE_NOT_ALLOWED: refuse("A {type} is not allowed on an element of type {on}."),
  EVENT_DEFINITION_MISSING: refuse("The event does not say what it waits for."),
  EVENT_DEFINITION_SEVERAL: refuse("The event has several event definitions; only one is supported."),
  STANDARD_LOOP_NOT_SUPPORTED: refuse("The standard loop marker is not supported; draw the loop with a gateway."),
  INSTANTIATE_NOT_SUPPORTED: refuse("A {type} that starts the process is not supported; use a start event."),
  PARALLEL_EVENT_GATEWAY_NOT_SUPPORTED: refuse("Parallel event-based gateways are not supported."),
  TOKEN_QUANTITY_NOT_SUPPORTED: refuse("{property} must be 1."),
  EXTENSION_NOT_SUPPORTED: refuse("The extension {type} is not supported."),
  EXTENSION_NOT_ALLOWED: refuse("The extension {type} is not allowed on an element of type {on}."),
  EXTENSION_DUPLICATE: refuse("The extension {type} appears more than once on this element."),
  EXTENSION_CONFLICT: refuse("The extensions {first} and {second} exclude each other."),
  BINDING_NOT_SUPPORTED: refuse("The binding type {binding} is not supported; the latest published version is called."),
  // expressions
  EXPRESSION_EMPTY: refuse("{field} is empty."),
  EXPRESSION_NOT_FEEL: refuse("{field} must be a FEEL expression that starts with '='."),
  EXPRESSION_DOLLAR: refuse("{field} contains an expression in dollar or hash braces; write FEEL that starts with '='."),
  EXPRESSION_LANGUAGE: refuse("{field} is written in the language {language}; only FEEL is supported."),
  EXPRESSION_INVALID: refuse("{field} is not valid FEEL: {reason}."),
  VARIABLE_NAME_INVALID: refuse("{field} is not a variable name: {name}."),
  MAPPING_INCOMPLETE: refuse("A mapping needs a source and a target."),
  // tasks
  SERVICE_TYPE_MISSING: refuse("The task does not say what does it: it needs a task definition with a type."),
  SCRIPT_MISSING: refuse("The script task needs a FEEL expression (zeebe:script) or a task definition."),
  SCRIPT_LANGUAGE_NOT_SUPPORTED: refuse("Scripts in {language} are not supported; only FEEL is."),
  RESULT_VARIABLE_MISSING: refuse("The task needs the name of its result variable."),
  DECISION_MISSING: refuse("The business rule task needs a called decision or a task definition."),
  DECISION_UNKNOWN: refuse("The decision {decisionId} is not in the bundle."),
  CALLED_PROCESS_MISSING: refuse("The call activity does not say which process it calls."),
  FORM_REFERENCE_NOT_SUPPORTED: refuse("Forms are referred to by formId only."),
  PRIORITY_INVALID: refuse("The priority must be a whole number from 0 to 100, or FEEL."),
  DATE_INVALID: refuse("{field} must be an ISO 8601 date and time, or FEEL: {value}."),
  // messages, errors, timers
  MESSAGE_MISSING: refuse("The element does not say which message it means."),
  MESSAGE_NAME_MISSING: refuse("The message {message} has no name."),
  CORRELATION_KEY_MISSING: refuse("The message {message} needs a correlation key (zeebe:subscription) to reach a running case."),
  MESSAGE_START_DUPLICATE: refuse("Another start event waits for the message {name}."),
  EVENT_JOB_NOT_SUPPORTED: refuse("Events done by a worker are not supported; use a send task, or refer to a message."),
  ERROR_CODE_MISSING: refuse("The error end event needs an error with a code."),
  ERROR_CODE_NOT_LITERAL: refuse("The code of a caught error must be a plain text."),
  ERROR_CATCH_DUPLICATE: refuse("Another boundary event of the same activity catches the error {errorCode}."),
  TIMER_MISSING: refuse("The timer needs a date, a duration or a cycle."),
  TIMER_SEVERAL: refuse("The timer has more than one of date, duration and cycle."),
  TIMER_DATE_INVALID: refuse("The timer's date must be ISO 8601, e.g. 2026-03-02T09:00+08:00: {value}."),
  TIMER_DURATION_INVALID: refuse("The timer's duration must be ISO 8601, e.g. P3D or PT4H: {value}."),
  TIMER_CYCLE_INVALID: refuse("The timer's cycle must be ISO 8601, e.g. R3/PT1H; cron is not supported: {value}."),
  TIMER_CLOCK_MISSING: refuse("The timer is bound to a clock, but neither its activity nor an enclosing one has a clock."),
  TIMER_CLOCK_MISUSED: refuse("The moments clock.warning and clock.end may only be used alone, as the date of a timer."),
  // multi-instance
  LOOP_COLLECTION_MISSING: refuse("The multi-instance activity needs an input collection or a loop cardinality."),
  LOOP_AMBIGUOUS: refuse("The multi-instance activity has both an input collection and a loop cardinality."),
  LOOP_DATA_NOT_SUPPORTED: refuse("Multi-instance data references are not supported; use zeebe:loopCharacteristics."),
  LOOP_BEHAVIOR_NOT_SUPPORTED: refuse("The multi-instance behaviour {behavior} is not supported."),
  LOOP_OUTPUT_INCOMPLETE: refuse("The output collection and the output element of a multi-instance activity belong together."),
  // clocks and duties
  CLOCK_NAME_MISSING: refuse("The clock has no name."),
  CLOCK_BUDGET_INVALID: refuse("The clock's budget must be a positive number, or FEEL."),
  CLOCK_WARNING_INVALID: refuse("The clock's warning must be a number that is not negative, or FEEL."),
  CLOCK_UNIT_UNKNOWN: refuse("The clock's unit {unit} is unknown."),
  SEPARATION_TASK_UNKNOWN: refuse("The separation refers to {from}, which is not another user task of this process."),
  CLAUSE_ID_MISSING: refuse("A clause without id."),
  // the graph
  FLOW_END_MISSING: refuse("The flow has no {end}."),
  FLOW_END_NOT_NODE: refuse("The flow's {end} is of type {type}; flows connect events, activities and gateways only."),
  FLOW_CROSSES_SCOPE: refuse("The flow crosses the border of a subprocess or process."),
  FLOW_LIST_WRONG: refuse("{node} lists the flow as {direction}, but the flow says otherwise."),
  FLOW_CONDITION_MISSING: refuse("Of several flows out of {gateway}, each one but the default needs a condition."),
  FLOW_CONDITION_FROM_EVENT: refuse("A flow out of an event cannot have a condition."),
  DEFAULT_FLOW_NOT_OUTGOING: refuse("The default flow {flow} does not leave this element."),
  START_EVENT_INCOMING: refuse("A start event cannot have an incoming flow."),
  END_EVENT_OUTGOING: refuse("An end event cannot have an outgoing flow."),
  BOUNDARY_EVENT_INCOMING: refuse("A boundary event cannot have an incoming flow."),
  BOUNDARY_NOT_ATTACHED: refuse("The boundary event is not attached to an activity of the same scope."),
  BOUNDARY_MUST_INTERRUPT: refuse("An error boundary event always interrupts."),
  EVENT_GATEWAY_TARGET: refuse("An event-based gateway may only be followed by catch events and receive tasks; {target} is neither."),
  EVENT_GATEWAY_TARGET_INCOMING: refuse("{target} follows an event-based gateway and may have no other incoming flow."),
  EVENT_GATEWAY_TOO_FEW: refuse("An event-based gateway needs at least two events to choose from."),
  START_EVENT_SEVERAL: refuse("The scope {scope} has several start events without a trigger."),
  START_EVENT_TRIGGER_IN_SUBPROCESS: refuse("The start event of a subprocess cannot have a trigger."),
  START_MISSING: refuse("There is no way to start {scope}."),
  // doubts
  NODE_UNREACHABLE: warn("Nothing leads to this element."),
  CONDITION_IGNORED: warn("The condition of a flow out of a {type} is ignored."),
  DEFAULT_CONDITION_IGNORED: warn("The condition of a default flow is ignored."),
  REFERENCE_IGNORED: warn("{property} refers to {value}, which is not in the file; the description of data is ignored anyway."),
  START_EVENT_MISSING: warn("{scope} has end events but no start event; whatever nothing leads to starts at once."),
  END_EVENT_MISSING: warn("{scope} has a start event but no end event."),
  GATEWAY_POINTLESS: warn("The gateway neither splits nor joins."),
  GATEWAY_DIRECTION_WRONG: warn("The gateway is called {direction}, but has {incoming} incoming and {outgoing} outgoing flows."),
  EXTENSION_IGNORED: warn("The extension {type} is ignored."),
  BOUNDARY_NEVER_FIRES: warn("The activity passes at once, so this event never happens."),
} as const satisfies Readonly<Record<string, Entry>>;

export type ProblemCode = keyof typeof problemCodes;
export type ProblemDetails = Readonly<Record<string, string | number>>;

export function problem(code: ProblemCode, elementId: ElementId | null, details?: ProblemDetails): Problem {
  const { severity, message } = problemCodes[code];
  const base = { code, elementId, severity, message: fill(message, details ?? {}) };
  return details === undefined ? base : { ...base, details };
}

function fill(template: string, details: ProblemDetails): string {
  return template.replace(/(?<!\$)\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(details, name) ? String(details[name]) : hole));
}
