import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";
import { type LedgerFilter, ledgerQuery } from "./ledger-filter.ts";

/** The ledger of matters, newest first, page by page. */
export function useMatters(filter: LedgerFilter) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ["matters", filter],
    initialPageParam: "",
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => client.call("GET /api/matters", { query: { ...ledgerQuery(filter), cursor: pageParam, limit: 50 } }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
