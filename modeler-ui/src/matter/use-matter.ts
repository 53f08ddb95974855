import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

export function useMatter(id: string) {
  const client = useClient();
  return useQuery({ queryKey: ["matter", id], queryFn: () => client.call("GET /api/matters/{id}", { params: { id } }) });
}

/** What can be done with a matter beyond its tasks. */
type MatterAct =
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "attach"; readonly file: File }
  | { readonly kind: "erase"; readonly receiptNumber: string; readonly reason: string };

export function useMatterAct(id: string) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (act: MatterAct): Promise<void> => {
      const params = { id };
      switch (act.kind) {
        case "comment":
          await client.call("POST /api/matters/{id}/comments", { params, body: { text: act.text } });
          return;
        case "attach":
          await client.call("POST /api/matters/{id}/attachments", { params, file: act.file });
          return;
        case "erase":
          await client.call("POST /api/matters/{id}/erase", { params, body: { receiptNumber: act.receiptNumber, reason: act.reason } });
      }
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["matter", id] }),
  });
}

/** The personal values in clear; asked for once each time, because every reading is logged. */
export function useReadPersonalData(id: string) {
  const client = useClient();
  return useMutation({ mutationFn: () => client.call("GET /api/matters/{id}/personal-data", { params: { id } }) });
}
