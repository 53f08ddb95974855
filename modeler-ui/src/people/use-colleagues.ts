import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

type Search = { readonly task?: string; readonly group?: string; readonly q: string };

/** People to hand work to: those who may do a task, or hold a post. */
export function useColleagues({ task, group, q }: Search) {
  const client = useClient();
  return useQuery({
    queryKey: ["colleagues", task ?? null, group ?? null, q],
    placeholderData: keepPreviousData,
    queryFn: () =>
      client.call("GET /api/people/search", {
        query: { ...(task === undefined ? {} : { task }), ...(group === undefined ? {} : { group }), q, limit: 20 },
      }),
  });
}
