import * as Elements from "bpmn-elements";
import { type Activity, stock } from "../library.ts";

/**
 * Waits until somebody outside says it is done: people, workers, messages, called instances, timers. Timers are inert here:
 * the office's own rows fire them, so none is limited to 24.8 days and none fires by itself.
 */
export const Wait = stock<Activity>(Elements.SignalTask);
