import { useQuery } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

/** Published processes that I may start, with their start forms. */
export function useProcesses() {
  const client = useClient();
  return useQuery({
    queryKey: ["processes"],
    staleTime: 60_000,
    queryFn: () => client.call("GET /api/processes", { query: { limit: 200 } }),
  });
}
