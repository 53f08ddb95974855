import * as Elements from "bpmn-elements";
import { hooksOf } from "../hooks.ts";
import { type Activity, type Content, type Context, stock } from "../library.ts";

const StockSubProcess = stock<Activity>(Elements.SubProcess);

/** A subprocess, or the body of a multi-instance activity. What it brings is evaluated before the library may complete it. */
export function SubProcess(definition: Content, context: Context): Activity {
  const activity = StockSubProcess(definition, context);
  const hooks = hooksOf(context);
  const StockBehaviour = activity.Behaviour;
  activity.Behaviour = class extends StockBehaviour {
    override _completeExecution(routingKey: string, content: Content): void {
      hooks.emptied(activity.id, () => super._completeExecution?.(routingKey, content));
    }
  };
  return activity;
}
