import { useState } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import type { Session } from "../../../api/contract/types.ts";
import { PageState } from "../common/page-state.tsx";
import { FirstPassword } from "./first-password.tsx";
import { SessionLost } from "./session-lost.tsx";
import { useSession } from "./use-session.ts";

/** Pages behind it need somebody signed in. A session that ends while somebody works is asked for again over the page, which keeps what was typed. */
export function RequireSession() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const [last, setLast] = useState<Session | null>(null);
  if (session.data && session.data !== last) setLast(session.data);
  if (session.data === undefined) return <PageState query={session}>{() => null}</PageState>;
  if (session.data === null && last === null) {
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  if (session.data?.person.mustChangePassword) return <FirstPassword />;
  return (
    <>
      <Outlet />
      {session.data === null && last !== null ? <SessionLost account={last.person.account} /> : null}
    </>
  );
}
