import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../../client/use-client.ts";
import type { DraftEditor } from "./use-draft-editor.ts";

/** Thrown where the draft could not be saved; the page already says why. */
export class NotSaved extends Error {}

/** Saves what is not saved, then makes the draft the version in force. */
export function usePublish(editor: DraftEditor) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (note: string) => {
      const saved = await editor.save();
      if (saved === null) throw new NotSaved("not saved", { cause: editor.state.failure });
      return client.call("POST /api/drafts/{id}/publish", { params: { id: saved.id }, body: note === "" ? {} : { note } });
    },
    onSuccess: () =>
      queryClient.invalidateQueries({ predicate: ({ queryKey }) => ["bundles", "bundle", "processes"].includes(String(queryKey[0])) }),
  });
}

/** Puts a draft aside for good; the version in force stays. */
export function useDiscard(id: string) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => client.call("DELETE /api/drafts/{id}", { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["bundles"] }),
  });
}
