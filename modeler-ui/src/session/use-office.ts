import { useQuery } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

/** What everybody may know of the office: name, mode, demo accounts. */
export function useOffice() {
  const client = useClient();
  return useQuery({ queryKey: ["office"], staleTime: 300_000, queryFn: () => client.call("GET /api/public/office") });
}
