import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

export type InstanceAct = "suspend" | "resume" | "cancel";

const routes = {
  suspend: "POST /api/instances/{key}/suspend",
  resume: "POST /api/instances/{key}/resume",
  cancel: "POST /api/instances/{key}/cancel",
} as const;

/** An operator's acts on a running case; each needs a reason and is logged. */
export function useInstanceAct(key: string) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ act, reason }: { readonly act: InstanceAct; readonly reason: string }) =>
      client.call(routes[act], { params: { key }, body: { reason } }),
    onSuccess: () =>
      Promise.all(["matter", "task", "inbox", "instanceDiagram"].map((name) => queryClient.invalidateQueries({ queryKey: [name] }))),
  });
}
