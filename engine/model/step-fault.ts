import type { IncidentCode } from "../ports/executor.ts";
import type { ElementId } from "./compiled.ts";

/** A step that cannot be done exactly: becomes an incident at this element, and the old state stays. `message` is an English sentence. */
export class StepFault extends Error {
  readonly code: IncidentCode;
  readonly elementId: ElementId | null;

  constructor(code: IncidentCode, elementId: ElementId | null, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StepFault";
    this.code = code;
    this.elementId = elementId;
  }
}
