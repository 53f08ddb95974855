import type { SameKeys } from "../../i18n/words.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show all",
  failed: "The diagram could not be drawn",
  now: "Now at: {{names}}",
  ended: "The process has ended.",
  label: "Diagram of {{name}} (version {{version}}). {{words}}",
} as const satisfies SameKeys<typeof zhCN>;
