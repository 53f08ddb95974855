import type { SameKeys } from "../../i18n/words.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  skip: "Skip to content",
  navigation: "Main navigation",
  openNavigation: "Open navigation",
  userMenu: "{{name}}, my menu",
  liveLost: "Live update lost, reconnecting",
  broken: "The page did not open",
  reload: "Open it again",
  nav: {
    inbox: "Inbox",
    register: "Register a matter",
    ledger: "Ledger of matters",
    replay: "Replay",
    modeler: "Modeler",
    admin: "Administration",
    audit: "Audit",
    help: "Help",
  },
  demo: {
    bar: "Demo clock",
    now: "Demo · office time",
    hour: "+1 hour",
    day: "+1 day",
    week: "+7 days",
    to: "Time to move to",
    move: "Move to",
    moving: "Moving; what is due is being done…",
  },
  notices: {
    bell: "Notices",
    bellUnread: "Notices, {{count}} unread",
    empty: "No notices",
    allRead: "Mark all as read",
    unread: "unread",
    open: "Open",
    unknown: "There is a notice about this matter",
  },
  notice: {
    dueSoon: "The term ends soon",
    urgentReportLate: "An urgent report is late",
    taskReminder: "You are reminded of a task",
    workHandedOver: "Work was handed over to you",
  },
} as const satisfies SameKeys<typeof zhCN>;
