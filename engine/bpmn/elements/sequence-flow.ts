import * as Elements from "bpmn-elements";
import { hooksOf } from "../hooks.ts";
import { type Content, type Context, type SequenceFlow as LibraryFlow, stock } from "../library.ts";

const StockFlow = stock<LibraryFlow>(Elements.SequenceFlow);

/**
 * A flow carries tokens and nothing else. The library also sends "discards" along untaken flows, which makes joins fire early
 * and doubles cost and state with every exclusive gateway in a row.
 */
export function SequenceFlow(definition: Content, context: Context): LibraryFlow {
  const flow = StockFlow(definition, context);
  const hooks = hooksOf(context);
  // The library takes only one of several flows into the same target; two flows are two tokens.
  flow.targetId = flow.id;
  flow.discard = () => {};
  const { take } = flow;
  flow.take = (content) => {
    take.call(flow, content);
    hooks.taken(flow.id, String(content.sequenceId));
  };
  return flow;
}
