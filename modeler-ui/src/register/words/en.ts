import type { SameKeys } from "../../i18n/words.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  title: "Register a matter",
  choose: "What kind of matter is it?",
  chooseAgain: "Another kind",
  version: "version {{version}}",
  noProcess: "There is nothing to register",
  noProcessText: "Your posts do not register matters, or no process is published.",
  matterTitle: "Title",
  matterTitleHelp: "What it is about, in a sentence; without the citizen's name or phone.",
  titleMissing: "Please fill in the title",
  unit: "Received at",
  register: "Register and issue the slip",
  registered: "Registered",
  onlyOnce: "The query code is shown this once. Print the slip, or write it down for the citizen.",
  slip: "Receipt",
  receiptNumber: "Receipt number",
  queryCode: "Query code",
  howTo: "Follow and rate the matter at {{address}} with the receipt number and the query code.",
  keepSecret: "Please keep the query code to yourself.",
  print: "Print the slip",
  openMatter: "Open the matter",
  next: "Register another",
} as const satisfies SameKeys<typeof zhCN>;
