import { useMutation, useQuery } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

/** A case with every step of it. */
export function useReplay(key: string) {
  const client = useClient();
  return useQuery({ queryKey: ["replay", key], queryFn: () => client.call("GET /api/instances/{key}/replay", { params: { key } }) });
}

/** Asks the server to check the case's hash chain, now. */
export function useVerify(key: string) {
  const client = useClient();
  return useMutation({ mutationFn: () => client.call("GET /api/audit/verify", { query: { instance: key } }) });
}
