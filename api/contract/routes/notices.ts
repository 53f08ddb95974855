import { key } from "../model/base.ts";
import { notice } from "../model/notice.ts";
import { pageQuery } from "../model/page-query.ts";
import { list, object, page } from "../schema/compound.ts";
import { flag } from "../schema/plain.ts";
import type { RouteTable } from "../schema/route.ts";

export const noticeRoutes = {
  "GET /api/notices": {
    id: "listNotices",
    summary: "My notices, newest first.",
    query: { unread: flag, ...pageQuery },
    answer: { status: 200, json: page(notice) },
  },
  "POST /api/notices/read": {
    id: "markNoticesRead",
    summary: "Mark notices of mine as read.",
    body: object({ ids: list(key, { min: 1, max: 200 }) }),
    answer: { status: 204 },
  },
} as const satisfies RouteTable;
