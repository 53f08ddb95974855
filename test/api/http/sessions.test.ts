import { expect } from "chai";
import type { Client, Reply } from "../../support/http-client.ts";
import { signedIn } from "../../support/http-client.ts";
import { freshServer } from "../../support/serving.ts";
import { expectProblem } from "./problems.ts";

const minute = 60_000;

describe("sessions", () => {
  const server = freshServer();
  const signIn = (account: string, password: string): Promise<Reply> =>
    server().nobody.call("POST /api/session", { body: { account, password } });
  /** The stored session is moved into the past by so many minutes: real time is nobody's to move. */
  const age = async ({ seen = 0, begun = 0 }: { readonly seen?: number; readonly begun?: number }): Promise<void> => {
    const at = (minutes: number) => new Date(Date.now() - minutes * minute).toISOString();
    if (seen > 0) await server().composed.database.write(`update session set last_seen_at = '${at(seen)}'`);
    if (begun > 0) await server().composed.database.write(`update session set expires_at = '${at(begun - 720)}'`);
  };
  const asks = (client: Client): Promise<Reply> => client.call("GET /api/session");

  it("have a cookie no script reads, and end by signing out", async () => {
    const reply = await signIn("grid-1", "demo");
    expect(reply.headers["set-cookie"]).to.have.length(1);
    expect(reply.headers["set-cookie"]?.[0]).to.match(/^clauseflow=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const client = await signedIn(server().address, "grid-1");
    expect((await asks(client)).status).to.equal(200);
    await client.call("DELETE /api/session");
    expectProblem(await asks(client), 401, "NOT_SIGNED_IN");
    client.close();
  });

  it("are new at every signing in, and take no token from outside", async () => {
    const planted = "A".repeat(43);
    const reply = await server().nobody.send("POST", "/api/session", {
      body: '{"account":"grid-1","password":"demo"}',
      headers: { "Content-Type": "application/json", Cookie: `clauseflow=${planted}` },
    });
    expect(reply.headers["set-cookie"]?.[0]).not.to.contain(planted);
    expectProblem(
      await server().nobody.send("GET", "/api/session", { headers: { Cookie: `clauseflow=${planted}` } }),
      401,
      "NOT_SIGNED_IN",
    );
  });

  it("end after half an hour without a request, and after twelve hours in any case", async () => {
    const client = await signedIn(server().address, "grid-1");
    await age({ seen: 29 });
    expect((await asks(client)).status).to.equal(200);
    await age({ seen: 31 });
    expectProblem(await asks(client), 401, "NOT_SIGNED_IN");
    client.close();
    const another = await signedIn(server().address, "grid-1");
    await age({ begun: 719 });
    expect((await asks(another)).status).to.equal(200);
    await age({ begun: 721 });
    expectProblem(await asks(another), 401, "NOT_SIGNED_IN");
    another.close();
  });

  it("stay when the demo office's clock is moved by months", async () => {
    const client = await signedIn(server().address, "grid-1");
    const now = new Date(Date.now() + 90 * 24 * 60 * minute).toISOString();
    expect((await client.call("POST /api/demo/clock", { body: { now } })).status).to.equal(200);
    expect((await asks(client)).status).to.equal(200);
    client.close();
  });

  it("of a disabled account end at once, and it does not sign in again", async () => {
    const client = await signedIn(server().address, "mediator-2");
    const admin = await server().as("admin");
    const body = { handOverTo: null, reason: "离职" };
    expect((await admin.call("POST /api/people/{id}/disable", { params: { id: "mediator-2" }, body })).status).to.equal(200);
    expectProblem(await asks(client), 401, "NOT_SIGNED_IN");
    expectProblem(await signIn("mediator-2", "demo"), 401, "WRONG_CREDENTIALS");
    client.close();
  });

  it("of one person end when they change their password, but for the one it was changed in", async () => {
    const [one, other] = [await signedIn(server().address, "grid-2"), await signedIn(server().address, "grid-2")];
    const change = (current: string, next: string) => one.call("POST /api/session/password", { body: { current, next } });
    expectProblem(await change("wrong", "长长的新口令一二三"), 401, "WRONG_CREDENTIALS");
    expectProblem(await change("demo", "12345678"), 422, "PASSWORD_TOO_WEAK");
    expect((await change("demo", "长长的新口令一二三")).status).to.equal(204);
    expect((await asks(one)).status).to.equal(200);
    expectProblem(await asks(other), 401, "NOT_SIGNED_IN");
    expectProblem(await signIn("grid-2", "demo"), 401, "WRONG_CREDENTIALS");
    one.close();
    other.close();
  });
});

describe("signing in", () => {
  const server = freshServer();
  const signIn = (account: string, password: string): Promise<Reply> =>
    server().nobody.call("POST /api/session", { body: { account, password } });

  it("refuses a wrong password, an unknown account and odd ones alike", async () => {
    const texts = new Set<string>();
    for (const [account, password] of [
      ["leader-1", "wrong"],
      ["no-such-account", "wrong"],
      ["' or 1=1 --", "demo"],
      ["LEADER-1", "demo"],
      ["ｌeader-1", "demo"],
    ] as const) {
      const reply = await signIn(account, password);
      expectProblem(reply, 401, "WRONG_CREDENTIALS");
      texts.add(reply.text);
      expect(reply.headers["set-cookie"]).to.equal(undefined);
    }
    expect(texts.size).to.equal(1);
  });

  it("waits after ten wrong passwords, for the right one too, and for this account only", async () => {
    for (let tries = 0; tries < 10; tries++) expectProblem(await signIn("duty-1", "wrong"), 401, "WRONG_CREDENTIALS");
    const reply = await signIn("duty-1", "demo");
    const { details } = expectProblem(reply, 429, "TOO_MANY_TRIES");
    expect(Number(reply.headers["retry-after"])).to.equal(details.retryAfterSeconds).and.to.be.within(1, 900);
    expect((await signIn("staff-t", "demo")).status).to.equal(200);
    await server().composed.database.write(`update sign_in_failure set at = '${new Date(Date.now() - 16 * minute).toISOString()}'`);
    expect((await signIn("duty-1", "demo")).status).to.equal(200);
  });

  it("tries no more than ten of many guesses that come at once", async () => {
    const replies = await Promise.all(Array.from({ length: 40 }, () => signIn("leader-1", "guess")));
    expect(replies.filter(({ status }) => status === 401).length).to.be.at.most(10);
    expect(replies.filter(({ status }) => status === 429).length).to.be.at.least(30);
  }).timeout(30_000);
});
