import type { ElementId, MessageDefinition } from "../compiled.ts";
import { childOf, extensionOf, idOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import { readFeel, readLiteralOrFeel } from "./read-expression.ts";
import type { Reading } from "./reading.ts";

/** The message an element refers to (its `messageRef`); `needsKey` where it waits inside a running case. */
export function readMessage(
  reading: Reading,
  referrer: ModdleElement,
  { elementId, needsKey }: { elementId: ElementId; needsKey: boolean },
): MessageDefinition | null {
  const message = childOf(referrer, "messageRef");
  if (message === null) {
    reading.report("MESSAGE_MISSING", elementId);
    return null;
  }
  const written = textOf(message, "name");
  if (written === null) {
    reading.report("MESSAGE_NAME_MISSING", elementId, { message: idOf(message) });
    return null;
  }
  const name = readLiteralOrFeel(reading, { elementId, field: "message name" }, written);
  const subscription = extensionOf(message, "zeebe:Subscription");
  const key = subscription === null ? null : textOf(subscription, "correlationKey");
  if (key === null && needsKey) {
    reading.report("CORRELATION_KEY_MISSING", elementId, { message: written });
    return null;
  }
  const correlationKey = key === null ? null : readFeel(reading, { elementId, field: "correlationKey" }, key);
  return name === null ? null : { name, correlationKey };
}
