import type { Person } from "../../../engine/domain/org.ts";
import { changePassword } from "../../../engine/usecases/session/change-password.ts";
import { signIn } from "../../../engine/usecases/session/sign-in.ts";
import { signOut } from "../../../engine/usecases/session/sign-out.ts";
import { actorOf } from "../../../engine/usecases/session/whose-session.ts";
import type { World } from "../../../engine/usecases/world.ts";
import type { Session } from "../../contract/types.ts";
import type { Handlers } from "../handlers.ts";
import { clearCookie, writeCookie } from "../middleware/cookie.ts";
import { capabilitiesOf } from "../views/capabilities.ts";
import { directoryOf } from "../views/directory.ts";

type SessionRoutes = "POST /api/session" | "GET /api/session" | "DELETE /api/session" | "POST /api/session/password";

export function sessionHandlers({ isSecure }: { readonly isSecure: boolean }): Handlers<SessionRoutes> {
  return {
    "POST /api/session": async ({ world, input }) => {
      const { token, session, person } = await signIn(world, input.body);
      return { json: await sessionView(world, person, session.csrfToken), cookie: writeCookie(token, { isSecure }) };
    },
    "GET /api/session": async ({ world, signed }) => ({ json: await sessionView(world, signed.person, signed.session.csrfToken) }),
    "DELETE /api/session": async ({ world, signed }) => {
      await signOut(world, signed.token);
      return { none: true, cookie: clearCookie({ isSecure }) };
    },
    "POST /api/session/password": async ({ world, signed, input }) => {
      const { current, next } = input.body;
      await changePassword(world, { actor: signed.actor, oldPassword: current, newPassword: next, keep: signed.token });
      return { none: true };
    },
  };
}

async function sessionView(world: World, person: Person, csrfToken: string): Promise<Session> {
  const { shownPost } = await directoryOf(world);
  const { id, account, name, mustChangePassword, posts } = person;
  return {
    person: { id, account, name, mustChangePassword },
    posts: posts.map(shownPost),
    capabilities: [...capabilitiesOf(actorOf(person))],
    csrfToken,
  };
}
