import type { Attachment, Comment } from "../engine/domain/dossier.ts";
import type { Dossiers } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { getRow, listRows } from "./rows.ts";
import type { Sql } from "./sql.ts";
import { plain, tableOf } from "./table.ts";

const comment = tableOf<Comment>("comment", { id: plain(), matterId: plain(), by: plain(), at: plain(), text: plain() });
const attachment = tableOf<Attachment>("attachment", {
  id: plain(),
  matterId: plain(),
  name: plain(),
  mediaType: plain(),
  bytes: plain(),
  sha256: plain(),
  by: plain(),
  at: plain(),
});

export function dossiersOn(sql: Sql): Dossiers {
  return {
    insertComment: (added) => insertRows(sql, comment.name, [comment.toRow(added)]),
    listComments: (matterId) => listRows(sql, comment, { matter_id: matterId }, "id"),
    insertAttachment: (added) => insertRows(sql, attachment.name, [attachment.toRow(added)]),
    getAttachment: async (id) => attachment.fromRow(await getRow(sql, attachment, { id })),
    listAttachments: (matterId) => listRows(sql, attachment, { matter_id: matterId }, "id"),
  };
}
