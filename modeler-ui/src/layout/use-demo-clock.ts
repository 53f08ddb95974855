import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../client/use-client.ts";

const demoClockKey = ["demoClock"] as const;

/** The demo office's time; moving it forward fires what is due, so every list is read again. */
export function useDemoClock({ isDemo }: { readonly isDemo: boolean }) {
  const client = useClient();
  const queryClient = useQueryClient();
  const clock = useQuery({
    queryKey: demoClockKey,
    enabled: isDemo,
    refetchInterval: 30_000,
    queryFn: () => client.call("GET /api/demo/clock"),
  });
  const move = useMutation({
    mutationFn: (now: string) => client.call("POST /api/demo/clock", { body: { now } }),
    onSuccess: (moved) => {
      queryClient.setQueryData(demoClockKey, moved);
      return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" && queryKey[0] !== demoClockKey[0] });
    },
  });
  return { clock, move };
}
