import { expect } from "chai";
import { encodeCursor } from "../../db/read-models/cursor.ts";
import type { Cell } from "../../db/sql.ts";
import type { Queries, Sight } from "../../engine/ports/queries.ts";
import type { Repositories } from "../../engine/ports/repositories.ts";
import { at } from "../contract/samples.ts";
import { openSqlite, type SqliteStore } from "../support/sqlite-store.ts";

const now = at(1);
const clerk: Sight = { person: "clerk", groups: ["a@town", "b@town"], units: ["town", "civil"] };
const auditor: Sight = { ...clerk, units: "all" };
const from = (list: string) => ({ cursor: encodeCursor(list, "1 1") });
const claim = { now, leaseUntil: now, limit: 10 };
const page = { after: "1", limit: 10 };

const queries: Readonly<Record<string, (queries: Queries) => Promise<unknown>>> = {
  "the inbox to do": (q) => q.inbox({ view: "todo", sight: clerk, now, limit: 20 }),
  "the next page of it": (q) => q.inbox({ view: "todo", sight: clerk, now, limit: 20, ...from("inbox todo") }),
  "a search in it": (q) => q.inbox({ view: "todo", sight: clerk, now, limit: 20, q: "灯", process: "p", unit: "town", overdue: true }),
  "the inbox done": (q) => q.inbox({ view: "done", sight: clerk, now, limit: 20 }),
  "the next page of done": (q) => q.inbox({ view: "done", sight: clerk, now, limit: 20, q: "灯", ...from("inbox done") }),
  "the inbox followed": (q) => q.inbox({ view: "following", sight: clerk, now, limit: 20 }),
  "the next page of followed": (q) => q.inbox({ view: "following", sight: clerk, now, limit: 20, ...from("inbox following") }),
  "the badges": (q) => q.inboxCounts({ sight: clerk, now }),
  "the ledger": (q) => q.matters({ sight: clerk, now, limit: 20 }),
  "the next page of the ledger": (q) => q.matters({ sight: clerk, now, limit: 20, kind: "k", q: "灯", ...from("matters") }),
  "an auditor's ledger": (q) => q.matters({ sight: auditor, now, limit: 20, ...from("matters") }),
  "the sight of a task": (q) => q.seesTask(clerk, "1"),
  "the sight of a matter": (q) => q.seesMatter(clerk, "1"),
  "open incidents": (q) => q.openIncidents(page),
};

const lists: Readonly<Record<string, (office: Repositories) => Promise<unknown>>> = {
  "the published bundle": ({ bundles }) => bundles.findPublished("k"),
  "the draft": ({ bundles }) => bundles.findDraft("k"),
  "a version": ({ bundles }) => bundles.findVersion("k", 1),
  versions: ({ bundles }) => bundles.listVersions("k"),
  "instances of a matter": ({ instances }) => instances.listByMatter("1"),
  children: ({ instances }) => instances.listChildren("1"),
  "open tasks": ({ tasks }) => tasks.listOpen("1"),
  "tasks of an instance": ({ tasks }) => tasks.listByInstance("1"),
  "tasks of a matter": ({ tasks }) => tasks.listByMatter("1"),
  "tasks of a clock": ({ tasks }) => tasks.listOpenByClock("1"),
  "a leaver's tasks": ({ tasks }) => tasks.listOpenOfPerson("clerk"),
  "a draft of a task": ({ tasks }) => tasks.findDraft("1", "clerk"),
  "timers of an instance": ({ timers }) => timers.listByInstance("1"),
  "timers of a clock": ({ timers }) => timers.listByClock("1"),
  "timers of a process": ({ timers }) => timers.listByBundle("k"),
  "holding timers": ({ timers }) => timers.hold("1", true),
  "due timers": ({ timers }) => timers.claimDue(claim),
  "the next timer": ({ timers }) => timers.nextDue(),
  "subscriptions of an instance": ({ subscriptions }) => subscriptions.listByInstance("1"),
  "subscriptions to a message": ({ subscriptions }) => subscriptions.listByMessage("m", "k"),
  "open jobs": ({ jobs }) => jobs.listOpen("1"),
  "open incidents of an instance": ({ incidents }) => incidents.listOpen("1"),
  "a page of events": ({ events }) => events.list("1", { afterSeq: 1, limit: 10 }),
  "the head of a chain": ({ events }) => events.head("1"),
  streams: ({ events }) => events.listStreams(page),
  "events of a matter": ({ events }) => events.listByMatter("1"),
  "a receipt": ({ matters }) => matters.findByReceipt("1"),
  "open matters of a unit": ({ matters }) => matters.hasOpenInUnit("town"),
  "open tasks of a unit": ({ tasks }) => tasks.hasOpenInUnit("town"),
  "clocks of a matter": ({ clocks }) => clocks.listByMatter("1"),
  "open clocks of an instance": ({ clocks }) => clocks.listOpenByInstance("1"),
  "open clocks": ({ clocks }) => clocks.listOpen(page),
  comments: ({ dossiers }) => dossiers.listComments("1"),
  attachments: ({ dossiers }) => dossiers.listAttachments("1"),
  "personal data": ({ vault }) => vault.listByMatter("1"),
  "an account": ({ people }) => people.findByAccount("a"),
  "holders of posts": ({ people }) => people.listInGroups(["a@town"]),
  "failed sign-ins": ({ people }) => people.recentFailures("a", now),
  "sessions of a person": ({ sessions }) => sessions.deleteOfPerson("a"),
  "expired sessions": ({ sessions }) => sessions.deleteExpired(now),
  notices: ({ notices }) => notices.listOfPerson("a", { before: "1", limit: 10, unreadOnly: false }),
  "unread notices": ({ notices }) => notices.listOfPerson("a", { before: null, limit: 10, unreadOnly: true }),
  "messages to deliver": ({ outbox }) => outbox.claim(claim),
};

