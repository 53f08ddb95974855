import type { Json, JsonObject } from "../../../engine/domain/json.ts";
import type { LiteralOrFeel } from "../../../engine/model/compiled.ts";
import { type At, feelEvaluator } from "../../../engine/model/evaluate.ts";
import { StepFault } from "../../../engine/model/step-fault.ts";

export const now = "2026-03-02T01:00:00.000Z";
export const calendar = { revision: 1, officialYears: [2026], exceptions: {}, zone: "Asia/Shanghai", closesAt: "17:30" } as const;
export const evaluate = feelEvaluator({ now, calendar });

export function at(variables: JsonObject = {}): At {
  return { elementId: "Here", variables };
}

/** As the file writes it: "=…" is FEEL. */
export function value(text: string): LiteralOrFeel {
  return text.startsWith("=") ? { feel: text.slice(1) } : { literal: text };
}

/** The code of the fault that `run` ends in, at which element, or what it gave. */
export function faultOf(run: () => unknown): Json {
  try {
    return { gave: JSON.stringify(run()) };
  } catch (fault) {
    if (fault instanceof StepFault) return `${fault.code} at ${fault.elementId}`;
    throw fault;
  }
}
