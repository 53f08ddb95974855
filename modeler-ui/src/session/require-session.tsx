import { Navigate, Outlet, useLocation } from "react-router";
import { PageState } from "../common/page-state.tsx";
import { FirstPassword } from "./first-password.tsx";
import { SessionLost } from "./session-lost.tsx";
import { useIsSignedOut, useSession } from "./use-session.ts";

/** Pages behind it need somebody signed in. A session that ends while somebody works is asked for again over the page, which keeps what was typed. */
export function RequireSession() {
  const session = useSession();
  const isSignedOut = useIsSignedOut();
  const { pathname, search } = useLocation();
  if (session.data === undefined) return <PageState query={session}>{() => null}</PageState>;
  if (session.data === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (session.data.person.mustChangePassword) return <FirstPassword />;
  return (
    <>
      <Outlet />
      {isSignedOut ? <SessionLost account={session.data.person.account} /> : null}
    </>
  );
}
