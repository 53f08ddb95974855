import type { SameKeys } from "../../i18n/words.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  title: "Follow and rate a matter",
  staff: "Staff sign in",
  help: "Help",
  receiptNumber: "Receipt number",
  queryCode: "Query code",
  onSlip: "Both are on the receipt you were given.",
  follow: "Look up",
  notFound: "Nothing found",
  status: "Status",
  registeredAt: "Received",
  unit: "Handled by",
  expectedBy: "Answer expected by",
  paused: "The clock is paused while something is awaited.",
  answer: "Answer",
  steps: "Progress",
  rate: "Please rate",
  rateUntil: "Open until",
  question: "Are you satisfied with the result?",
  satisfied: "Satisfied",
  notSatisfied: "Not satisfied",
  words: "A word (optional)",
  send: "Send the rating",
  thanks: "Thank you for rating: {{rating}}.",
} as const satisfies SameKeys<typeof zhCN>;
