import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

/** My newest notices; only while the list is open. */
export function useNotices({ isOpen }: { readonly isOpen: boolean }) {
  const client = useClient();
  return useQuery({ queryKey: ["notices"], enabled: isOpen, queryFn: () => client.call("GET /api/notices", { query: { limit: 50 } }) });
}

export function useMarkNoticesRead() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) => client.call("POST /api/notices/read", { body: { ids } }),
    onSuccess: () =>
      Promise.all([queryClient.invalidateQueries({ queryKey: ["notices"] }), queryClient.invalidateQueries({ queryKey: ["inboxCounts"] })]),
  });
}
