import { Dummy, Environment, Context as LibraryContext } from "bpmn-elements";
import type { Compiled } from "../model/compiled.ts";
import { ROOT_SCOPE } from "../model/variables.ts";
import type { ExecutionId } from "../ports/executor.ts";
import { definitionsOf } from "./definitions-of.ts";
import type { Hooks } from "./hooks.ts";
import type { Content, Context, Definition, Definitions, Process, ProcessExecution } from "./library.ts";
import { expressions, scripts, timers } from "./refuse-code.ts";

/** The library within one step. */
export type Library = {
  readonly definitions: Definitions;
  /** The flows an execution can leave over. An activity of the library is one execution of ours, not one node. */
  readonly flowsOut: Map<ExecutionId, readonly Content[]>;
  readonly startProcess: () => ProcessExecution;
};

/** Stands in a scope that has no activity yet; the library would complete an empty scope at once. */
const placeholder = { id: "placeholder", type: "bpmn:Dummy", parent: {}, Behaviour: Dummy };
const silence = () => ({ debug() {}, error() {}, warn() {} });

export function openLibrary(compiled: Compiled, hooks: Hooks): Library {
  const definitions = definitionsOf(compiled);
  const flowsOut = new Map<ExecutionId, readonly Content[]>();
  const source: Definitions & Content = Object.assign(Object.create(definitions) as Definitions, {
    getActivities: () => [placeholder],
    getActivityById: () => undefined,
    getSequenceFlows: () => [],
    getInboundSequenceFlows: () => [],
    getOutboundSequenceFlows: (id: ExecutionId) => flowsOut.get(id) ?? [],
  });
  const environment = new Environment({
    hooks,
    expressions,
    scripts,
    timers,
    Logger: silence,
    settings: { disableTrackState: true },
  } as never);
  const context = LibraryContext(source as never, environment) as unknown as Context & { getProcessById(id: string): Process };
  return { definitions, flowsOut, startProcess: () => started(context.getProcessById(compiled.processId)) };
}

function started(process: Process): ProcessExecution {
  process.init(ROOT_SCOPE);
  process.run();
  if (process.execution === undefined) throw new Error("the library did not start the process");
  return process.execution;
}

export function definitionOf({ definitions }: Library, elementId: string): Definition {
  const definition = definitions.getActivityById(elementId);
  if (definition === undefined) throw new Error(`the library does not know ${elementId}`);
  return definition;
}
