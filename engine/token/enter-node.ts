import { countVisit } from "./count-visit.ts";
import { enterCatchEvent } from "./elements/catch-event.ts";
import { enterEndEvent } from "./elements/end-event.ts";
import { enterEventBasedGateway } from "./elements/event-based-gateway.ts";
import { enterExclusiveGateway } from "./elements/exclusive-gateway.ts";
import { enterInclusiveGateway } from "./elements/inclusive-gateway.ts";
import { enterParallelGateway } from "./elements/parallel-gateway.ts";
import { enterStartEvent } from "./elements/start-event.ts";
import { enterThrowEvent } from "./elements/throw-event.ts";
import { enterActivity } from "./enter-activity.ts";
import { nodeOf } from "./graph.ts";
import type { MovingToken, Run } from "./run.ts";

/** A token arrives. */
export function enterNode(run: Run, token: MovingToken): void {
  const node = nodeOf(run.compiled, token.node);
  countVisit(run, node.id);
  switch (node.type) {
    case "startEvent":
      enterStartEvent(run, node, token.scope);
      break;
    case "endEvent":
      enterEndEvent(run, node, token.scope);
      break;
    case "intermediateThrowEvent":
      enterThrowEvent(run, node, token.scope);
      break;
    case "intermediateCatchEvent":
      enterCatchEvent(run, { node, scope: token.scope });
      break;
    case "exclusiveGateway":
      enterExclusiveGateway(run, node, token.scope);
      break;
    case "parallelGateway":
      enterParallelGateway(run, node, token);
      break;
    case "inclusiveGateway":
      enterInclusiveGateway(run, node, token);
      break;
    case "eventBasedGateway":
      enterEventBasedGateway(run, node, token.scope);
      break;
    case "boundaryEvent":
      throw new Error(`no flow leads to the boundary event ${node.id}`);
    default:
      enterActivity(run, node, token.scope);
      break;
  }
}
