import { useSyncExternalStore } from "react";

const query = "(max-width: 767px)";

/** A phone's width: cards instead of tables, a drawer instead of a side bar. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}
