import { ownZh } from "./own-zh.ts";

const attributes = ["title", "aria-label", "placeholder"] as const;
const counted = /^List contains (\d+) items?$/;

/**
 * Puts into Chinese what the panel library writes past its own translation service: hints on buttons and the word beside a plus sign.
 * What people typed is never touched. Gives back how to stop.
 */
export function translateHints(root: HTMLElement): () => void {
  const observer = new MutationObserver((records) => {
    for (const { target } of records) if (target instanceof Element) translateBelow(target);
  });
  translateBelow(root);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: [...attributes] });
  return () => observer.disconnect();
}

function translateBelow(root: Element): void {
  for (const element of [root, ...root.querySelectorAll("[title],[aria-label],[placeholder]")]) translateAttributes(element);
  for (const element of root.querySelectorAll(".bio-properties-panel-add-entry-label")) {
    const chinese = chineseOf(element.textContent ?? "");
    if (chinese !== null) element.textContent = chinese;
  }
}

function translateAttributes(element: Element): void {
  for (const name of attributes) {
    const chinese = chineseOf(element.getAttribute(name) ?? "");
    if (chinese !== null) element.setAttribute(name, chinese);
  }
}

function chineseOf(text: string): string | null {
  const [, count] = counted.exec(text) ?? [];
  if (count !== undefined) return `有 ${count} 项`;
  return Object.hasOwn(ownZh, text) ? (ownZh[text] ?? null) : null;
}
