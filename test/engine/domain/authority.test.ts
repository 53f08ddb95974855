import { expect } from "chai";
import { type Decision, may, type TaskAction, type TaskSubject } from "../../../engine/domain/authority.ts";
import { person, units } from "./demo-people.ts";

const staff = person("civil-1", "office-staff@civil");
const colleague = person("civil-2", "office-staff@civil");
const head = person("civil-head", "office-head@civil");
const otherHead = person("land-head", "office-head@land");
const deputy = person("deputy", "centre-deputy@town");
const villageDeputy = person("village-deputy-1", "centre-deputy@village-1");
const secretary = person("secretary", "party-secretary@town", "centre-director@town");
const responder = person("responder-1", "first-responder@village-1");
const auditor = person("auditor", "auditor@town");
const processAdmin = person("process-admin", "process-admin@town");
const admin = person("admin", "system-admin@town");
const everybody = [staff, colleague, head, otherHead, deputy, villageDeputy, secretary, responder, auditor, processAdmin, admin];

const open = {
  assignee: null,
  candidateGroups: ["office-staff@civil"],
  candidateUsers: [],
  completedBy: null,
  restricted: false,
  unit: "civil",
  delegatedBy: null,
};
const matter = { unit: "village-1", responsibleUnit: "civil", confidential: false, registeredBy: "responder-1" };

function task(change: Partial<TaskSubject["task"]> = {}, separatedFrom: readonly string[] = []): TaskSubject {
  return { kind: "task", task: { ...open, ...change }, separatedFrom, units, registeredBy: "responder-1" };
}

function why(decision: Decision): readonly string[] {
  return decision.allowed ? [] : decision.reasons.map(({ code }) => code);
}

const working: readonly TaskAction[] = ["claimTask", "completeTask", "saveDraft", "returnTask"];

describe("authority over tasks", () => {
  for (const action of working) {
    it(`lets candidates ${action} what nobody has, and nobody else`, () => {
      const allowed = everybody.filter((actor) => may(actor, action, task()).allowed).map(({ id }) => id);

      expect(allowed).to.deep.equal(["civil-1", "civil-2"]);
      expect(may(head, action, task())).to.deep.equal({
        allowed: false,
        reasons: [{ code: "NOT_A_CANDIDATE", groups: ["office-staff@civil"] }],
      });
    });

    it(`lets only its assignee ${action} what is claimed`, () => {
      const claimed = task({ assignee: "civil-2" });

      expect(why(may(colleague, action, claimed))).to.deep.equal([]);
      expect(may(staff, action, claimed)).to.deep.equal({
        allowed: false,
        reasons: [{ code: "TASK_CLAIMED_BY_OTHER", assignee: "civil-2" }],
      });
    });

    it(`does not let who completed the other task ${action} this one, even as its assignee`, () => {
      expect(why(may(staff, action, task({}, ["civil-1"])))).to.deep.equal(["SEPARATION_OF_DUTIES"]);
      expect(why(may(staff, action, task({ assignee: "civil-1" }, ["civil-1"])))).to.deep.equal(["SEPARATION_OF_DUTIES"]);
      expect(why(may(colleague, action, task({}, ["civil-1"])))).to.deep.equal([]);
    });
  }

  it("takes a person named as candidate as well as a post", () => {
    expect(why(may(responder, "claimTask", task({ candidateUsers: ["responder-1"] })))).to.deep.equal([]);
  });

  it("lets no administrator or auditor work on tasks without a post", () => {
    for (const actor of [processAdmin, admin, auditor])
      for (const action of working) expect(may(actor, action, task()).allowed).to.equal(false);
    const both = person("both", "process-admin@town", "office-staff@civil");
    expect(why(may(both, "completeTask", task()))).to.deep.equal([]);
  });

  it("lets the assignee put a task back, and the heads of its unit for somebody who is away", () => {
    const claimed = task({ assignee: "civil-1" });

    const allowed = everybody.filter((actor) => may(actor, "releaseTask", claimed).allowed).map(({ id }) => id);

    expect(allowed).to.deep.equal(["civil-1", "civil-head", "deputy", "secretary"]);
    expect(why(may(colleague, "releaseTask", claimed))).to.deep.equal(["TASK_CLAIMED_BY_OTHER"]);
    expect(why(may(staff, "releaseTask", task()))).to.deep.equal(["TASK_NOT_CLAIMED"]);
    expect(why(may(otherHead, "releaseTask", task()))).to.deep.equal(["NOT_A_CANDIDATE"]);
  });

  it("does not let a task be put back to nobody", () => {
    const named = task({ assignee: "civil-1", candidateGroups: [] });

    expect(why(may(staff, "releaseTask", named))).to.deep.equal(["NO_CANDIDATES"]);
    expect(why(may(head, "releaseTask", named))).to.deep.equal(["NO_CANDIDATES"]);
    expect(why(may(staff, "releaseTask", task({ assignee: "civil-1", candidateGroups: [], delegatedBy: "civil-2" })))).to.deep.equal([]);
  });

  it("lets who has a task, or its unit's heads, transfer it", () => {
    const allowed = everybody.filter((actor) => may(actor, "transferTask", task({ assignee: "civil-1" })).allowed).map(({ id }) => id);

    expect(allowed).to.deep.equal(["civil-1", "civil-head", "deputy", "secretary"]);
    expect(why(may(colleague, "transferTask", task()))).to.deep.equal([]);
  });

  it("does not let a delegate pass a task on", () => {
    const delegated = task({ assignee: "civil-2", delegatedBy: "civil-1" });

    expect(may(colleague, "delegateTask", delegated)).to.deep.equal({
      allowed: false,
      reasons: [{ code: "ALREADY_DELEGATED", by: "civil-1" }],
    });
    expect(why(may(colleague, "transferTask", delegated))).to.deep.equal(["ALREADY_DELEGATED"]);
    expect(why(may(head, "transferTask", delegated))).to.deep.equal([]);
    expect(why(may(colleague, "completeTask", delegated))).to.deep.equal([]);
  });

  it("lets who oversees a task or answers to the citizen remind, not its assignee, nor an auditor (FR-2)", () => {
    const claimed = task({ assignee: "civil-1" });

    expect(why(may(responder, "remindTask", claimed))).to.deep.equal([]);
    expect(why(may(head, "remindTask", claimed))).to.deep.equal([]);
    expect(why(may(staff, "remindTask", claimed))).to.deep.equal(["OWN_TASK"]);
    expect(why(may(auditor, "remindTask", claimed))).to.deep.equal(["READ_ONLY"]);
    expect(why(may(otherHead, "remindTask", claimed))).to.deep.equal(["OUT_OF_SIGHT"]);
  });

  it("hides a restricted step, and who does it, from everybody who does not do it", () => {
    const restricted = task({ restricted: true });

    const readers = everybody.filter((actor) => may(actor, "readTask", restricted).allowed).map(({ id }) => id);

    expect(readers).to.deep.equal(["civil-1", "civil-2"]);
    for (const action of ["readTask", "claimTask", "transferTask", "remindTask"] as const) {
      expect(why(may(deputy, action, restricted))).to.deep.equal(["RESTRICTED"]);
    }
  });
});

