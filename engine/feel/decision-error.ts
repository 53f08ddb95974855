import type { JsonObject } from "../domain/json.ts";

export type DecisionErrorCode =
  | "DECISION_UNKNOWN"
  | "DECISION_CYCLE"
  | "DECISION_FEEL_ERROR"
  | "DECISION_INPUT_MISSING"
  | "DECISION_INPUT_INVALID"
  | "DECISION_OUTPUT_INVALID"
  | "DECISION_NOT_UNIQUE"
  | "DECISION_NOT_UNANIMOUS"
  | "DECISION_AGGREGATION_FAILED";

/** A decision that cannot be made. `elementId` is the table, input or rule to look at; `message` an English sentence. */
export class DecisionError extends Error {
  readonly code: DecisionErrorCode;
  readonly elementId: string;
  readonly details: JsonObject;

  constructor(code: DecisionErrorCode, elementId: string, message: string, details: JsonObject = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = "DecisionError";
    this.code = code;
    this.elementId = elementId;
    this.details = details;
  }
}
