import { expect } from "chai";
import { Refusal } from "../../../../engine/domain/refusal.ts";
import { changePerson } from "../../../../engine/usecases/people/change-person.ts";
import { createPerson } from "../../../../engine/usecases/people/create-person.ts";
import { disablePerson } from "../../../../engine/usecases/people/disable-person.ts";
import { enablePerson } from "../../../../engine/usecases/people/enable-person.ts";
import { resetPassword } from "../../../../engine/usecases/people/reset-password.ts";
import { signIn } from "../../../../engine/usecases/session/sign-in.ts";
import { whoseSession } from "../../../../engine/usecases/session/whose-session.ts";
import { refusalOf } from "../../../contract/store.ts";
import { type Office, openOffice } from "../../../support/office.ts";

const details = { name: " 张三 ", phone: "", email: null, posts: [{ role: "office-staff", unit: "civil-office" }] } as const;

describe("people", () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  const admin = () => office.as("admin");
  const officeEvents = () => office.events("office");

  it("are managed by the system administrator only", async () => {
    for (const account of ["secretary", "process-admin", "auditor", "responder-1"]) {
      const actor = await office.as(account);
      const refusals = [
        createPerson(office.world, { actor, account: "zhangsan", ...details }),
        changePerson(office.world, { actor, id: "staff-t", revision: 1, ...details }),
        resetPassword(office.world, { actor, id: "staff-t" }),
        disablePerson(office.world, { actor, id: "staff-t", handOverTo: null, reason: "离职" }),
        enablePerson(office.world, { actor, id: "staff-t" }),
      ];
      for (const refused of refusals) await refusalOf(refused, "NOT_ALLOWED");
    }
    expect(await officeEvents()).to.deep.equal([]);
  });

  it("sign in first with a password that they must change", async () => {
    const { person, temporaryPassword } = await createPerson(office.world, { actor: await admin(), account: "zhangsan", ...details });
    expect(person).to.include({ name: "张三", phone: null, mustChangePassword: true, disabledAt: null });
    expect(temporaryPassword).to.match(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const signed = await signIn(office.world, { account: "zhangsan", password: temporaryPassword });
    expect(signed.person).to.deep.equal(person);
  });

  it("have accounts that nobody else has, and posts in units that are there and open", async () => {
    const actor = await admin();
    await refusalOf(createPerson(office.world, { actor, account: "staff-t", ...details }), "ACCOUNT_TAKEN");
    const posts = [{ role: "mediator", unit: "nowhere" }] as const;
    await refusalOf(createPerson(office.world, { actor, account: "zhangsan", ...details, posts }), "UNKNOWN_UNIT");
    const twice = [...details.posts, ...details.posts];
    await refusalOf(createPerson(office.world, { actor, account: "zhangsan", ...details, posts: twice }), "INVALID_REQUEST");
  });

  it("are named in the log by id, with their posts, and by nothing personal", async () => {
    const actor = await admin();
    const { person } = await createPerson(office.world, { actor, account: "zhangsan", ...details });
    await changePerson(office.world, {
      actor,
      id: person.id,
      revision: 1,
      name: "张三丰",
      phone: "13800000000",
      email: null,
      posts: [{ role: "mediator", unit: "town" }],
    });
    const events = await officeEvents();
    expect(events.map(({ kind, data }) => ({ kind, data }))).to.deep.equal([
      { kind: "personCreated", data: { person: person.id, posts: ["office-staff@civil-office"] } },
      {
        kind: "personChanged",
        data: { person: person.id, fields: ["name", "phone"], postsGiven: ["mediator@town"], postsTaken: ["office-staff@civil-office"] },
      },
    ]);
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("are changed over the revision that was read", async () => {
    const change = { actor: await admin(), id: "staff-t", revision: 1, ...details };
    await changePerson(office.world, change);
    await refusalOf(changePerson(office.world, change), "REVISION_CONFLICT");
  });

  it("who were given a new password are signed out everywhere, and free of the lock of wrong tries", async () => {
    const actor = await admin();
    const first = await resetPassword(office.world, { actor, id: "staff-t" });
    const { token } = await signIn(office.world, { account: "staff-t", password: first.temporaryPassword });
    for (let tries = 0; tries < 10; tries++) await signIn(office.world, { account: "staff-t", password: "wrong" }).catch(() => undefined);
    await refusalOf(signIn(office.world, { account: "staff-t", password: first.temporaryPassword }), "TOO_MANY_TRIES");
    const { temporaryPassword } = await resetPassword(office.world, { actor, id: "staff-t" });
    expect(await whoseSession(office.world, token)).to.equal(null);
    const signed = await signIn(office.world, { account: "staff-t", password: temporaryPassword });
    expect(signed.person.mustChangePassword).to.equal(true);
  }).timeout(30_000);

  it("whose account is closed are out at once, and may come back with a new password", async () => {
    const actor = await admin();
    const { temporaryPassword } = await resetPassword(office.world, { actor, id: "staff-t" });
    const { token } = await signIn(office.world, { account: "staff-t", password: temporaryPassword });
    await disablePerson(office.world, { actor, id: "staff-t", handOverTo: null, reason: "调离" });
    expect(await whoseSession(office.world, token)).to.equal(null);
    await refusalOf(signIn(office.world, { account: "staff-t", password: temporaryPassword }), "WRONG_CREDENTIALS");
    await refusalOf(resetPassword(office.world, { actor, id: "staff-t" }), "PERSON_DISABLED");
    await refusalOf(disablePerson(office.world, { actor, id: "staff-t", handOverTo: null, reason: "调离" }), "PERSON_DISABLED");
    const back = await enablePerson(office.world, { actor, id: "staff-t" });
    await refusalOf(enablePerson(office.world, { actor, id: "staff-t" }), "PERSON_NOT_DISABLED");
    expect((await signIn(office.world, { account: "staff-t", password: back.temporaryPassword })).person.disabledAt).to.equal(null);
  }).timeout(30_000);

  it("always include somebody who can administer the system", async () => {
    const actor = await admin();
    const refused = [
      disablePerson(office.world, { actor, id: "admin", handOverTo: null, reason: "离职" }),
      changePerson(office.world, { actor, id: "admin", revision: 1, ...details }),
    ];
    for (const one of refused) await refusalOf(one, "LAST_ADMIN");
    await createPerson(office.world, { actor, account: "zhangsan", ...details, posts: [{ role: "system-admin", unit: "town" }] });
    await disablePerson(office.world, { actor, id: "admin", handOverTo: null, reason: "离职" });
    expect((await office.read(({ people }) => people.get("admin"))).disabledAt).to.not.equal(null);
  });

  it("are never the last administrator by two closing each other's account at the same moment", async () => {
    const actor = await admin();
    const { person } = await createPerson(office.world, {
      actor,
      account: "second",
      ...details,
      posts: [{ role: "system-admin", unit: "town" }],
    });
    const closings = [person.id, "admin"].map((id) => disablePerson(office.world, { actor, id, handOverTo: null, reason: "离职" }));
    const outcomes = await Promise.allSettled(closings);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as unknown] : []));
    expect(reasons.map((reason) => (reason instanceof Refusal ? reason.code : reason))).to.deep.equal(["LAST_ADMIN"]);
  });
});
