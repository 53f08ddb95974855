import { useCallback, useSyncExternalStore } from "react";

const changedEvent = "clauseflow:flag";

/** A choice kept in this browser, shared by every component that reads it. */
export function useStoredFlag(name: string, byDefault: boolean): readonly [boolean, (on: boolean) => void] {
  const key = `clauseflow.${name}`;
  const on = useSyncExternalStore(subscribe, () => read(key, byDefault));
  const set = useCallback(
    (value: boolean) => {
      localStorage.setItem(key, value ? "on" : "off");
      window.dispatchEvent(new Event(changedEvent));
    },
    [key],
  );
  return [on, set];
}

function read(key: string, byDefault: boolean): boolean {
  const stored = localStorage.getItem(key);
  return stored === null ? byDefault : stored === "on";
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(changedEvent, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(changedEvent, changed);
    window.removeEventListener("storage", changed);
  };
}
