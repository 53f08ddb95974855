import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { Attachment } from "../domain/dossier.ts";
import { type CheckedFile, checkFile } from "../domain/file-types.ts";
import type { Key, MatterId } from "../domain/ids.ts";
import { demand } from "./demand.ts";
import { demandNotClosed } from "./demand-not-closed.ts";
import { inTurn, readTurn } from "./in-turn.ts";
import { matterSubject } from "./matter-subject.ts";
import { holdMatter, type Turn } from "./turn/turn.ts";
import { writeMatterEvent } from "./turn/write-matter-event.ts";
import type { World } from "./world.ts";

export type NewFile = { readonly actor: PersonActor; readonly matterId: MatterId; readonly name: string; readonly bytes: Uint8Array };

/** Adds a file to a matter. What it is, is told by its content; the bytes are stored before the row that names them. */
export async function attachFile(world: World, { actor, matterId, name, bytes }: NewFile): Promise<Attachment> {
  const file: CheckedFile = checkFile(name, bytes);
  await readTurn(world, actor, (turn) => demandMay(turn, actor, matterId));
  const blob = await world.blobs.put(bytes);
  return inTurn(world, actor, async (turn) => {
    await demandMay(turn, actor, matterId);
    const attachment: Attachment = {
      id: world.keys.next(),
      matterId,
      name: file.name,
      mediaType: file.mediaType,
      bytes: blob.bytes,
      sha256: blob.sha256,
      by: actor.id,
      at: turn.now,
    };
    await turn.repositories.dossiers.insertAttachment(attachment);
    await writeMatterEvent(turn, matterId, "fileAttached", { attachment: attachment.id, name: attachment.name, sha256: attachment.sha256 });
    return attachment;
  });
}

async function demandMay(turn: Turn, actor: PersonActor, matterId: MatterId): Promise<void> {
  const matter = (await holdMatter(turn, matterId)).row;
  demand(may(actor, "attachToMatter", await matterSubject(turn, matter)));
  demandNotClosed(matter);
}

/** The bytes of a file, for whoever may read its matter. */
export async function readFile(
  world: World,
  { actor, id }: { readonly actor: PersonActor; readonly id: Key },
): Promise<{ readonly attachment: Attachment; readonly bytes: Uint8Array }> {
  const attachment = await readTurn(world, actor, async (turn) => {
    const found = await turn.repositories.dossiers.getAttachment(id);
    const matter = (await holdMatter(turn, found.matterId)).row;
    demand(may(actor, "readMatter", await matterSubject(turn, matter)));
    return found;
  });
  return { attachment, bytes: await world.blobs.get(attachment.sha256) };
}
