import type { Problem } from "../problem.ts";
import { problem } from "../problem-codes.ts";
import { childrenOf, idOf, type ModdleElement } from "./moddle-element.ts";

/**
 * The one executable process of a file. Pools without it (black boxes, or processes that are not executable) are
 * drawn for the reader only; a file's single process counts as executable unless it says that it is not.
 */
export function pickProcess(definitions: ModdleElement): ModdleElement | Problem {
  const roots = childrenOf(definitions, "rootElements");
  const refusal = roots.map(refuseRoot).find((each) => each !== null);
  if (refusal !== undefined && refusal !== null) return refusal;
  const processes = roots.filter(({ $type }) => $type === "bpmn:Process");
  const executable = processes.filter((each) => each.get("isExecutable") === true);
  const [only] = processes;
  if (executable.length > 1) return problem("PROCESS_SEVERAL", idOf(executable[1] ?? definitions), { count: executable.length });
  if (executable[0] !== undefined) return executable[0];
  if (only === undefined || processes.length > 1) return problem("PROCESS_MISSING", null);
  return only.get("isExecutable") === false ? problem("PROCESS_NOT_EXECUTABLE", idOf(only)) : only;
}

function refuseRoot(element: ModdleElement): Problem | null {
  const type = element.$type;
  const id = idOf(element) || null;
  if (type.includes("Choreography")) return problem("CHOREOGRAPHY_NOT_SUPPORTED", id, { type });
  if (type.startsWith("bpmn:Global") && type.endsWith("Task")) return problem("GLOBAL_TASK_NOT_SUPPORTED", id, { type });
  return null;
}
