import type { BundleContent } from "../../../../api/contract/types.ts";

export const draftTabs = ["bpmn", "forms", "decisions", "ledger", "scenarios", "i18n", "compare"] as const;
export type DraftTab = (typeof draftTabs)[number];

export function isDraftTab(name: string | null): name is DraftTab {
  return draftTabs.some((tab) => tab === name);
}

/** How many files stand behind a tab; null where it is not a matter of counting. */
export function filesOf(tab: DraftTab, content: BundleContent): number | null {
  return tab === "forms" || tab === "decisions" || tab === "scenarios" ? Object.keys(content[tab]).length : null;
}
