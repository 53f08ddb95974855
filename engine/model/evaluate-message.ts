import type { MessageDefinition } from "./compiled.ts";
import { type At, type Evaluate, evaluateText } from "./evaluate.ts";

/** A message's name and key. Without a key expression (a message that starts a process) the key is empty. */
export function evaluateMessage(message: MessageDefinition, at: At, evaluate: Evaluate): { name: string; correlationKey: string } {
  const name = evaluateText(message.name, "the message's name", at, evaluate);
  if (message.correlationKey === null) return { name, correlationKey: "" };
  return { name, correlationKey: evaluateText({ feel: message.correlationKey }, "the message's correlation key", at, evaluate) };
}
