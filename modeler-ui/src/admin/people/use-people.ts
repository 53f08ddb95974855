import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Body } from "../../../../api/contract/types.ts";
import { useClient } from "../../client/use-client.ts";

export type PeopleFilter = { readonly q: string; readonly disabled: boolean };

/** Everybody with an account, by account, page by page. */
export function usePeople({ q, disabled }: PeopleFilter) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ["people", q, disabled],
    initialPageParam: "",
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => client.call("GET /api/people", { query: { q, disabled, cursor: pageParam, limit: 50 } }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export type PersonInput = Body<"POST /api/people">;

/** What an administrator does to accounts; the lists read themselves anew. */
export function usePersonActs() {
  const client = useClient();
  const queryClient = useQueryClient();
  const onSuccess = () => Promise.all(["people", "colleagues"].map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
  return {
    create: useMutation({ mutationFn: (body: PersonInput) => client.call("POST /api/people", { body }), onSuccess }),
    change: useMutation({
      mutationFn: ({ id, body }: { readonly id: string; readonly body: Body<"PUT /api/people/{id}"> }) =>
        client.call("PUT /api/people/{id}", { params: { id }, body }),
      onSuccess,
    }),
    reset: useMutation({ mutationFn: (id: string) => client.call("POST /api/people/{id}/password", { params: { id } }), onSuccess }),
    enable: useMutation({ mutationFn: (id: string) => client.call("POST /api/people/{id}/enable", { params: { id } }), onSuccess }),
    disable: useMutation({
      mutationFn: ({ id, body }: { readonly id: string; readonly body: Body<"POST /api/people/{id}/disable"> }) =>
        client.call("POST /api/people/{id}/disable", { params: { id }, body }),
      onSuccess,
    }),
  };
}
