import { createContext, useContext } from "react";

export type LiveStatus = "connecting" | "connected" | "lost";

export const LiveContext = createContext<LiveStatus>("connecting");

/** Whether the page hears of changes at once. */
export function useLiveStatus(): LiveStatus {
  return useContext(LiveContext);
}
