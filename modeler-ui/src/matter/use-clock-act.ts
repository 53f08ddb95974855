import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

export type ClockAct =
  | { readonly kind: "pause"; readonly reason: string }
  | { readonly kind: "resume" }
  | { readonly kind: "extend"; readonly units: number; readonly reason: string };

/** Pauses, resumes or extends a term; whoever does it approves it. */
export function useClockAct(id: string) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (act: ClockAct) => {
      const params = { id };
      switch (act.kind) {
        case "pause":
          return client.call("POST /api/clocks/{id}/pause", { params, body: { reason: act.reason } });
        case "resume":
          return client.call("POST /api/clocks/{id}/resume", { params });
        case "extend":
          return client.call("POST /api/clocks/{id}/extend", { params, body: { units: act.units, reason: act.reason } });
      }
    },
    onSuccess: () => Promise.all(["matter", "task", "inbox", "matters"].map((name) => queryClient.invalidateQueries({ queryKey: [name] }))),
  });
}
