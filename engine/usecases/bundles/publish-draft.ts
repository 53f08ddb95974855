import type { PersonActor } from "../../domain/actor.ts";
import { may } from "../../domain/authority.ts";
import type { Bundle } from "../../domain/bundle.ts";
import type { Key } from "../../domain/ids.ts";
import { Refusal } from "../../domain/refusal.ts";
import { armStartTimers } from "../arm-start-timers.ts";
import { compileBundle } from "../compile-bundle.ts";
import { demand } from "../demand.ts";
import { inTurn } from "../in-turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";

/**
 * Makes a draft the process's newest version. New matters follow it; running ones stay on theirs. Refused while anything in it is an error,
 * or when somebody has published since the draft was begun.
 */
export async function publishDraft(
  world: World,
  { actor, id, note }: { readonly actor: PersonActor; readonly id: Key; readonly note: string | null },
): Promise<Bundle> {
  demand(may(actor, "publishBundle", { kind: "office" }));
  const draft = await world.unitOfWork.read((repositories) => repositories.bundles.get(id));
  const result = await compileBundle(draft.content);
  if (!("compiled" in result)) throw new Refusal("BUNDLE_HAS_PROBLEMS", { problems: result.problems.map((problem) => ({ ...problem })) });
  const { compiled } = result;
  if (compiled.processId !== draft.key) throw new Refusal("PROCESS_KEY_CHANGED", { key: draft.key, processId: compiled.processId });
  return inTurn(world, actor, async (turn) => {
    const { bundles } = turn.repositories;
    const current = await bundles.findPublished(draft.key);
    const again = await bundles.get(id);
    if (again.state !== "draft") throw new Refusal("DRAFT_NOT_OPEN", { state: again.state, version: again.version });
    if (again.revision !== draft.revision) throw new Refusal("REVISION_CONFLICT", { table: "bundle", key: id });
    if ((current?.version ?? null) !== draft.basedOn)
      throw new Refusal("DRAFT_OUTDATED", { basedOn: draft.basedOn, published: current?.version ?? null });
    if (current !== null) await bundles.save({ ...current, state: "retired" });
    const version = (current?.version ?? 0) + 1;
    const published = await bundles.save({
      ...draft,
      name: compiled.name ?? draft.name,
      state: "published",
      version,
      publishedBy: actor.id,
      publishedAt: turn.now,
      note: note ?? draft.note,
    });
    await armStartTimers(turn, { bundle: published, compiled });
    writeOfficeEvent(turn, "bundlePublished", { process: draft.key, version, definition: compiled.hash, note: published.note });
    return published;
  });
}
