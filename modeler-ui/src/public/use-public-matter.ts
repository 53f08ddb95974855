import { useMutation } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

/** Receipt number and query code; kept in memory only. */
export type Slip = { readonly receiptNumber: string; readonly queryCode: string };

export function useFollowMatter() {
  const client = useClient();
  return useMutation({
    mutationFn: ({ receiptNumber, queryCode }: Slip) =>
      client.call("GET /api/public/matters/{receiptNumber}", { params: { receiptNumber }, headers: { "X-Query-Code": queryCode } }),
  });
}

export function useRateMatter({ receiptNumber, queryCode }: Slip) {
  const client = useClient();
  return useMutation({
    mutationFn: (body: { readonly satisfied: boolean; readonly words: string }) =>
      client.call("POST /api/public/matters/{receiptNumber}/rating", {
        params: { receiptNumber },
        headers: { "X-Query-Code": queryCode },
        body,
      }),
  });
}
