import { useQuery } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

/** The diagram an instance runs on, and where its tokens are. */
export function useInstanceDiagram(key: string) {
  const client = useClient();
  return useQuery({
    queryKey: ["instanceDiagram", key],
    queryFn: () => client.call("GET /api/instances/{key}/diagram", { params: { key } }),
  });
}
