import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { TaskKey } from "../domain/ids.ts";
import type { JsonObject } from "../domain/json.ts";
import { Refusal } from "../domain/refusal.ts";
import { formOf } from "./compiled-bundles.ts";
import { demand } from "./demand.ts";
import { inTurn } from "./in-turn.ts";
import { sealPersonal } from "./seal-personal.ts";
import { demandOpen, taskSubject } from "./task-subject.ts";
import { holdInstance, holdTask } from "./turn/turn.ts";
import type { World } from "./world.ts";

/** Far more than the longest form takes. */
const mostCharacters = 200_000;

/** 暂存: keeps what was typed, finished or not; only fields the form knows, personal ones sealed. */
export async function saveTaskDraft(
  world: World,
  { actor, taskKey, variables }: { readonly actor: PersonActor; readonly taskKey: TaskKey; readonly variables: JsonObject },
): Promise<void> {
  await inTurn(world, actor, async (turn) => {
    const task = (await holdTask(turn, taskKey)).row;
    await demandOpen(turn, task);
    demand(may(actor, "saveDraft", await taskSubject(turn, task)));
    const schema = formOf((await holdInstance(turn, task.instanceKey)).bundle.bundle, task.formId);
    if (schema === null) return;
    const known = Object.keys((schema.properties ?? {}) as JsonObject);
    const values = Object.fromEntries(Object.entries(variables).filter(([name]) => known.includes(name)));
    demandSize(values);
    const sealed = sealPersonal(turn, { matterId: task.matterId, schema, values });
    await turn.repositories.tasks.putDraft({ taskKey, person: actor.id, variables: sealed, savedAt: turn.now });
  });
}

function demandSize(values: JsonObject): void {
  const size = JSON.stringify(values).length;
  if (size > mostCharacters) throw new Refusal("BODY_TOO_LARGE", { most: mostCharacters, size });
}
