import { expect } from "chai";
import { type Client, httpClient } from "../../support/http-client.ts";
import { type ServedMatter, serveMatter } from "../../support/served-matter.ts";
import { freshServer } from "../../support/serving.ts";
import { snapshot } from "./matter-snapshot.ts";
import { expectAnyProblem, expectProblem } from "./problems.ts";

const json = { "Content-Type": "application/json" };
const megabyte = 1_048_576;

describe("bad input", () => {
  const server = freshServer();
  let held: ServedMatter;
  let land: Client;
  let untouched: unknown;
  const path = (act: string) => `/api/tasks/${held.taskKey}/${act}`;
  before(async () => {
    held = await serveMatter(server());
    land = await server().as("land-1");
    untouched = await snapshot(server(), held.matterId);
  });
  const unchanged = async () => expect(await snapshot(server(), held.matterId)).to.deep.equal(untouched);

  it("names the wrong fields of a form, each with its path, code and a sentence in the asked language", async () => {
    for (const [language, sentence] of [
      ["zh-CN", /[\u4e00-\u9fff]/],
      ["en", /[a-z]/],
    ] as const) {
      const body = JSON.stringify({ variables: { acceptance: "perhaps", handler: 7, role: "admin" } });
      const reply = await land.send("POST", path("complete"), { body, headers: { ...json, "Accept-Language": language } });
      const { errors = [] } = expectProblem(reply, 422, "FORM_INVALID");
      expect(errors.map(({ field }) => field)).to.include.members(["acceptance", "handler", "role"]);
      for (const { message } of errors) expect(message).to.match(sentence);
    }
    await unchanged();
  });

  const bodies: readonly (readonly [string, string | Uint8Array, number, string, Readonly<Record<string, string>>?])[] = [
    ["no JSON at all", "variables=x", 400, "INVALID_REQUEST"],
    ["half a JSON", '{"variables":', 400, "INVALID_REQUEST"],
    ["an empty body", "", 400, "INVALID_REQUEST"],
    ["a list", "[]", 400, "INVALID_REQUEST"],
    ["a megabyte of junk", "j".repeat(megabyte), 400, "INVALID_REQUEST"],
    ["a megabyte in a field of the form", JSON.stringify({ variables: { acceptance: "x".repeat(megabyte) } }), 422, "FORM_INVALID"],
    ["a megabyte in a field it does not have", JSON.stringify({ variables: { junk: "x".repeat(megabyte) } }), 422, "FORM_INVALID"],
    ["five megabytes", `{"variables":{"junk":"${"x".repeat(5 * megabyte)}"}}`, 413, "BODY_TOO_LARGE"],
    [
      "bytes that are not UTF-8",
      Buffer.from([...Buffer.from('{"variables":{"a":"'), 0xff, 0xfe, ...Buffer.from('"}}')]),
      400,
      "INVALID_REQUEST",
    ],
    ["nesting 120,000 deep", `{"variables":{"a":${"[".repeat(120_000)}${"]".repeat(120_000)}}}`, 400, "INVALID_REQUEST"],
    ["nesting 33 deep", `{"variables":{"a":${"[".repeat(33)}${"]".repeat(33)}}}`, 400, "INVALID_REQUEST"],
    ["a NUL", '{"variables":{"acceptance":"a\\u0000b"}}', 400, "INVALID_REQUEST"],
    ["a lone surrogate", '{"variables":{"acceptance":"\\ud800"}}', 400, "INVALID_REQUEST"],
    ["a lone surrogate as a name", '{"variables":{"\\udfff":1}}', 400, "INVALID_REQUEST"],
    ["__proto__", '{"variables":{"__proto__":{"acceptance":"accepted"}}}', 400, "INVALID_REQUEST"],
    ["constructor.prototype", '{"variables":{"constructor":{"prototype":{"x":1}}}}', 422, "FORM_INVALID"],
    ["fields of the task itself", '{"variables":{"acceptance":"accepted"},"assignee":"admin","state":"completed"}', 400, "INVALID_REQUEST"],
    ["text that calls itself JSON", '{"variables":{}}', 415, "UNSUPPORTED_MEDIA", { "Content-Type": "text/plain" }],
    ["a form of a browser", "variables=1", 415, "UNSUPPORTED_MEDIA", { "Content-Type": "application/x-www-form-urlencoded" }],
    ["UTF-7", '{"variables":{}}', 415, "UNSUPPORTED_MEDIA", { "Content-Type": "application/json; charset=utf-7" }],
    ["no type", '{"variables":{}}', 415, "UNSUPPORTED_MEDIA", { "Content-Type": "" }],
    ["a compressed body", '{"variables":{}}', 415, "UNSUPPORTED_MEDIA", { ...json, "Content-Encoding": "gzip" }],
  ];
  for (const [name, body, status, code, headers = json] of bodies) {
    it(`refuses ${name}, and nothing changes`, async () => {
      const reply = await land.send("POST", path("complete"), { body, headers });
      expectProblem(reply, status, code as "INVALID_REQUEST");
      await unchanged();
    });
  }

  it("says so to who sends far too much, and goes on answering on the same line", async () => {
    const reply = await land.send("POST", path("complete"), { body: Buffer.alloc(40 * megabyte, 0x20), headers: json });
    expectProblem(reply, 413, "BODY_TOO_LARGE");
    expect((await land.call("GET /api/session")).status).to.equal(200);
  });

  it("refuses keys, queries and cursors that no list has given", async () => {
    const wrong: readonly (readonly [string, number])[] = [
      ["/api/tasks/abc", 400],
      ["/api/tasks/-1", 400],
      [`/api/tasks/${"9".repeat(30)}`, 400],
      ["/api/tasks/999", 404],
      ["/api/tasks/%00", 400],
      ["/api/tasks/%ff", 400],
      ["/api/tasks/1%27%20or%201=1", 400],
      ["/api/matters/999", 404],
      ["/api/attachments/999", 404],
      ["/api/clocks/999", 404],
      ["/api/instances/999/replay", 404],
      ["/api/tasks?view=all", 400],
      ["/api/tasks?limit=0", 400],
      ["/api/tasks?limit=100000", 400],
      ["/api/tasks?limit=ten", 400],
      ["/api/tasks?cursor=junk", 400],
      ["/api/tasks?cursor=W10", 400],
      ["/api/tasks?unknown=1", 400],
      ["/api/tasks?view=todo&view=done", 400],
      ["/api/tasks?view[$gt]=", 400],
      ["/api/tasks?q=%00", 400],
      ["/api/matters?cursor=junk", 400],
      ["/api/matters?from=yesterday", 400],
      ["/api/matters?status=lost", 400],
      ["/api/matters?unit=%27;drop", 400],
      [`/api/matters?q=${"x".repeat(300)}`, 400],
      ["/api/instances/abc/events", 400],
      [`/api/instances/${held.instanceKey}/events?cursor=abc`, 400],
      ["/api/notices?cursor=%27", 400],
      ["/api/bundles/%2e%2e%2fetc", 400],
      ["/api/bundles/first-responsibility/versions/0", 400],
      ["/api/bundles/first-responsibility/versions/99", 404],
      ["/api/bundles/no-such-process", 404],
    ];
    for (const [asked, status] of wrong) {
      const reply = await land.send("GET", asked);
      expect({ asked, status: reply.status }, reply.text.slice(0, 200)).to.deep.equal({ asked, status });
      expectAnyProblem(reply);
    }
    expect(server().faults).to.deep.equal([]);
  });

  it("finds with wildcards and quotes what they are, not what SQL makes of them", async () => {
    for (const q of ["%", "_", "' or 1=1 --", "\\", "界_", "*"]) {
      const reply = await land.call("GET /api/matters", { query: { q } });
      expect(reply.status, q).to.equal(200);
      expect(reply.json.items, q).to.deep.equal([]);
    }
    expect((await land.call("GET /api/matters", { query: { q: "界址" } })).json.items).to.have.length(1);
  });

  it("answers an unknown path or method of the API as JSON", async () => {
    for (const [method, asked] of [
      ["GET", "/api/no-such-thing"],
      ["GET", "/v2/topology-of-nothing"],
      ["DELETE", "/api/tasks"],
      ["PATCH", "/api/session"],
    ] as const)
      expectProblem(await land.send(method, asked), 404, "NOT_FOUND");
  });

  it("answers what is no HTTP, and headers that are too long, as a problem as well", async () => {
    const nobody = httpClient(server().address);
    const reply = await nobody.send("GET", "/api/session", { headers: { "X-Long": "x".repeat(100_000) } });
    expect(reply.status).to.equal(431);
    expectAnyProblem(reply);
    nobody.close();
  });

  it("registers nothing from a body with fields of the office's own", async () => {
    const responder = await server().as("responder-1");
    const data = { channel: "visit", kind: "land", description: "x", citizenName: "张" };
    for (const extra of [
      { status: "archived" },
      { registeredBy: "admin" },
      { receiptNumber: "CF1" },
      { unit: "village-2" },
      { confidential: true },
      { id: "1" },
    ]) {
      const body = JSON.stringify({ process: "first-responsibility", title: "x", data, ...extra });
      const reply = await responder.send("POST", "/api/matters", { body, headers: json });
      expect([400, 403], JSON.stringify(extra)).to.include(reply.status);
    }
    const inData = JSON.stringify({ process: "first-responsibility", title: "x", data: { ...data, matter: { id: 1 }, org: {} } });
    expectProblem(await responder.send("POST", "/api/matters", { body: inData, headers: json }), 422, "FORM_INVALID");
    await unchanged();
  });

  it("meets no fault of ours anywhere above", () => {
    expect(server().faults).to.deep.equal([]);
  });
});

