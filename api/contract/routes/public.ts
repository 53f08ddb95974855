import { rating } from "../model/dossier.ts";
import { office, publicMatter } from "../model/public.ts";
import { object } from "../schema/compound.ts";
import { flag } from "../schema/plain.ts";
import type { RouteTable } from "../schema/route.ts";
import { text } from "../schema/text.ts";

const params = { receiptNumber: text({ min: 1, max: 60 }) } as const;
const headers = { "X-Query-Code": text({ min: 1, max: 100 }) } as const;

export const publicRoutes = {
  "GET /api/public/office": { id: "readOffice", summary: "The office's name and mode.", open: true, answer: { status: 200, json: office } },
  "GET /api/public/matters/{receiptNumber}": {
    id: "followMatter",
    summary: "A citizen follows a matter, no account.",
    open: true,
    params,
    headers,
    answer: { status: 200, json: publicMatter },
  },
  "POST /api/public/matters/{receiptNumber}/rating": {
    id: "rateMatter",
    summary: "A citizen rates the answer, once each time it is asked for.",
    open: true,
    params,
    headers,
    body: object({ satisfied: flag, words: text({ max: 1000 }) }),
    answer: { status: 200, json: rating },
  },
} as const satisfies RouteTable;