describe("authority over matters", () => {
  const subject = { kind: "matter", matter, tasks: [open], units } as const;
  const confidential = { ...subject, matter: { ...matter, confidential: true } };

  it("lets everybody concerned read and comment, the auditor only read", () => {
    const readers = everybody.filter((actor) => may(actor, "readMatter", subject).allowed).map(({ id }) => id);
    const writers = everybody.filter((actor) => may(actor, "commentMatter", subject).allowed).map(({ id }) => id);

    expect(readers).to.deep.equal([...writers, "auditor"]);
    expect(writers).to.deep.equal(["civil-1", "civil-2", "civil-head", "deputy", "village-deputy-1", "secretary", "responder-1"]);
    expect(why(may(auditor, "attachToMatter", subject))).to.deep.equal(["READ_ONLY"]);
    expect(why(may(otherHead, "readMatter", subject))).to.deep.equal(["OUT_OF_SIGHT"]);
  });

  it("keeps a confidential matter to who registered it and who works on it (IR-4)", () => {
    const readers = everybody.filter((actor) => may(actor, "readMatter", confidential).allowed).map(({ id }) => id);

    expect(readers).to.deep.equal(["civil-1", "civil-2", "responder-1"]);
    expect(why(may(auditor, "readMatter", confidential))).to.deep.equal(["CONFIDENTIAL"]);
    expect(
      why(
        may(deputy, "readReplay", {
          kind: "instance",
          instance: { startedBy: "responder-1", startedUnit: "village-1" },
          matter: confidential,
          units,
        }),
      ),
    ).to.deep.equal(["CONFIDENTIAL"]);
  });

  it("keeps personal data from administrators of diagrams and people, and lets the latter erase it", () => {
    expect(may(processAdmin, "readPersonalData", subject).allowed).to.equal(false);
    expect(may(admin, "readPersonalData", subject).allowed).to.equal(false);
    expect(everybody.filter((actor) => may(actor, "erasePersonalData", subject).allowed)).to.deep.equal([admin]);
  });

  it("shows a replay to who may read the matter; without one to who started it, oversees the unit, or audits", () => {
    const instance = { startedBy: "civil-1", startedUnit: "civil" };
    const readers = everybody.filter((actor) => may(actor, "readReplay", { kind: "instance", instance, matter: null, units }).allowed);

    expect(readers.map(({ id }) => id)).to.deep.equal(["civil-1", "civil-head", "deputy", "secretary", "auditor"]);
    expect(why(may(auditor, "readReplay", { kind: "instance", instance, matter: subject, units }))).to.deep.equal([]);
  });
});

