import type { MessageDefinition } from "../model/compiled.ts";
import { evaluateMessage } from "../model/evaluate-message.ts";
import type { Run } from "./run.ts";
import { seenBy } from "./seen.ts";
import type { Visit } from "./visit.ts";

/** The message carries what the element maps in, and nothing else. */
export function throwMessage(run: Run, visit: Visit, definition: MessageDefinition): void {
  const message = evaluateMessage(definition, seenBy(run, visit), run.evaluate);
  const variables = run.variables[visit.id]?.values ?? {};
  run.events.push({ kind: "messageThrown", elementId: visit.node.id, executionId: visit.id, message: { ...message, variables } });
}
