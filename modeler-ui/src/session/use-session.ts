import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Capability, Session } from "../../../api/contract/types.ts";
import { sessionKey, signedOutKey } from "../client/create-query-client.ts";
import { hasCode } from "../client/problem-error.ts";
import { useClient } from "../client/use-client.ts";

/** Queries of the session itself, which outlive a change of person. */
const own: ReadonlySet<unknown> = new Set([sessionKey[0], signedOutKey[0]]);

/** Who is signed in; `data` null: nobody. */
export function useSession() {
  const client = useClient();
  const session = useQuery<Session | null>({
    queryKey: sessionKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      try {
        const found = await client.call("GET /api/session");
        client.setCsrfToken(found.csrfToken);
        return found;
      } catch (error) {
        if (hasCode(error, "NOT_SIGNED_IN")) return null;
        throw error;
      }
    },
  });
  const token = session.data?.csrfToken ?? null;
  useEffect(() => client.setCsrfToken(token), [client, token]);
  return session;
}

/** Whether the session has ended since the page was opened. */
export function useIsSignedOut(): boolean {
  return useQuery({ queryKey: signedOutKey, queryFn: () => false, enabled: false, initialData: false }).data;
}

/** May this person's posts do that? Sections that are not open are not shown. */
export function useCapability(): (capability: Capability) => boolean {
  const { data } = useSession();
  return (capability) => data?.capabilities.includes(capability) ?? false;
}

export function useSignIn() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly account: string; readonly password: string }) => client.call("POST /api/session", { body }),
    onSuccess: async (session) => {
      const before = queryClient.getQueryData<Session | null>(sessionKey);
      client.setCsrfToken(session.csrfToken);
      if (before?.person.id !== session.person.id) queryClient.removeQueries({ predicate: ({ queryKey }) => !own.has(queryKey[0]) });
      queryClient.setQueryData(sessionKey, session);
      queryClient.setQueryData(signedOutKey, false);
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => !own.has(queryKey[0]) });
    },
  });
}

export function useSignOut() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => client.call("DELETE /api/session"),
    onSuccess: () => {
      client.setCsrfToken(null);
      queryClient.clear();
      queryClient.setQueryData(sessionKey, null);
    },
  });
}

export function useChangePassword() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly current: string; readonly next: string }) => client.call("POST /api/session/password", { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionKey }),
  });
}
