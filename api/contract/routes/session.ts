import { session } from "../model/session.ts";
import { object } from "../schema/compound.ts";
import type { RouteTable } from "../schema/route.ts";
import { text } from "../schema/text.ts";

const password = text({ min: 1, max: 200, format: "password" });

export const sessionRoutes = {
  "POST /api/session": {
    id: "signIn",
    summary: "Sign in; sets the session cookie.",
    open: true,
    body: object({ account: text({ min: 1, max: 64 }), password }),
    answer: { status: 200, json: session },
  },
  "GET /api/session": { id: "readSession", summary: "Who am I.", answer: { status: 200, json: session } },
  "DELETE /api/session": { id: "signOut", summary: "Sign out.", answer: { status: 204 } },
  "POST /api/session/password": {
    id: "changePassword",
    summary: "Change my own password; other sessions of mine end.",
    body: object({ current: password, next: text({ min: 8, max: 200, format: "password" }) }),
    answer: { status: 204 },
  },
} as const satisfies RouteTable;
