import * as Elements from "bpmn-elements";
import { deserialize, TypeResolver } from "moddle-context-serializer";
import type { Compiled, Node } from "../model/compiled.ts";
import type { Definitions } from "./library.ts";
import { overrides } from "./overrides.ts";

/** Diagrams of which the library's definitions are kept; the oldest goes first. */
const mostKept = 200;
const kept = new Map<string, Definitions>();
const resolver = TypeResolver({ ...Elements, ...overrides });

/** What the library makes activities and flows from: derived from the compiled diagram, never from XML; once per version. */
export function definitionsOf(compiled: Compiled): Definitions {
  const known = kept.get(compiled.hash);
  const definitions = known ?? (deserialize(serialised(compiled), resolver) as unknown as Definitions);
  kept.delete(compiled.hash);
  kept.set(compiled.hash, definitions);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return definitions;
}

/** The shape that moddle-context-serializer makes of a diagram, holding nothing that the library could evaluate. */
function serialised({ processId, nodes, flows }: Compiled): object {
  const parentOf = (scope: string) => ({ id: scope, type: scope === processId ? "bpmn:Process" : "bpmn:SubProcess" });
  return {
    definition: { id: `definitions-of-${processId}`, type: "bpmn:Definitions" },
    processes: [{ id: processId, type: "bpmn:Process", behaviour: { isExecutable: true } }],
    activities: Object.values(nodes).map((node) => ({ id: node.id, type: libraryType(node), parent: parentOf(node.scope), behaviour: {} })),
    sequenceFlows: Object.values(flows).map(({ id, source, target }) => ({
      id,
      type: "bpmn:SequenceFlow",
      sourceId: source,
      targetId: target,
      parent: parentOf(nodes[source]?.scope ?? processId),
      behaviour: {},
    })),
    associations: [],
    messageFlows: [],
    dataObjects: [],
    dataStores: [],
  };
}

/** A task that is evaluated within the step has nothing to wait for. */
function libraryType(node: Node): string {
  if ("run" in node && node.run.kind !== "job") return "bpmn:Task";
  return `bpmn:${node.type.charAt(0).toUpperCase()}${node.type.slice(1)}`;
}
