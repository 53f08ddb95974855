import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../../client/use-client.ts";

export function useTemplate() {
  const client = useClient();
  return useMutation({ mutationFn: () => client.call("GET /api/people/import/template") });
}

/** Checks a sheet, or takes it over. */
export function useImport({ dryRun }: { readonly dryRun: boolean }) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => client.call("POST /api/people/import", { query: { dryRun }, file }),
    onSuccess: () =>
      dryRun
        ? undefined
        : Promise.all(["units", "people", "colleagues"].map((name) => queryClient.invalidateQueries({ queryKey: [name] }))),
  });
}
