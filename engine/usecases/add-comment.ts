import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { Comment } from "../domain/dossier.ts";
import type { MatterId } from "../domain/ids.ts";
import { Refusal } from "../domain/refusal.ts";
import { demand } from "./demand.ts";
import { demandNotClosed } from "./demand-not-closed.ts";
import { inTurn } from "./in-turn.ts";
import { matterSubject } from "./matter-subject.ts";
import { holdMatter } from "./turn/turn.ts";
import { writeMatterEvent } from "./turn/write-matter-event.ts";
import type { World } from "./world.ts";

export async function addComment(
  world: World,
  { actor, matterId, text }: { readonly actor: PersonActor; readonly matterId: MatterId; readonly text: string },
): Promise<Comment> {
  if (text.trim() === "") throw new Refusal("INVALID_REQUEST", { field: "text" });
  return inTurn(world, actor, async (turn) => {
    const matter = (await holdMatter(turn, matterId)).row;
    demand(may(actor, "commentMatter", await matterSubject(turn, matter)));
    demandNotClosed(matter);
    const comment: Comment = { id: world.keys.next(), matterId, by: actor.id, at: turn.now, text: text.trim() };
    await turn.repositories.dossiers.insertComment(comment);
    await writeMatterEvent(turn, matterId, "commented", { comment: comment.id });
    return comment;
  });
}
