import type { Handlers } from "../handlers.ts";
import { keyCursor } from "../views/page.ts";

export const noticeHandlers: Handlers<"GET /api/notices" | "POST /api/notices/read"> = {
  "GET /api/notices": async ({ world, signed, input }) => {
    const { cursor, limit = 50, unread = false } = input.query ?? {};
    return world.unitOfWork.read(async ({ notices, matters }) => {
      const found = await notices.listOfPerson(signed.actor.id, { before: keyCursor(cursor), limit: limit + 1, unreadOnly: unread });
      const shown = found.slice(0, limit);
      const items = [];
      for (const { person: _person, dedupeKey: _key, ...notice } of shown) {
        const matter = notice.matterId === null ? null : await matters.get(notice.matterId);
        items.push({ ...notice, receiptNumber: matter?.receiptNumber ?? null, matterTitle: matter?.title ?? null });
      }
      return { json: { items, nextCursor: found.length > limit ? (shown.at(-1)?.id ?? null) : null } };
    });
  },
  "POST /api/notices/read": async ({ world, signed, input }) => {
    await world.unitOfWork.transact(({ notices }) => notices.markRead(signed.actor.id, input.body.ids, world.officeClock.now()));
    return { none: true };
  },
};
