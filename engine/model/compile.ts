import { checkFeel } from "../feel/check-feel.ts";
import { checkEnds } from "./check/check-ends.ts";
import { checkEvents } from "./check/check-events.ts";
import { checkHabits } from "./check/check-habits.ts";
import { checkIds } from "./check/check-ids.ts";
import { checkReachable } from "./check/check-reachable.ts";
import { checkSeparations } from "./check/check-separations.ts";
import type { Graph } from "./check/graph.ts";
import { readScopes } from "./check/scope-starts.ts";
import type { Compiled, DecisionTable } from "./compiled.ts";
import { hashSource } from "./hash-source.ts";
import { extensionOf, idOf, type ModdleElement, textOf } from "./parse/moddle-element.ts";
import { parseDiagram } from "./parse/parse-diagram.ts";
import { pickProcess } from "./parse/pick-process.ts";
import { type Walked, walkProcess } from "./parse/walk-process.ts";
import type { Problem } from "./problem.ts";
import { checkExtensions } from "./read/check-extensions.ts";
import { readClauses } from "./read/read-clauses.ts";
import { readFlows } from "./read/read-flows.ts";
import { readNodes } from "./read/read-nodes.ts";
import { openReading, type Reading } from "./read/reading.ts";

export type DiagramSource = { readonly xml: string; readonly decisions: Readonly<Record<string, DecisionTable>> };

/** Either the compiled diagram with warnings only, or every problem found, at least one of them an error. */
export type CompileResult =
  | { readonly compiled: Compiled; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** Nodes and flows together. */
export const processLimit = 2_000;

/** A file with more is broken throughout. */
const problemLimit = 200;

/** Parses, normalises and checks a diagram. Never throws on what is in the file: whatever cannot be run exactly is a problem. */
export async function compile(source: DiagramSource): Promise<CompileResult> {
  const { compiled, problems } = await compileAll(source);
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const first = [...errors, ...warnings].slice(0, problemLimit);
  return errors.length > 0 || compiled === null ? { problems: first } : { compiled, problems: first };
}

async function compileAll(source: DiagramSource): Promise<{ compiled: Compiled | null; problems: readonly Problem[] }> {
  const diagram = await parseDiagram(source.xml);
  if ("problems" in diagram) return { compiled: null, problems: diagram.problems };
  const process = pickProcess(diagram.definitions);
  if ("severity" in process) return { compiled: null, problems: [process] };
  const { reading, problems } = openReading({ checkFeel, decisions: source.decisions, warnings: diagram.warnings });
  return { compiled: readProcess(reading, process, source), problems };
}

function readProcess(reading: Reading, process: ModdleElement, source: DiagramSource): Compiled | null {
  const walked = walkProcess(process);
  const count = walked.nodes.length + walked.flows.length;
  if (count > processLimit) {
    reading.report("PROCESS_TOO_LARGE", idOf(process), { count, limit: processLimit });
    return null;
  }
  if (!checkIds(reading, walked)) return null;
  checkExtensions(reading, process, idOf(process));
  const graph = readGraph(reading, walked);
  const versionTag = extensionOf(process, "zeebe:VersionTag");
  return graph === null
    ? null
    : {
        processId: idOf(process),
        name: textOf(process, "name"),
        versionTag: versionTag === null ? null : textOf(versionTag, "value"),
        clauses: readClauses(reading, process, idOf(process)),
        hash: hashSource(source),
        ...graph,
        decisions: source.decisions,
        marks: [],
      };
}

/** What concerns several elements is judged only when each of them could be read. */
function readGraph(reading: Reading, walked: Walked): Graph | null {
  const { flows, idOfFlow } = readFlows(reading, walked);
  const nodes = readNodes(reading, walked, { flows, idOfFlow });
  if (Object.keys(nodes).length < walked.nodes.length) return null;
  const graph = { nodes, flows, scopes: readScopes(reading, walked, nodes) };
  checkEnds(reading, graph);
  checkEvents(reading, graph);
  checkSeparations(reading, graph);
  checkReachable(reading, graph);
  checkHabits(reading, graph);
  return graph;
}
