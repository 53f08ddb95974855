/**
 * The parts of bpmn-elements 17.3.0 that this folder reaches into, typed. The library keeps its privates under registered
 * symbols (`Symbol.for`); its version is pinned exactly, and nothing of its internals ever enters a stored state.
 */

export type Content = { readonly [name: string]: unknown };
export type Message = { readonly content: Content };

type Broker = {
  subscribeTmp(exchange: string, pattern: string, onMessage: MessageHandler, options: Content): unknown;
  getQueue(name: string): Queue | undefined;
};
type MessageHandler = (routingKey: string, message: Message) => void;
type Queue = { readonly consumers: readonly { prefetch(count: number): void }[] };

export type Definition = {
  readonly id: string;
  readonly type: string;
  readonly behaviour: Content;
  readonly Behaviour: new (definition: Content, context: Context) => Activity;
};
export type Definitions = {
  readonly id: string;
  getActivityById(id: string): Definition | undefined;
  getSequenceFlowById(id: string): Definition | undefined;
  getProcessById(id: string): Definition | undefined;
};
export type Context = { readonly environment: { readonly options: Content } };

export type SequenceFlow = {
  readonly id: string;
  readonly broker: Broker;
  targetId: string;
  take(content: Content): void;
  discard(): void;
};

export type Activity = {
  readonly id: string;
  readonly status: string | undefined;
  readonly broker: Broker;
  readonly outbound: readonly SequenceFlow[];
  readonly execution: { readonly source: Behaviour } | undefined;
  Behaviour: new (activity: Activity, context: Context) => Behaviour;
  run(content: Content): void;
  evaluateOutbound(from: Message, takeOne: boolean, decided: (error: null, flows: readonly Content[]) => void): void;
  getApi(): { signal(): void };
};
/** What an activity does while it executes; of a subprocess, what holds its scope. */
export type Behaviour = {
  readonly execution?: ProcessExecution | undefined;
  _completeExecution?(routingKey: string, content: Content): void;
};

export type Process = {
  readonly execution: ProcessExecution | undefined;
  init(executionId: string): void;
  run(): void;
};
export type ProcessExecution = {
  readonly id: string;
  readonly type: string;
  readonly executionId: string;
  readonly completed: boolean;
  readonly broker: Broker;
  readonly context: Context;
  _popPostponed(by: { sequenceId: string } | { executionId: string }): { ack(): void } | undefined;
  _complete(how: "completed"): void;
};

const elements = Symbol.for("elements");
const exec = Symbol.for("exec");
const formatter = Symbol.for("formatter");
const messageHandlers = Symbol.for("messageHandlers");

/** The activities that a running scope knows. */
export function childrenOf(execution: ProcessExecution): Activity[] {
  return privateOf<{ children: Activity[] }>(execution, elements).children;
}

/** How a running scope listens to its activities and flows. */
export function listenerOf(execution: ProcessExecution): MessageHandler {
  return privateOf<{ onActivityEvent: MessageHandler }>(execution, messageHandlers).onActivityEvent;
}

/** Lets nothing be added to an activity's messages. The library by itself asks around before each of them, over a queue. */
export function skipFormatting(activity: Activity): void {
  Object.assign(activity, { [formatter]: { format: (message: Message, formatted: Formatted) => formatted(null, message.content, false) } });
}
type Formatted = (error: null, content: Content, changed: boolean) => void;

/** The execution id an activity takes when it runs next, instead of a random one. */
export function setExecutionId(activity: Activity, id: string): void {
  privateOf<Map<string, string>>(activity, exec).set("initExecutionId", id);
}

function privateOf<Private>(owner: object, key: symbol): Private {
  return (owner as { readonly [name: symbol]: Private })[key] as Private;
}

/** An element of the library as a factory; the library itself calls it with `new`. */
export function stock<Element extends object>(make: unknown): (definition: Content, context: Context) => Element {
  const Make = make as new (definition: Content, context: Context) => Element;
  return function element(definition: Content, context: Context): Element {
    return new Make(definition, context);
  };
}
