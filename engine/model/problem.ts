import type { ElementId } from "./compiled.ts";

/**
 * Why a diagram, form or decision is refused (error) or doubted (warning). `code` is stable and keyed in i18n;
 * `message` is its English sentence; the page words it in the user's language from `code` and `details`.
 */
export type Problem = {
  readonly code: string;
  readonly elementId: ElementId | null;
  readonly message: string;
  readonly severity: "error" | "warning";
  readonly details?: Readonly<Record<string, string | number>>;
};