describe("authority over clocks", () => {
  const clock = { kind: "clock", clock: { id: "1" }, matter, units } as const;

  it("lets the deputy of the matter's unit, or of one above, pause and resume (SP-3)", () => {
    const allowed = everybody.filter((actor) => may(actor, "pauseClock", clock).allowed).map(({ id }) => id);

    expect(allowed).to.deep.equal(["deputy", "village-deputy-1"]);
    expect(may(person("d2", "centre-deputy@village-2"), "pauseClock", clock)).to.deep.equal({
      allowed: false,
      reasons: [{ code: "POST_NEEDED", roles: ["centre-deputy"], units: ["village-1", "town", "civil"] }],
    });
  });

  it("lets only the party secretary extend (LC-4)", () => {
    expect(everybody.filter((actor) => may(actor, "extendClock", clock).allowed)).to.deep.equal([secretary]);
  });

  it("lets nobody approve for themselves", () => {
    expect(why(may(deputy, "pauseClock", { ...clock, interested: ["deputy"] }))).to.deep.equal(["SELF_APPROVAL"]);
  });

  it("asks the town where a clock belongs to no matter", () => {
    expect(everybody.filter((actor) => may(actor, "pauseClock", { ...clock, matter: null }).allowed)).to.deep.equal([deputy]);
  });
});

describe("authority over the office", () => {
  const office = { kind: "office" } as const;
  const instance = { kind: "instance", instance: { startedBy: "civil-1", startedUnit: "civil" } } as const;

  it("gives each administrator and the auditor their own, and nobody else anything", () => {
    const who = (allowed: (actor: (typeof everybody)[number]) => Decision) =>
      everybody.filter((actor) => allowed(actor).allowed).map(({ id }) => id);

    expect(who((actor) => may(actor, "editBundles", office))).to.deep.equal(["process-admin"]);
    expect(who((actor) => may(actor, "publishBundle", office))).to.deep.equal(["process-admin"]);
    expect(who((actor) => may(actor, "managePeople", office))).to.deep.equal(["admin"]);
    expect(who((actor) => may(actor, "manageCalendar", office))).to.deep.equal(["admin"]);
    expect(who((actor) => may(actor, "verifyAudit", office))).to.deep.equal(["auditor"]);
    expect(who((actor) => may(actor, "operateInstance", instance))).to.deep.equal(["process-admin", "admin"]);
    expect(who((actor) => may(actor, "moveOfficeClock", office))).to.have.length(everybody.length);
  });

  it("refuses everything to citizens, to the office's own worker, and to people without posts", () => {
    for (const actor of [{ kind: "citizen", receiptNumber: "CF2026-000001" }, { kind: "system" }] as const) {
      expect(why(may(actor, "completeTask", task()))).to.deep.equal(["NOT_A_PERSON"]);
      expect(why(may(actor, "managePeople", office))).to.deep.equal(["NOT_A_PERSON"]);
    }
    expect(why(may(person("leaver"), "moveOfficeClock", office))).to.deep.equal(["POST_NEEDED"]);
  });
});

describe("authority to start a process", () => {
  const anywhere = { kind: "process", starters: null, unit: null } as const;

  it("names the unit of the post that allows it, the home unit first", () => {
    expect(may(responder, "startProcess", anywhere)).to.deep.equal({ allowed: true, unit: "village-1" });
    const two = { ...person("two", "office-staff@civil", "first-responder@village-1"), home: "village-1" };
    expect(may(two, "startProcess", anywhere)).to.deep.equal({ allowed: true, unit: "village-1" });
    expect(may(two, "startProcess", { ...anywhere, starters: ["office-staff"] })).to.deep.equal({ allowed: true, unit: "civil" });
  });

  it("asks for a starter's post, in the unit that was named", () => {
    const byResponders = { ...anywhere, starters: ["first-responder"] } as const;

    expect(may(staff, "startProcess", byResponders)).to.deep.equal({
      allowed: false,
      reasons: [{ code: "POST_NEEDED", roles: ["first-responder"], units: [] }],
    });
    expect(may(responder, "startProcess", { ...byResponders, unit: "village-2" }).allowed).to.equal(false);
  });

  it("lets administrators and auditors start nothing by that post", () => {
    for (const actor of [processAdmin, admin, auditor]) expect(may(actor, "startProcess", anywhere).allowed).to.equal(false);
  });
});
