import { useQuery } from "@tanstack/react-query";
import type { Bundle } from "../../../../api/contract/types.ts";
import { useClient } from "../../client/use-client.ts";
import { type Finding, serverFinding } from "./finding.ts";

/** What the server says of a draft as it was last saved: this decides whether it can be published. */
export function useValidation({ id, revision }: Bundle) {
  const client = useClient();
  return useQuery<readonly Finding[]>({
    queryKey: ["bundleProblems", id, revision],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
    queryFn: async () => (await client.call("POST /api/drafts/{id}/validate", { params: { id } })).problems.map(serverFinding),
  });
}
