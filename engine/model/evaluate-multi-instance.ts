import type { Json } from "../domain/json.ts";
import type { MultiInstance } from "./compiled.ts";
import { type At, type Evaluate, shown } from "./evaluate.ts";
import { StepFault } from "./step-fault.ts";

/** One entry per iteration: the collection's items, or nulls where only a number is given. Throws COLLECTION_INVALID. */
export function evaluateMultiInstance({ collection, cardinality }: MultiInstance, at: At, evaluate: Evaluate): readonly Json[] {
  if (collection !== null) {
    const items = evaluate(collection, at);
    if (Array.isArray(items)) return items as readonly Json[];
    throw new StepFault("COLLECTION_INVALID", at.elementId, `the collection "${collection}" gives ${shown(items)}, which is no list`);
  }
  const count = cardinality === null ? null : evaluate(cardinality, at);
  if (typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= mostIterations)
    return Array.from({ length: count }, () => null);
  throw new StepFault("COLLECTION_INVALID", at.elementId, `the number of iterations is ${shown(count)}`);
}

/** More than a step may visit. */
const mostIterations = 10_000;
