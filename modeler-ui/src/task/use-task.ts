import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { JsonObject } from "../../../api/contract/types.ts";
import { useClient } from "../client/use-client.ts";

export function useTask(key: string) {
  const client = useClient();
  return useQuery({ queryKey: ["task", key], queryFn: () => client.call("GET /api/tasks/{key}", { params: { key } }) });
}

/** What an act on a task carries. */
export type TaskAct =
  | { readonly kind: "claim" | "release" }
  | { readonly kind: "complete"; readonly variables: JsonObject }
  | { readonly kind: "transfer" | "delegate"; readonly to: string; readonly reason: string }
  | { readonly kind: "return"; readonly toElementId: string; readonly reason: string }
  | { readonly kind: "remind"; readonly words: string };

/**
 * Acts on a task; afterwards everything that shows it is read again, also when the act was refused because it is stale. Nobody waits for
 * that reading: it takes the dialog of a task that is over off the page, and with it the words that the act is done.
 */
export function useTaskAct(key: string) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (act: TaskAct) => {
      const params = { key };
      switch (act.kind) {
        case "claim":
          return client.call("POST /api/tasks/{key}/claim", { params });
        case "release":
          return client.call("POST /api/tasks/{key}/release", { params });
        case "complete":
          return client.call("POST /api/tasks/{key}/complete", { params, body: { variables: act.variables } });
        case "transfer":
          return client.call("POST /api/tasks/{key}/transfer", { params, body: { to: act.to, reason: act.reason } });
        case "delegate":
          return client.call("POST /api/tasks/{key}/delegate", { params, body: { to: act.to, reason: act.reason } });
        case "return":
          return client.call("POST /api/tasks/{key}/return", { params, body: { toElementId: act.toElementId, reason: act.reason } });
        case "remind":
          return client.call("POST /api/tasks/{key}/remind", { params, body: { words: act.words } });
      }
    },
    onSettled: () => {
      const names = ["task", "inbox", "inboxCounts", "matter", "matters", "instanceDiagram"];
      for (const name of names) void queryClient.invalidateQueries({ queryKey: [name] });
    },
  });
}
