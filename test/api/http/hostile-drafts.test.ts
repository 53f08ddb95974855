import { expect } from "chai";
import { diagram, file, path, raw } from "../../support/diagram.ts";
import { endEvent, exclusive, scriptTask, startEvent, userTask } from "../../support/diagram-elements.ts";
import type { Client } from "../../support/http-client.ts";
import { freshServer } from "../../support/serving.ts";
import { expectProblem } from "./problems.ts";

const key = "hostile";
const whole = diagram([startEvent("Start"), userTask("Ask"), endEvent("End"), path("Start", "Ask", "End")], { id: key });
const with_ = (xml: string) => diagram([startEvent("Start"), raw(xml), endEvent("End"), path("Start", "X", "End")], { id: key });
/** An expression of other engines. */
const juel = (inner: string): string => `\${${inner}}`;
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");

const hostile: readonly (readonly [string, string])[] = [
  ["nothing", " "],
  ["no XML", "{}"],
  ["half a file", whole.slice(0, whole.length / 2)],
  ["a DOCTYPE", whole.replace("?>", "?><!DOCTYPE bpmn:definitions>")],
  [
    "an external entity",
    whole.replace("?>", '?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>').replace("<bpmn:process", "&f;<bpmn:process"),
  ],
  ["a billion laughs", whole.replace("?>", `?><!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`).replace('name="', 'name="&l9;')],
  [
    "a script task of JavaScript",
    with_('<bpmn:scriptTask id="X" scriptFormat="javascript"><bpmn:script>process.exit(1)</bpmn:script></bpmn:scriptTask>'),
  ],
  [
    "an expression that is no FEEL",
    diagram(
      [
        startEvent("Start"),
        scriptTask("X", "=this.constructor.constructor('return process')()", "r"),
        endEvent("End"),
        path("Start", "X", "End"),
      ],
      { id: key },
    ),
  ],
  [
    "a template expression",
    diagram(
      [
        startEvent("Start"),
        exclusive("X", { default: "X_End" }),
        endEvent("End"),
        endEvent("E2"),
        path("Start", "X", "End"),
        raw(
          `<bpmn:sequenceFlow id="f" sourceRef="X" targetRef="E2"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${juel("process.exit(1)")}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
        ),
      ],
      { id: key },
    ),
  ],
  [
    "the dialect of Camunda 7",
    whole
      .replace("<bpmn:definitions", '<bpmn:definitions xmlns:camunda="http://camunda.org/schema/1.0/bpmn"')
      .replace("<bpmn:userTask", `<bpmn:userTask camunda:assignee="${juel("execution.x")}"`),
  ],
  [
    "a task listener of Flowable",
    whole
      .replace("<bpmn:definitions", '<bpmn:definitions xmlns:flowable="http://flowable.org/bpmn"')
      .replace("<zeebe:userTask/>", `<flowable:taskListener event="create" expression="${juel("1")}"/>`),
  ],
  [
    "two elements of one id",
    diagram([startEvent("Start"), userTask("X"), userTask("X"), endEvent("End"), path("Start", "X", "End")], { id: key }),
  ],
  [
    "an id of __proto__",
    diagram([startEvent("Start"), userTask("__proto__"), endEvent("End"), path("Start", "__proto__", "End")], { id: key }),
  ],
  ["an element that is not executed", with_('<bpmn:complexGateway id="X"/>')],
  ["a flow to nowhere", diagram([startEvent("Start"), path("Start", "Nowhere")], { id: key })],
  ["no process", file("")],
  [
    "fifty thousand tasks",
    diagram([startEvent("Start"), raw(Array.from({ length: 50_000 }, (_, at) => `<bpmn:task id="T${at}"/>`).join(""))], { id: key }),
  ],
  ["nesting twenty thousand deep", file(`${"<bpmn:subProcess>".repeat(20_000)}${"</bpmn:subProcess>".repeat(20_000)}`)],
];

describe("hostile drafts", () => {
  const server = freshServer();
  let designer: Client;
  let draft: { readonly id: string; readonly revision: number };
  before(async () => {
    designer = await server().as("process-admin");
    const reply = await designer.call("POST /api/bundles/{key}/drafts", { params: { key }, body: { bpmn: whole } });
    expect(reply.status).to.equal(201);
    draft = reply.json;
  });
  const save = async (bpmn: string, more: object = {}) => {
    const content = { forms: {}, decisions: {}, ledger: null, i18n: {}, scenarios: {}, ...more };
    const { json } = await designer.call("GET /api/drafts/{id}", { params: { id: draft.id } });
    return designer.call("PUT /api/drafts/{id}", { params: { id: draft.id }, body: { bpmn, ...content, revision: json.revision } });
  };
  const publish = () => designer.call("POST /api/drafts/{id}/publish", { params: { id: draft.id }, body: {} });
  const validate = () => designer.call("POST /api/drafts/{id}/validate", { params: { id: draft.id } });

  for (const [name, bpmn] of hostile) {
    it(`with ${name} are told what is wrong and not published, within a second`, async () => {
      expect((await save(bpmn)).status).to.equal(200);
      const began = performance.now();
      const { json } = await validate();
      const took = performance.now() - began;
      const errors = json.problems.filter(({ severity }) => severity === "error");
      expect(errors.length, JSON.stringify(json.problems)).to.be.at.least(1);
      for (const { code, message } of errors) {
        expect(code).to.match(/^[A-Z][A-Z0-9_]+$/);
        expect(message).not.to.contain("root:").and.not.to.equal("");
      }
      const { details } = expectProblem(await publish(), 422, "BUNDLE_HAS_PROBLEMS");
      expect(details.problems).to.have.length.at.least(1);
      expect(took).to.be.below(5_000);
      expect((await designer.call("GET /api/bundles/{key}", { params: { key } })).status).to.equal(404);
    });
  }

  it("whose forms or decisions are wrong are not published either", async () => {
    for (const more of [
      { forms: { start: { type: "object", properties: { a: { $ref: "http://evil.example/schema" } } } } },
      { forms: { start: { type: "object", properties: { a: { type: "string", pattern: "(a+)+$(?=b)" } } } } },
      { forms: { start: { $schema: "javascript:alert(1)" } } },
      { decisions: { routing: "<!DOCTYPE x><definitions/>" } },
      { decisions: { routing: "not a table" } },
    ]) {
      expect((await save(whole, more)).status).to.equal(200);
      expectProblem(await publish(), 422, "BUNDLE_HAS_PROBLEMS");
    }
  });

  it("of another process's key are not published under this one", async () => {
    await save(whole.replaceAll(`"${key}"`, '"first-responsibility"'));
    expectProblem(await publish(), 422, "PROCESS_KEY_CHANGED");
  });

  it("are refused whole where they are no draft at all", async () => {
    const headers = { "Content-Type": "application/json" };
    for (const [status, body] of [
      [400, JSON.stringify({ bpmn: whole })],
      [400, JSON.stringify({ bpmn: 7, forms: {}, decisions: {}, ledger: null, i18n: {}, scenarios: {}, revision: 1 })],
      [400, JSON.stringify({ bpmn: "x".repeat(2_100_000), forms: {}, decisions: {}, ledger: null, i18n: {}, scenarios: {}, revision: 1 })],
      [409, JSON.stringify({ bpmn: whole, forms: {}, decisions: {}, ledger: null, i18n: {}, scenarios: {}, revision: 1 })],
      [
        400,
        JSON.stringify({ bpmn: whole, forms: {}, decisions: {}, ledger: null, i18n: {}, scenarios: {}, revision: 1, state: "published" }),
      ],
      [400, '{"bpmn":"a\\u0000b","forms":{},"decisions":{},"ledger":null,"i18n":{},"scenarios":{},"revision":1}'],
    ] as const) {
      const reply = await designer.send("PUT", `/api/drafts/${draft.id}`, { body, headers });
      expect(reply.status, reply.text.slice(0, 300)).to.equal(status);
    }
  });

  it("that two saved over each other: the later is told", async () => {
    const { json } = await designer.call("GET /api/drafts/{id}", { params: { id: draft.id } });
    const { content, revision } = json;
    const put = () => designer.call("PUT /api/drafts/{id}", { params: { id: draft.id }, body: { ...content, bpmn: whole, revision } });
    const both = await Promise.all([put(), put()]);
    expect(both.map(({ status }) => status).toSorted()).to.deep.equal([200, 409]);
    expectProblem(both.find(({ status }) => status === 409) ?? expect.fail(), 409, "REVISION_CONFLICT");
    expect((await publish()).status).to.equal(200);
    expectProblem(await publish(), 409, "DRAFT_NOT_OPEN");
  });

  it("meet no fault of ours anywhere above", () => {
    expect(server().faults).to.deep.equal([]);
  });
});
