import type { CalledElement, ElementId } from "../compiled.ts";
import { extensionOf, flagOf, type ModdleElement, textOf } from "../parse/moddle-element.ts";
import { readLiteralOrFeel } from "./read-expression.ts";
import type { Reading } from "./reading.ts";

/** zeebe:calledElement, or the standard's own `calledElement` attribute where that is missing. */
export function readCalledElement(reading: Reading, activity: ModdleElement, elementId: ElementId): CalledElement | null {
  const zeebe = extensionOf(activity, "zeebe:CalledElement");
  const binding = zeebe === null ? null : textOf(zeebe, "bindingType");
  if (binding !== null && binding !== "latest") reading.report("BINDING_NOT_SUPPORTED", elementId, { binding });
  const written = (zeebe === null ? null : textOf(zeebe, "processId")) ?? standardId(activity);
  if (written === null) {
    reading.report("CALLED_PROCESS_MISSING", elementId);
    return null;
  }
  const processId = readLiteralOrFeel(reading, { elementId, field: "processId" }, written);
  const flag = (name: string) => zeebe === null || flagOf(zeebe, name, true);
  return processId === null
    ? null
    : {
        processId,
        propagateAllParentVariables: flag("propagateAllParentVariables"),
        propagateAllChildVariables: flag("propagateAllChildVariables"),
      };
}

function standardId(activity: ModdleElement): string | null {
  const name = textOf(activity, "calledElement");
  return name === null ? null : name.slice(name.indexOf(":") + 1);
}