describe("how SQLite runs a list", () => {
  let store: SqliteStore;
  let statements: { readonly text: string; readonly bindings: readonly Cell[] }[] = [];
  before(async () => {
    store = await openSqlite({ onStatement: (text, bindings) => statements.push({ text, bindings }) });
  });
  after(() => store.close());

  /** The steps that read a whole table or a whole index; what stands in brackets is a part of the statement, not a table. */
  const scans = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
    statements = [];
    await run();
    const ran = statements.filter(({ text }) => !/^(begin|commit)/.test(text));
    expect(ran).to.not.have.length(0);
    const plans = await Promise.all(ran.map(({ text, bindings }) => store.explain(text, bindings)));
    return plans.flat().filter((step) => /^SCAN (?!branch|page|way|source|capped|CONSTANT ROW)/.test(step));
  };

  for (const [name, run] of Object.entries(queries))
    it(`finds ${name} by index`, async () => {
      expect(await scans(() => run(store.queries))).to.deep.equal([]);
    });

  for (const [name, run] of Object.entries(lists))
    it(`finds ${name} by index`, async () => {
      expect(await scans(() => store.unitOfWork.transact(run))).to.deep.equal([]);
    });

  it("walks through the index of what is open only, where all of that is asked for", async () => {
    const all = ({ incidents, bundles }: Repositories) =>
      Promise.all([incidents.listOpen(null), bundles.listDrafts(), bundles.listPublished()]);
    expect((await scans(() => store.unitOfWork.read(all))).toSorted()).to.deep.equal([
      "SCAN bundle USING INDEX bundle_draft",
      "SCAN bundle USING INDEX bundle_published",
      "SCAN incident USING INDEX incident_open",
    ]);
  });

  it("reads a group's inbox from the group's open work, in the inbox's order, and stops at the page's end", async () => {
    statements = [];
    await store.queries.inbox({ view: "todo", sight: clerk, now, limit: 20 });
    const { text = "", bindings = [] } = statements[0] ?? {};
    const steps = await store.explain(text, bindings);
    const ofGroup = "SEARCH open_for USING COVERING INDEX task_candidate_inbox (candidate=? AND takeable=?)";
    expect(steps.filter((step) => step === ofGroup)).to.have.length(3);
    expect(steps).to.include("SEARCH task USING INDEX task_mine (assignee=?)");
  });

  it("never reads an instance's state for a list", () => {
    expect(statements.filter(({ text }) => /engine_state/.test(text))).to.deep.equal([]);
  });
});
