import type { SameKeys } from "../../i18n/words.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  title: "Ledger of matters",
  search: "Search",
  searchHint: "Title or receipt number",
  status: "Status",
  process: "Process",
  unit: "Unit",
  from: "Registered from",
  to: "Registered to",
  overdueOnly: "Overdue only",
  empty: "No matters",
  emptyFiltered: "Try wider filters.",
  shown: "{{count}} shown",
  column: { matter: "Matter", process: "Process", unit: "Unit", status: "Status", term: "Term", registeredAt: "Registered" },
  dueAt: "due",
  closed: "Closed",
  satisfied: "Citizen satisfied",
  notSatisfied: "Citizen not satisfied",
} as const satisfies SameKeys<typeof zhCN>;
