import type { BundleContent } from "../../../../api/contract/types.ts";

export type FileChange = {
  readonly kind: "added" | "removed" | "changed";
  readonly part: "forms" | "decisions" | "i18n" | "scenarios" | "ledger";
  readonly name: string;
};

const parts = ["forms", "decisions", "scenarios", "i18n"] as const;

/** Which files beside the diagram are others. */
export function compareFiles(before: BundleContent, after: BundleContent): readonly FileChange[] {
  const changes = parts.flatMap((part): readonly FileChange[] => {
    const names = [...new Set([...Object.keys(before[part]), ...Object.keys(after[part])])].sort();
    return names.flatMap((name): readonly FileChange[] => {
      const [was, is] = [before[part][name], after[part][name]];
      if (JSON.stringify(was) === JSON.stringify(is)) return [];
      return [{ kind: was === undefined ? "added" : is === undefined ? "removed" : "changed", part, name }];
    });
  });
  return JSON.stringify(before.ledger) === JSON.stringify(after.ledger)
    ? changes
    : [...changes, { kind: "changed", part: "ledger", name: "" }];
}
