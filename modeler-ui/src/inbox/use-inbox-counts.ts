import { useQuery } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

/** Figures for the badges. Read again every minute, in case no live update comes. */
export function useInboxCounts() {
  const client = useClient();
  return useQuery({ queryKey: ["inboxCounts"], refetchInterval: 60_000, queryFn: () => client.call("GET /api/inbox/counts") });
}
