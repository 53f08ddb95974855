import type { SameKeys } from "../../i18n/words.ts";
import type { toursZh } from "./tours-zh.ts";

export const toursEn = {
  citizen: {
    title: "Citizens",
    steps: {
      slip: "When you bring a matter you are given a receipt with a receipt number and a query code. Keep it to yourself.",
      look: "Open “Follow and rate a matter” and enter both. You need no account.",
      see: "You see how far it is, which office handles it, when to expect the answer at the latest, and then the answer.",
      rate: "Then please rate: satisfied or not, with a word if you like. The page says until when; without a rating the matter is archived.",
      again: "If you are not satisfied it is handled once more; after that the centre considers supervision.",
      locked: "Too many wrong query codes lock the matter; please come to the counter.",
    },
  },
  counter: {
    title: "First responders and grid workers",
    steps: {
      register:
        "Register visits, calls and letters under “Register a matter”. Names and numbers go into the fields marked as personal data.",
      slip: "Print the receipt or copy it for the citizen. The query code is shown only this once.",
      triage:
        "First responders open the triage task in the inbox, claim it and choose: handle at once, do on the citizen's behalf, refer to an office, explain, mediate, confer, hand up.",
      own: "Until somebody has accepted it, it stays yours; what an office returns comes back to your inbox.",
      answer: "When it is done you write the answer, and the citizen can read it at once.",
      follow: "The matter's page shows where it is; you can remind whoever has it.",
    },
  },
  handler: {
    title: "Office heads and staff, mediators",
    steps: {
      claim: "Claim a task first, so that others know; release it if you cannot do it.",
      draft: "What you type is kept as a draft, through reloads, lost connections and signing in again.",
      complete: "Then “Complete and hand in”. What is wrong is listed on top, and leads to its field.",
      hand: "Transfer: somebody else takes over. Delegate: it comes back to you to confirm. Return: back to an earlier step, with a reason. Remind: whoever has it.",
      both: "If two people do one task, the first to hand in wins; the other sees who and when, and keeps the text to copy.",
      why: "Where a button is missing, see “Some acts are not possible now. Why?”.",
    },
  },
  centre: {
    title: "Deputy directors, directors, party secretary",
    steps: {
      ledger: "The ledger shows all matters of your centre and those below, or only the overdue.",
      pause: "Waiting for a party or an expert: the deputy director pauses the term on the matter's page with a reason, and resumes it.",
      extend: "An extension is approved by the party secretary before the term ends.",
      move: "Tasks of people who are away can be transferred to others of your units.",
      consider: "What is overdue or twice not satisfactory comes to the centre's inbox, to consider supervision.",
      restricted: "Restricted tasks are seen only by those who do them, also here.",
    },
  },
  processAdmin: {
    title: "Process administrators",
    steps: {
      draft: "Open a process in the modeler and start a draft; running matters are not touched.",
      edit: "Change diagram, forms and decision tables. For the chosen step the panel holds who does it, its term, its clauses and who must not be the same person.",
      check: "Findings are listed as you work and lead to their element; errors stop publishing.",
      publish: "Compare with the version in force, then publish. New matters follow it; running ones finish on theirs.",
      incident:
        "A failed case shows dashed red on the diagram of the matter's page; it can be suspended, resumed or cancelled, with a reason.",
    },
  },
  auditor: {
    title: "Auditors",
    steps: {
      find: "Find a case under “Replay” by number or title, or in the ledger by unit, time and status.",
      replay: "Go step by step: who did it, when, and what was filled in.",
      verify: "Verify that nothing on record was changed.",
      readOnly: "Auditors look and do not act: no claiming, comments or files. Reading personal data is on record.",
    },
  },
  systemAdmin: {
    title: "System administrators",
    steps: {
      people: "Create units, people and posts under Administration, or import them from a sheet. One person may hold several posts.",
      password: "Reset forgotten passwords; the person sets a new one at the next sign-in.",
      leave: "Disable the account of somebody who leaves, and hand their open tasks over at once.",
      calendar: "Enter the yearly holiday notice in the calendar; provisional terms are counted again.",
      erase: "After archiving, a citizen's personal data can be erased by receipt number.",
      backup: "On the server, npm run backup makes a backup and npm run restore brings it back.",
    },
  },
} as const satisfies SameKeys<typeof toursZh>;
