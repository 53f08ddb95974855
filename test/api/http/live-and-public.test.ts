import { type IncomingMessage, request } from "node:http";
import { expect } from "chai";
import { liveHub } from "../../../api/http/middleware/live-hub.ts";
import { isStillSigned } from "../../../engine/usecases/session/whose-session.ts";
import { serveMatter } from "../../support/served-matter.ts";
import { freshServer, type TestServer } from "../../support/serving.ts";
import { expectProblem } from "./problems.ts";

/** A live line: what has come over it so far. */
async function listen(server: TestServer, account: string): Promise<{ heard(text: RegExp): Promise<void>; text(): string; end(): void }> {
  const { headers } = await server.as(account);
  let text = "";
  const asked = request(`${server.address}/api/live`, { headers });
  asked.end();
  const answer = await new Promise<IncomingMessage>((resolve) => asked.once("response", resolve));
  answer.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  answer.on("error", () => undefined);
  const heard = async (wanted: RegExp): Promise<void> => {
    const until = Date.now() + 5_000;
    while (!wanted.test(text)) {
      if (Date.now() > until) throw new Error(`nothing like ${wanted} was heard in: ${text}`);
      await new Promise((resolve) => answer.once("data", resolve).once("close", resolve));
    }
  };
  return { heard, text: () => text, end: () => asked.destroy() };
}

describe("the live line", () => {
  const server = freshServer();

  it("tells whom it concerns that a list changed, and names the matter to nobody else", async () => {
    const land = await listen(server(), "land-1");
    const stranger = await listen(server(), "responder-2");
    await land.heard(/event: ready/);
    await stranger.heard(/event: ready/);
    const { matterId } = await serveMatter(server());
    await land.heard(new RegExp(`event: changed\\ndata: {"matterId":"${matterId}"}`));
    expect(stranger.text()).not.to.contain(matterId);
    land.end();
    stranger.end();
  });

  it("ends when its session is over, and does not keep it from going idle", async () => {
    const { world } = server().composed;
    const reply = await server().nobody.call("POST /api/session", { body: { account: "mediator-2", password: "demo" } });
    const token = /^clauseflow=([^;]+)/.exec(reply.headers["set-cookie"]?.[0] ?? "")?.[1] ?? "";
    const hub = liveHub({ heartbeatMs: 5 });
    const beats: string[] = [];
    const ended = new Promise<void>((resolve) => {
      const listener = {
        actor: { kind: "person", id: "mediator-2", name: "", posts: [], groups: [], home: "" },
        write: (chunk: string) => beats.push(chunk) > 0,
        end: resolve,
        isStillSigned: () => isStillSigned(world, token),
      } as const;
      hub.listen(listener);
    });
    const past = new Date(Date.now() - 1_790_000).toISOString();
    await server().composed.database.write(`update session set last_seen_at = '${past}' where person = 'mediator-2'`);
    expect(await isStillSigned(world, token)).to.equal(true);
    await (await server().as("admin")).call("POST /api/people/{id}/disable", {
      params: { id: "mediator-2" },
      body: { handOverTo: null, reason: "离职" },
    });
    await ended;
    expect(hub.listeners).to.equal(0);
    hub.close();
  });
});

describe("a citizen's look-up", () => {
  const server = freshServer();
  const ask = (receiptNumber: string, queryCode: string) =>
    server().nobody.call("GET /api/public/matters/{receiptNumber}", { params: { receiptNumber }, headers: { "X-Query-Code": queryCode } });

  it("looks the same for an unknown number and a wrong code, takes the code in small letters too, and locks after ten wrong ones", async () => {
    const { receiptNumber, queryCode } = await serveMatter(server());
    const wrong = await ask(receiptNumber, "AAAA-AAAA-AAAA-AAAA");
    const unknown = await ask("CF2026-999999", queryCode);
    expectProblem(wrong, 404, "QUERY_CODE_WRONG");
    expect(unknown.text).to.equal(wrong.text);
    expect((await ask(receiptNumber, queryCode.toLowerCase())).status).to.equal(200);
    for (let tries = 1; tries < 10; tries++) expectProblem(await ask(receiptNumber, "AAAA-AAAA-AAAA-AAAA"), 404, "QUERY_CODE_WRONG");
    expectProblem(await ask(receiptNumber, queryCode), 429, "QUERY_CODE_LOCKED");
    expect(server().faults).to.deep.equal([]);
  });

  it("asks for the code in a header, so that it stands in no address", async () => {
    const { receiptNumber, queryCode } = await serveMatter(server());
    const reply = await server().nobody.send("GET", `/api/public/matters/${receiptNumber}?queryCode=${queryCode}`);
    expectProblem(reply, 400, "INVALID_REQUEST");
  });

  it("shows no name of staff or citizen", async () => {
    const { receiptNumber, queryCode } = await serveMatter(server());
    const { text } = await ask(receiptNumber, queryCode);
    for (const name of ["周文秀", "石磊", "张大山", "13800000001", "responder-1"]) expect(text).not.to.contain(name);
  });
});
