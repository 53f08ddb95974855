import type { PersonId } from "../../domain/ids.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { HeldInstance, Turn } from "../turn/turn.ts";
import { writeEvent } from "../turn/write-event.ts";
import { listInput, textInput } from "./inputs.ts";
import { OperationFault } from "./operation-fault.ts";
import type { OperationWait } from "./run-operation.ts";

/** An in-app notice to the people of posts and to named people, once per (instance, element, notice, day). */
export async function notify(turn: Turn, instance: HeldInstance, wait: OperationWait): Promise<JsonObject> {
  const inputs = wait.job.variables;
  const code = textInput(inputs, "notice");
  if (code === undefined || code === null) throw new OperationFault("notice must name what the notice says");
  const groups = listInput(inputs, "groups");
  const members = groups.length === 0 ? [] : await turn.repositories.people.listInGroups(groups);
  const present = members.filter((person) => person.disabledAt === null).map((person) => person.id);
  const people = new Set<PersonId>([...present, ...listInput(inputs, "people")]);
  const reason = textInput(inputs, "reason") ?? null;
  for (const person of people) {
    turn.notices.push({
      id: turn.world.keys.next(),
      person,
      code,
      matterId: instance.row.matterId,
      taskKey: null,
      details: { element: wait.elementId, reason },
      dedupeKey: `${instance.row.key}:${wait.elementId}:${code}:${turn.now.slice(0, 10)}`,
      createdAt: turn.now,
      readAt: null,
    });
    turn.touchedPeople.add(person);
  }
  writeEvent(turn, instance, "notified", {
    elementId: wait.elementId,
    executionId: wait.executionId,
    data: { notice: code, groups: [...groups], people: [...people].sort(), reason },
  });
  return {};
}
