import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Body } from "../../../api/contract/types.ts";
import { useClient } from "../client/use-client.ts";

export function useRegisterMatter() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<"POST /api/matters">) => client.call("POST /api/matters", { body }),
    onSuccess: () => Promise.all(["inbox", "inboxCounts", "matters"].map((name) => queryClient.invalidateQueries({ queryKey: [name] }))),
  });
}
