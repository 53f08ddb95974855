import { connect } from "node:net";
import { expect } from "chai";
import fc from "fast-check";
import { type ServedMatter, serveMatter } from "../../support/served-matter.ts";
import { freshServer } from "../../support/serving.ts";
import { snapshot } from "./matter-snapshot.ts";
import { expectAnyProblem } from "./problems.ts";

const runs = Number(process.env.CLAUSEFLOW_BODIES ?? 300);

/** Values that forms, keys and texts stumble over. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 5 }),
  fc.constantFrom(
    null,
    true,
    -1,
    1e308,
    2 ** 53,
    "",
    " ",
    "\u0000",
    "\ud800",
    "__proto__",
    "constructor",
    "𠮷㛃",
    "\u202e",
    "'; drop table task; --",
    `\${1}`,
    "=1/0",
  ),
  fc.string({ unit: "binary", maxLength: 300 }),
);
const object = (names: readonly string[]) =>
  fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 12 })), odd, { maxKeys: 8, noNullPrototype: true });
/** JSON of about the right form, and bytes that were bent on the way. */
const bodyOf = (names: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: object(names).map((value) => Buffer.from(JSON.stringify(value))) },
    { weight: 2, arbitrary: odd.map((value) => Buffer.from(JSON.stringify(value) ?? "")) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(object(names), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }))
        .map(([value, bends]) => {
          const bytes = Buffer.from(JSON.stringify(value));
          for (const [at, byte] of bends) bytes[at % bytes.length] = byte;
          return bytes;
        }),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
  );
const type = fc.constantFrom(
  "application/json",
  "application/json",
  "application/json; charset=utf-8",
  "application/json;charset=gbk",
  "text/html",
  "",
);

describe("any body at all", () => {
  const server = freshServer();
  let held: ServedMatter;
  before(async () => {
    held = await serveMatter(server());
  });

  const targets: readonly (readonly [string, string, string, (held: ServedMatter) => string, readonly string[]])[] = [
    ["completing", "land-1", "POST", ({ taskKey }) => `/api/tasks/${taskKey}/complete`, ["variables"]],
    ["registering", "responder-1", "POST", () => "/api/matters", ["process", "title", "data", "unit"]],
    ["transferring", "land-1", "POST", ({ taskKey }) => `/api/tasks/${taskKey}/transfer`, ["to", "reason"]],
    ["returning", "land-1", "POST", ({ taskKey }) => `/api/tasks/${taskKey}/return`, ["toElementId", "reason"]],
    ["extending", "secretary", "POST", ({ clockId }) => `/api/clocks/${clockId}/extend`, ["units", "reason"]],
    ["opening a draft", "process-admin", "POST", () => "/api/bundles/fuzzed/drafts", ["bpmnn", "forms", "decisions"]],
    ["signing in", "land-1", "POST", () => "/api/session", ["account", "passwort"]],
    ["making people", "admin", "POST", () => "/api/people", ["account", "name", "phone", "email", "posts"]],
    ["the calendar", "admin", "PUT", () => "/api/calendar/years/2031", ["status", "source", "days"]],
    ["rating", "land-1", "POST", ({ receiptNumber }) => `/api/public/matters/${receiptNumber}/rating`, ["satisfied", "words"]],
  ];
  for (const [name, account, method, path, names] of targets) {
    it(`sent to ${name} is refused as a problem, never a fault, and changes nothing (${runs} bodies)`, async () => {
      const client = await server().as(account);
      const before = await snapshot(server(), held.matterId);
      await fc.assert(
        fc.asyncProperty(bodyOf(names), type, async (body, contentType) => {
          const reply = await client.send(method, path(held), { body, headers: { "Content-Type": contentType } });
          expect(reply.status, reply.text.slice(0, 300)).to.be.within(400, 499);
          expectAnyProblem(reply);
        }),
        { numRuns: runs, ...(process.env.CLAUSEFLOW_SEED === undefined ? {} : { seed: Number(process.env.CLAUSEFLOW_SEED) }) },
      );
      expect(await snapshot(server(), held.matterId)).to.deep.equal(before);
      expect(server().faults).to.deep.equal([]);
    }).timeout(120_000);
  }

  it("that breaks off on the way harms nobody", async () => {
    const { hostname, port } = new URL(server().address);
    const { headers } = await server().as("responder-1");
    const credentials = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    for (const [path, more] of [
      ["/api/matters", ["Content-Type: application/json", "Content-Length: 1000", "", '{"process":"first']],
      [
        `/api/matters/${held.matterId}/attachments`,
        [
          "Content-Type: multipart/form-data; boundary=x",
          "Content-Length: 1000",
          "",
          '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
        ],
      ],
    ] as const) {
      const line = connect({ host: hostname, port: Number(port) });
      line.write([`POST ${path} HTTP/1.1`, `Host: ${hostname}`, ...credentials, ...more].join("\r\n"));
      await new Promise((resolve) => line.once("connect", () => setTimeout(resolve, 100)));
      await new Promise((resolve) => line.once("close", resolve).destroy());
    }
    expect((await server().nobody.send("GET", "/healthz")).status).to.equal(200);
    expect(server().faults).to.deep.equal([]);
  });
});
