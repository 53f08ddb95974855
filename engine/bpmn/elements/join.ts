import * as Elements from "bpmn-elements";
import { type Activity, stock } from "../library.ts";

/**
 * A parallel or inclusive gateway once it is activated. The library's own joins count the nodes that tokens come from; ours
 * count tokens on flows, and that is done before the gateway runs.
 */
export const Join = stock<Activity>(Elements.InclusiveGateway);
