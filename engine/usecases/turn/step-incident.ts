import type { InstanceKey } from "../../domain/ids.ts";

/**
 * A step could not be done exactly. Thrown through the whole turn, so that nothing of it is stored; `in-turn` then records the incident with
 * the command that was given.
 */
export class StepIncident extends Error {
  readonly instanceKey: InstanceKey;
  readonly elementId: string | null;
  readonly code: string;

  constructor(cause: {
    readonly instanceKey: InstanceKey;
    readonly elementId: string | null;
    readonly code: string;
    readonly message: string;
  }) {
    super(cause.message);
    this.name = "StepIncident";
    this.instanceKey = cause.instanceKey;
    this.elementId = cause.elementId;
    this.code = cause.code;
  }
}
