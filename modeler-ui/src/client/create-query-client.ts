import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ConnectionLost, hasCode } from "./problem-error.ts";

export const sessionKey = ["session"] as const;
/** True once the server no longer knows the session; who it was stays known, so that the page keeps what was typed. */
export const signedOutKey = ["signedOut"] as const;

/** One cache for all pages. A 401 from anywhere marks the session as gone, and the page asks to sign in again. */
export function createQueryClient(): QueryClient {
  const noteSignedOut = (error: unknown): void => {
    if (hasCode(error, "NOT_SIGNED_IN")) queryClient.setQueryData(signedOutKey, true);
  };
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noteSignedOut }),
    mutationCache: new MutationCache({ onError: noteSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => error instanceof ConnectionLost && failures < 2,
        retryDelay: 1_000,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
  return queryClient;
}
