import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";
import type { InboxFilter } from "./inbox-filter.ts";

/** The inbox page by page; read again every minute, so that the lights move on. */
export function useInbox({ view, q, process, overdue, mine }: InboxFilter) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ["inbox", { view, q, process, overdue, mine }],
    initialPageParam: "",
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: ({ pageParam }) => {
      const flags = { ...(overdue ? { overdue } : {}), ...(mine ? { mine } : {}) };
      return client.call("GET /api/tasks", { query: { view, q, process, ...flags, cursor: pageParam, limit: 50 } });
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useClaimTask() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (key: string) => client.call("POST /api/tasks/{key}/claim", { params: { key } }),
    onSettled: () =>
      Promise.all(["inbox", "inboxCounts", "task", "matter"].map((name) => queryClient.invalidateQueries({ queryKey: [name] }))),
  });
}
