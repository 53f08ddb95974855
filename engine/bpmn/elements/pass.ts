import * as Elements from "bpmn-elements";
import { type Activity, stock } from "../library.ts";

/**
 * Nothing to do for the engine: a plain or manual task (the library lets the latter wait), a script or decision (evaluated by
 * the step), a boundary event that happens, an event-based gateway (the events behind it wait by themselves).
 */
export const Pass = stock<Activity>(Elements.Task);
