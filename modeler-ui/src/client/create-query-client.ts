import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ConnectionLost, hasCode } from "./problem-error.ts";

export const sessionKey = ["session"] as const;

/** One cache for all pages. A 401 from anywhere marks the session as gone, so that the page can ask to sign in again without losing anything. */
export function createQueryClient(): QueryClient {
  const noteSignedOut = (error: unknown): void => {
    if (hasCode(error, "NOT_SIGNED_IN")) queryClient.setQueryData(sessionKey, null);
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
