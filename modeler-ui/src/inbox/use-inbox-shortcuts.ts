import type { InboxItem } from "../../../api/contract/types.ts";
import { useShortcuts } from "../shortcuts/use-shortcuts.ts";

type InboxShortcutsOf = { readonly items: readonly InboxItem[]; readonly onClaim: (key: string) => void; readonly onHelp: () => void };

/** j/k move between the tasks, Enter opens (a link's own doing), c claims, / searches, ? helps. */
export function useInboxShortcuts({ items, onClaim, onHelp }: InboxShortcutsOf): void {
  const links = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-task]")];
  const move = (by: number) => {
    const all = links();
    const at = document.activeElement instanceof HTMLAnchorElement ? all.indexOf(document.activeElement) : -1;
    const next = at === -1 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
    all[next]?.focus();
  };
  const claim = () => {
    const key = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.task : undefined;
    const item = items.find((one) => one.key === key);
    if (item?.state === "open" && item.assignee === null) onClaim(item.key);
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    c: claim,
    "/": () => document.getElementById("inbox-q")?.focus(),
    "?": onHelp,
  });
}
