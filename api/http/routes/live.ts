import { isStillSigned } from "../../../engine/usecases/session/whose-session.ts";
import type { Handlers } from "../handlers.ts";
import type { LiveHub } from "../middleware/live-hub.ts";

export function liveHandlers(hub: LiveHub): Handlers<"GET /api/live"> {
  return {
    "GET /api/live": async ({ world, signed }) => ({
      mediaType: "text/event-stream",
      stream: ({ write, end, onClose }) =>
        onClose(hub.listen({ actor: signed.actor, write, end, isStillSigned: () => isStillSigned(world, signed.token) })),
    }),
  };
}
