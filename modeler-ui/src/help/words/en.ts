import type { SameKeys } from "../../i18n/words.ts";
import { toursEn } from "./tours-en.ts";
import type { zhCN } from "./zh-CN.ts";

export const en = {
  title: "Help",
  citizenTitle: "Help for citizens",
  intro: "Your own posts come first; the others follow, to be opened.",
  contents: "On this page",
  tours: "By post",
  others: "Other posts",
  toFollow: "Follow and rate a matter",
  tour: toursEn,
  keys: {
    title: "Keyboard shortcuts",
    key: "Key",
    does: "What it does",
    where: { everywhere: "Everywhere", inbox: "Inbox", replay: "Replay", modeler: "Changing a process" },
    Tab: "Goes on; Shift + Tab goes back",
    Enter: "Opens a link, presses a button; in a search box, searches",
    Space: "Presses a button, ticks a box",
    arrows: "Move within radio buttons, choose in a list",
    Esc: "Closes a dialog or menu and goes back to where you were",
    step: "Previous, next step",
    ends: "To the beginning, to the end",
    play: "Play, pause",
    save: "Save the draft",
    undo: "Undo, redo (while the diagram has the focus)",
    off: "Single keys rest while you type or compose characters, and can be switched off in your settings.",
  },
  lights: {
    title: "What the lights mean",
    text: "Text, icon and colour say the same, so that colour is never needed.",
    green: "There is time.",
    yellow:
      "Time to be reminded: on the last 2 days of a term in days, the last day of a short one; with 40 % left of a term in hours. A process may say otherwise.",
    red: "The term is over and the work is not done; this is on record.",
    none: "This step has no term.",
    paused: "Paused with approval; nothing counts until it is resumed.",
  },
  terms: {
    title: "How terms are counted (SP-3)",
    steps: {
      receipt:
        "The day of receipt is not counted; the next working day is day 1. What comes after hours or on a day off counts as received that day.",
      end: "The last day ends with office hours, such as 17:30.",
      holidays: "Weekends and statutory holidays do not count; make-up workdays do.",
      pause: "A pause needs a reason and the deputy director's approval; days it touches and the day of resuming do not count.",
      extend: "An extension is approved by the party secretary before the term ends. Nobody approves for their own work.",
      provisional:
        "Until next year's holidays are announced, terms that reach into it are marked provisional; they are counted again, on record, once the notice is entered.",
      nothing: "Nothing is ever approved because time ran out: it is reminded of, recorded and reported.",
    },
    because: "“Why this day?” under Terms on the matter's page lists every day, counted or not.",
  },
  personal: {
    title: "Personal data",
    steps: {
      where: "Names, telephone numbers and addresses go into the fields marked as personal data, never into titles or texts.",
      kept: "They are kept apart and encrypted; lists, tasks, diagrams and exports show ＊＊＊.",
      read: "Where you need them, choose “Read personal data” on the matter's page. Who read them and when is on record.",
      erase: "After archiving, a system administrator can erase them. The history and its chain stay whole.",
      code: "The query code is shown once, at registration, and nowhere in the system; wrong tries lock it.",
    },
  },
  replay: {
    title: "How to read a replay",
    steps: {
      open: "Choose it under the diagram on the matter's page, or find it under “Replay”; whoever may see the matter may watch it.",
      diagram: "On the diagram green is done, blue with a dot is going on, red is overdue, dashed red has failed.",
      step: "Step by step: who, when, where in the process and on whose behalf; forms appear as handed in, in their version of that day.",
      list: "Every step is listed in words, of one kind or one person if you like: who cannot see the picture misses nothing.",
      link: "The address holds the step: send it on, and it opens there.",
      version: "The diagram is the version the case ran on; later changes do not touch it.",
      proof: "The records form a chain: a change anywhere shows, and can be verified on the spot.",
    },
  },
} as const satisfies SameKeys<typeof zhCN>;
