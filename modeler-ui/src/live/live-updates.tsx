import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { LiveContext, type LiveStatus } from "./live-status.ts";
import { openLive } from "./open-live.ts";

/** Names of the queries that a change of somebody's lists can touch. */
const touched: ReadonlySet<unknown> = new Set(["inbox", "inboxCounts", "notices", "matter", "matters", "task", "instanceDiagram"]);

/** Reads lists again when the server says that they changed, and after every reconnect. */
export function LiveUpdates({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>("connecting");
  useEffect(() => {
    const readAgain = () => void queryClient.invalidateQueries({ predicate: ({ queryKey }) => touched.has(queryKey[0]) });
    return openLive({ onChange: readAgain, onStatus: setStatus });
  }, [queryClient]);
  return <LiveContext value={status}>{children}</LiveContext>;
}
