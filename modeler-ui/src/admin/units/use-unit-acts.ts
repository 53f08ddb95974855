import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Body } from "../../../../api/contract/types.ts";
import { useClient } from "../../client/use-client.ts";

export function useUnitActs() {
  const client = useClient();
  const queryClient = useQueryClient();
  const onSuccess = () => Promise.all(["units", "people", "colleagues"].map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
  return {
    create: useMutation({ mutationFn: (body: Body<"POST /api/units">) => client.call("POST /api/units", { body }), onSuccess }),
    change: useMutation({
      mutationFn: ({ id, body }: { readonly id: string; readonly body: Body<"PUT /api/units/{id}"> }) =>
        client.call("PUT /api/units/{id}", { params: { id }, body }),
      onSuccess,
    }),
  };
}
