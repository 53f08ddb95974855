import { expect } from "chai";
import fc from "fast-check";
import { compile } from "../../../engine/model/compile.ts";
import { problemCodes } from "../../../engine/model/problem-codes.ts";
import { diagram, flow, path, raw } from "../../support/diagram.ts";
import {
  boundaryEvent,
  callActivity,
  catchEvent,
  endEvent,
  errorDefinition,
  exclusive,
  messageDefinition,
  scriptTask,
  sendTask,
  serviceTask,
  startEvent,
  subProcess,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";

const xml = diagram([
  startEvent("Start"),
  userTask("Ask", {
    candidateGroups: '="office-head@" + matter.unit',
    clock: { name: "办理", budget: "3" },
    clauses: ["FR-2"],
    loop: { collection: "=people", element: "p" },
  }),
  boundaryEvent("Late", "Ask", timerDefinition("date", "=clock.end"), { interrupting: false }),
  exclusive("G", { default: "G_Call" }),
  flow("G", "S", { when: "=ok = true" }),
  flow("G", "Call"),
  subProcess("S", [serviceTask("Do", { inputs: { a: "=1" } }), scriptTask("Sum", "=1 + 1", "sum"), path("Do", "Sum")]),
  boundaryEvent("Failed", "S", errorDefinition("NO")),
  callActivity("Call", "dispute-mediation", { outputs: { b: "=c" } }),
  sendTask("Tell", { message: { name: "told", correlationKey: "=matter.id" } }),
  catchEvent("Wait", messageDefinition("rating", "=matter.id")),
  endEvent("End"),
  path("Start", "Ask", "G"),
  path("S", "Tell", "Wait", "End"),
  path("Call", "End"),
  path("Late", "End"),
]);

const tokens = xml.split(/(?=[<\s"=>/])|(?<=["=>])/);
const hostile = fc.constantFrom(
  "<",
  ">",
  "&",
  '"',
  "</",
  "/>",
  "=",
  "<!DOCTYPE x>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "__proto__",
  "constructor",
  "xsi:type",
  "bpmn:tFormalExpression",
  "tns:",
  "\u0000",
  "\ud800",
  "=(((",
  `$${"{a}"}`,
  'id="Ask"',
  "<bpmn:subProcess>",
  "Ask",
  "P",
);

/** One cut, copy or insertion somewhere in the file. */
const mutation = fc.record({
  kind: fc.constantFrom("drop", "repeat", "insert", "swap", "replace"),
  at: fc.nat(tokens.length - 1),
  other: fc.nat(tokens.length - 1),
  text: fc.oneof(hostile, fc.string({ maxLength: 8 })),
});

function mutate(
  list: readonly string[],
  { kind, at, other, text }: { kind: string; at: number; other: number; text: string },
): readonly string[] {
  const here = list[at] ?? "";
  const there = list[other] ?? "";
  if (kind === "drop") return list.with(at, "");
  if (kind === "repeat") return list.with(at, here + here);
  if (kind === "insert") return list.with(at, here + text);
  if (kind === "swap") return list.with(at, there).with(other, here);
  return list.with(at, text);
}

async function check(text: string): Promise<void> {
  const result = await compile({ xml: text, decisions: {} });
  const refused = result.problems.some(({ severity }) => severity === "error");
  expect("compiled" in result).to.equal(!refused);
  for (const { code, message } of result.problems) {
    expect(problemCodes).to.have.property(code);
    expect(message).to.be.a("string").that.is.not.empty;
  }
  if ("compiled" in result) expect(JSON.parse(JSON.stringify(result.compiled))).to.deep.equal({ ...result.compiled });
}

describe("compiling", () => {
  it("accepts the file that is mutated below", async () => {
    expect(await compile({ xml, decisions: {} })).to.have.property("problems").that.is.empty;
  });

  it("never throws on a mutated diagram: it compiles or says why not", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => check(mutations.reduce(mutate, tokens).join(""))),
      { numRuns: 1_500 },
    );
  });

  it("never throws on mere text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), (text) => check(text)),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 30 }), (texts) => check(texts.join(" "))),
      { numRuns: 300 },
    );
  });

  it("refuses hostile files of a megabyte within seconds", async () => {
    const filled = (unit: string, from = "", to = "") =>
      from + unit.repeat(Math.floor((999_000 - from.length - to.length) / unit.length)) + to;
    const whole = (body: string) => diagram([startEvent("S"), raw(body)]);
    const [before = "", after = ""] = whole("|").split("|");
    const many = (unit: (index: number) => string, count: number) => Array.from({ length: count }, (_, index) => unit(index)).join("");
    const bombs = [
      filled("<a>"),
      filled("<a/>"),
      filled("&lt;", "<a>", "</a>"),
      filled("<!--"),
      filled("<a b='"),
      filled("a", '<a b="', '"/>'),
      filled("<![CDATA["),
      filled(' xmlns:c="http://camunda.org/schema/1.0/bpmn"', "<a", "/>"),
      filled(" x='y'", "<a", "/>"),
      filled(" x=y", "<a", "/>"),
      filled(" ", "<a", "x"),
      whole("<bpmn:task id='T'>x</bpmn:task>".repeat(9_000)),
      whole("<bpmn:task>x</bpmn:task>".repeat(9_000)),
      filled(" <?x y?>", "<a/> x", "y"),
      filled("<?xml encoding='x'?>", "", "<a/>"),
      filled("<bpmn:wish/>".repeat(19_500 / 50), before, after),
      whole("<bpmn:wish/>".repeat(19_500)),
      whole(many((index) => `<bpmn:task x${index}:a='' id='T'/>`, 19_500)),
      whole(many((index) => `<bpmn:sequenceFlow id='F${index}' sourceRef='A'/>`, 18_000)),
      whole(many((index) => `<bpmn:task id='T${index}'><bpmn:outgoing>${"S ".repeat(20)}</bpmn:outgoing></bpmn:task>`, 8_000)),
      whole(`<bpmn:task id="T" name="${"(".repeat(900_000)}"/>`),
      whole(
        `<bpmn:task id="T"><bpmn:extensionElements><zeebe:ioMapping>${'<zeebe:input source="=1" target="a"/>'.repeat(20_000)}</zeebe:ioMapping></bpmn:extensionElements></bpmn:task>`,
      ),
      whole(
        `<bpmn:scriptTask id="T"><bpmn:extensionElements><zeebe:script expression="=${"(".repeat(900_000)}" resultVariable="a"/></bpmn:extensionElements></bpmn:scriptTask>`,
      ),
      whole(
        `<bpmn:scriptTask id="T"><bpmn:extensionElements><zeebe:script expression="=${"1+".repeat(400_000)}1" resultVariable="a"/></bpmn:extensionElements></bpmn:scriptTask>`,
      ),
    ];
    for (const bomb of bombs) {
      const started = performance.now();
      await check(bomb);
      expect(performance.now() - started, bomb.slice(0, 20)).to.be.below(5_000);
    }
  });
});

describe("the table of problem codes", () => {
  it("has a sentence for each code, in capitals and without spaces", () => {
    for (const [code, { message, severity }] of Object.entries(problemCodes)) {
      expect(code).to.match(/^[A-Z][A-Z0-9_]*$/);
      expect(message, code).to.match(/^[A-Z{].*[.]$/);
      expect(severity).to.be.oneOf(["error", "warning"]);
    }
  });
});
