import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CalendarYearInput } from "../../../../api/contract/types.ts";
import { useClient } from "../../client/use-client.ts";

export function useCalendar() {
  const client = useClient();
  return useQuery({ queryKey: ["calendar"], queryFn: () => client.call("GET /api/calendar") });
}

/** Enters a year; every open term may move with it. */
export function usePutYear() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ year, body }: { readonly year: number; readonly body: CalendarYearInput }) =>
      client.call("PUT /api/calendar/years/{year}", { params: { year }, body }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
