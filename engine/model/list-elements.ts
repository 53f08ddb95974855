import type { Compiled, ElementId, FlowId, NodeType } from "./compiled.ts";

/** An element of a diagram as pages and the clause coverage name it. */
export type ListedElement = {
  readonly id: ElementId | FlowId;
  readonly name: string | null;
  readonly type: NodeType | "sequenceFlow" | "process";
  /** The process or subprocess it stands in; of the process, itself. */
  readonly scope: ElementId;
  readonly clauses: readonly string[];
};

/** The process, then every node, then every flow, in the order of the diagram. */
export function listElements({ processId, name: processName, clauses: ofProcess = [], nodes, flows }: Compiled): readonly ListedElement[] {
  const listedNodes = Object.values(nodes).map(({ id, name, type, scope, clauses }) => ({ id, name, type, scope, clauses }));
  const listedFlows = Object.values(flows).flatMap(({ id, name, source, clauses }) => {
    const scope = nodes[source]?.scope;
    return scope === undefined ? [] : [{ id, name, type: "sequenceFlow" as const, scope, clauses }];
  });
  const process = { id: processId, name: processName, type: "process" as const, scope: processId, clauses: ofProcess };
  return [process, ...listedNodes, ...listedFlows];
}

/** Which elements carry each clause: clause id → element ids. */
export function elementsByClause(compiled: Compiled): ReadonlyMap<string, readonly ElementId[]> {
  const found = new Map<string, readonly ElementId[]>();
  for (const { id, clauses } of listElements(compiled)) {
    for (const clause of clauses) found.set(clause, [...(found.get(clause) ?? []), id]);
  }
  return found;
}
