import { useQuery } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

/** The tree of units; it hardly changes. */
export function useUnits() {
  const client = useClient();
  return useQuery({ queryKey: ["units"], staleTime: 600_000, queryFn: () => client.call("GET /api/units") });
}
