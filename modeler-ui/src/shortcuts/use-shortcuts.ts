import { useEffect, useRef } from "react";
import { useStoredFlag } from "../common/use-stored-flag.ts";
import { isTyping } from "./is-typing.ts";

export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Single-key shortcuts by `event.key`. They never act while somebody types, and can be switched off (WCAG 2.1.4). */
export function useShortcuts(shortcuts: Shortcuts): void {
  const [isOn] = useStoredFlag("shortcuts", true);
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
      const act = Object.hasOwn(current.current, event.key) ? current.current[event.key] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [isOn]);
}