describe("acts that come too late", () => {
  const server = freshServer();

  it("double click: of two completions at once one counts, the other is told who and when", async () => {
    const held = await serveMatter(server());
    const land = await server().as("land-1");
    const complete = () =>
      land.call("POST /api/tasks/{key}/complete", { params: { key: held.taskKey }, body: { variables: { acceptance: "accepted" } } });
    const both = await Promise.all([complete(), complete()]);
    expect(both.map(({ status }) => status).toSorted()).to.deep.equal([200, 409]);
    const lost = both.find(({ status }) => status === 409);
    const { details } = expectProblem(lost ?? expect.fail(), 409, "TASK_NOT_OPEN");
    expect(details).to.deep.include({ taskKey: held.taskKey, state: "completed", completedBy: "石磊" });
    for (const act of ["claim", "release", "draft", "transfer", "delegate", "return", "remind"] as const) {
      const body = {
        draft: { variables: {} },
        transfer: { to: "land-head", reason: "x" },
        delegate: { to: "land-head" },
        return: { toElementId: "Triage", reason: "x" },
      };
      const reply = await land.send("POST", `/api/tasks/${held.taskKey}/${act}`, {
        body: JSON.stringify(act in body ? body[act as keyof typeof body] : {}),
        headers: json,
      });
      expectProblem(reply, 409, "TASK_NOT_OPEN");
    }
    const foreigner = await server().as("responder-2");
    const reply = await foreigner.send("POST", `/api/tasks/${held.taskKey}/claim`);
    const problem = expectProblem(reply, 403, "NOT_ALLOWED");
    expect(JSON.stringify(problem)).not.to.contain("石磊");
  });

  it("ten people's parallel acts on ten matters give ten successes and no fault", async () => {
    const held = await Promise.all(Array.from({ length: 10 }, () => serveMatter(server())));
    const land = await server().as("land-head");
    const replies = await Promise.all(
      held.flatMap(({ taskKey }) => {
        const params = { key: taskKey };
        return [
          land.call("POST /api/tasks/{key}/claim", { params }),
          land.call("POST /api/tasks/{key}/complete", { params, body: { variables: { acceptance: "accepted" } } }),
        ];
      }),
    );
    expect(replies.filter(({ status }) => ![200, 409].includes(status)).map(({ text }) => text)).to.deep.equal([]);
    expect(replies.filter(({ status }) => status === 200).length).to.be.at.least(10);
    expect(server().faults).to.deep.equal([]);
  });
});
