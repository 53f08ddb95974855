import type { PersonActor } from "../../domain/actor.ts";
import { may } from "../../domain/authority.ts";
import type { Bundle, BundleContent } from "../../domain/bundle.ts";
import type { Key } from "../../domain/ids.ts";
import { Refusal } from "../../domain/refusal.ts";
import { demand } from "../demand.ts";
import { inTurn } from "../in-turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";

export type NewDraft = {
  readonly actor: PersonActor;
  readonly key: string;
  readonly name: string | null;
  readonly content: BundleContent;
  readonly note: string | null;
};

/** A new draft of a process, from whatever is published now. One draft is open per process. */
export async function openDraft(world: World, { actor, key, name, content, note }: NewDraft): Promise<Bundle> {
  demand(may(actor, "editBundles", { kind: "office" }));
  return inTurn(world, actor, async (turn) => {
    const { bundles } = turn.repositories;
    const open = await bundles.findDraft(key);
    if (open !== null) throw new Refusal("DRAFT_EXISTS", { draft: open.id, by: open.createdBy });
    const published = await bundles.findPublished(key);
    const draft: Bundle = {
      id: world.keys.next(),
      key,
      name: name ?? published?.name ?? key,
      state: "draft",
      version: null,
      basedOn: published?.version ?? null,
      content,
      createdBy: actor.id,
      createdAt: turn.now,
      publishedBy: null,
      publishedAt: null,
      note,
      revision: 1,
    };
    await bundles.insert(draft);
    writeOfficeEvent(turn, "bundleDraftSaved", { process: key, draft: draft.id });
    return draft;
  });
}

/** Saves a draft over the revision it was read at. It may be wrong: only publishing demands that it is right. */
export async function saveDraft(
  world: World,
  {
    actor,
    id,
    revision,
    content,
    note,
  }: {
    readonly actor: PersonActor;
    readonly id: Key;
    readonly revision: number;
    readonly content: BundleContent;
    readonly note: string | null;
  },
): Promise<Bundle> {
  demand(may(actor, "editBundles", { kind: "office" }));
  return inTurn(world, actor, async (turn) => {
    const draft = await turn.repositories.bundles.get(id);
    if (draft.state !== "draft") throw new Refusal("DRAFT_NOT_OPEN", { state: draft.state, version: draft.version });
    const saved = await turn.repositories.bundles.save({ ...draft, content, note, revision });
    writeOfficeEvent(turn, "bundleDraftSaved", { process: draft.key, draft: id });
    return saved;
  });
}

/** Puts a draft aside for good; the published version stays as it is. */
export async function discardDraft(world: World, { actor, id }: { readonly actor: PersonActor; readonly id: Key }): Promise<void> {
  demand(may(actor, "editBundles", { kind: "office" }));
  await inTurn(world, actor, async (turn) => {
    const draft = await turn.repositories.bundles.get(id);
    if (draft.state !== "draft") throw new Refusal("DRAFT_NOT_OPEN", { state: draft.state, version: draft.version });
    await turn.repositories.bundles.save({ ...draft, state: "retired" });
    writeOfficeEvent(turn, "bundleDraftDiscarded", { process: draft.key, draft: id });
  });
}
