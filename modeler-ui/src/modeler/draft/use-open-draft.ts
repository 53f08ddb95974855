import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../../client/use-client.ts";

type Opened = {
  readonly key: string;
  /** Null: the published diagram. */
  readonly bpmn: string | null;
};

/** Opens a draft of a process, or the one that is open already. */
export function useOpenDraft() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, bpmn }: Opened) => {
      const text = bpmn ?? (await client.call("GET /api/bundles/{key}", { params: { key } })).content.bpmn;
      return client.call("POST /api/bundles/{key}/drafts", { params: { key }, body: { bpmn: text } });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["bundles"] }),
  });
}
