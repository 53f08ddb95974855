import type { JsonObject } from "../../../engine/domain/json.ts";
import { type Part, path } from "../../support/diagram.ts";
import { endEvent, startEvent, type UserTaskOptions, userTask } from "../../support/diagram-elements.ts";

const counter = '="first-responder@village-1"';

/** Start → Ask → Check → End; both open to first responders of village 1 unless told. */
export function twoTasks({
  ask = {},
  check = {},
}: {
  readonly ask?: UserTaskOptions;
  readonly check?: UserTaskOptions;
} = {}): readonly Part[] {
  return [
    startEvent("Start"),
    userTask("Ask", { candidateGroups: counter, ...ask }),
    userTask("Check", { candidateGroups: counter, ...check }),
    endEvent("End"),
    path("Start", "Ask", "Check", "End"),
  ];
}

/** One user task in the middle of whatever else. */
export function oneTask(options: UserTaskOptions = {}): readonly Part[] {
  return [startEvent("Start"), userTask("Ask", { candidateGroups: counter, ...options }), endEvent("End"), path("Start", "Ask", "End")];
}

export function form(properties: JsonObject, rest: JsonObject = {}): JsonObject {
  return { type: "object", title: "表", additionalProperties: false, properties, ...rest };
}

export const answerForm = form({ answer: { type: "string", title: "答复", maxLength: 20 } }, { required: ["answer"] });
