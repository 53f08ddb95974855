import { expect } from "chai";
import { compiled, compiledNode, refuses } from "../../support/compiling.ts";
import { diagram, flow, type NodeOptions, node, type Part, path, raw, tag } from "../../support/diagram.ts";
import { endEvent, exclusive, scriptTask, serviceTask, startEvent, task, userTask } from "../../support/diagram-elements.ts";

const around = (...parts: readonly Part[]) => diagram([startEvent("Start"), path("Start", "X", "End"), endEvent("End"), ...parts]);
const branching = (when: string) =>
  diagram([
    startEvent("Start"),
    exclusive("G", { default: "G_B" }),
    flow("G", "A", { when }),
    flow("G", "B"),
    endEvent("A"),
    endEvent("B"),
    path("Start", "G"),
  ]);
const withLanguage = (attributes: string, body: string) =>
  branching("=true").replace(
    /<bpmn:conditionExpression .*?<\/bpmn:conditionExpression>/,
    `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" ${attributes}>${body}</bpmn:conditionExpression>`,
  );

describe("a condition", () => {
  it("is FEEL after '='", async () => expect((await compiled(branching("= amount > 3 "))).flows.G_A?.condition).to.equal("amount > 3"));

  it("is refused without '=', for its text would count as true", () => refuses(branching("false"), "EXPRESSION_NOT_FEEL@G_A"));

  it("is refused in dollar or hash braces", async () => {
    await refuses(branching(`$${"{amount > 3}"}`), "EXPRESSION_DOLLAR@G_A");
    await refuses(branching("#{amount > 3}"), "EXPRESSION_DOLLAR@G_A");
  });

  it("is refused when it is empty", async () => {
    await refuses(branching(""), "EXPRESSION_EMPTY@G_A");
    await refuses(branching("= "), "EXPRESSION_EMPTY@G_A");
  });

  it("is refused when it is not FEEL", () => refuses(branching("= a +* b"), "EXPRESSION_INVALID@G_A"));

  it("is refused in any other language", () => refuses(withLanguage('language="javascript"', "a > 1"), "EXPRESSION_LANGUAGE@G_A"));

  it("may name FEEL as its language and leave out '='", async () => {
    const { flows } = await compiled(withLanguage('language="https://www.omg.org/spec/DMN/20191111/FEEL/"', "a = 1"));
    expect(flows.G_A?.condition).to.equal("a = 1");
  });
});

describe("an expression", () => {
  it("is checked wherever a value may be FEEL", async () => {
    const bad = "= a +* b";
    const cases: readonly NodeOptions[] = [
      { inputs: { a: bad } },
      { outputs: { a: bad } },
      { clock: { name: "办理", budget: bad } },
      { loop: { collection: bad } },
      { loop: { cardinality: bad } },
      { loop: { collection: "=x", until: bad } },
    ];
    for (const options of cases) await refuses(around(userTask("X", options)), "EXPRESSION_INVALID@X");
    for (const field of ["assignee", "candidateGroups", "candidateUsers", "dueDate", "followUpDate", "priority"])
      await refuses(around(userTask("X", { [field]: bad })), "EXPRESSION_INVALID@X");
    await refuses(around(serviceTask("X", { type: bad })), "EXPRESSION_INVALID@X");
    await refuses(around(scriptTask("X", bad, "result")), "EXPRESSION_INVALID@X");
  });

  it("in dollar braces is refused also where a literal is allowed", () =>
    refuses(around(userTask("X", { assignee: `$${"{starter}"}` })), "EXPRESSION_DOLLAR@X"));

  it("may be a literal where the dialect allows one", async () => {
    const x = await compiledNode(around(userTask("X", { assignee: "office-1", candidateUsers: "=people", priority: "70" })), "X");
    expect(x).to.have.nested.property("user.assignee").that.deep.equals({ literal: "office-1" });
    expect(x).to.have.nested.property("user.candidateUsers").that.deep.equals({ feel: "people" });
    expect(x).to.have.nested.property("user.priority").that.deep.equals({ literal: "70" });
  });

  it("may not read clock.end but as a timer's whole date", () =>
    refuses(around(userTask("X", { dueDate: '=clock.end - duration("P1D")' })), "TIMER_CLOCK_MISUSED@X"));
});

describe("a mapping", () => {
  it("has a source and a target", async () => {
    await refuses(
      around(task("X", { extensions: tag("zeebe:ioMapping", {}, tag("zeebe:input", { source: "=a" })) })),
      "MAPPING_INCOMPLETE@X",
    );
    await refuses(
      around(task("X", { extensions: tag("zeebe:ioMapping", {}, tag("zeebe:output", { target: "a" })) })),
      "MAPPING_INCOMPLETE@X",
    );
  });

  it("writes to a variable or into one, also with Chinese names", async () => {
    const x = await compiledNode(around(task("X", { inputs: { "matter.result": "=a", 结果: "办结" } })), "X");
    expect(x.inputs).to.deep.equal([
      { source: { feel: "a" }, target: "matter.result" },
      { source: { literal: "办结" }, target: "结果" },
    ]);
  });

  it("never writes to what is no variable name", async () => {
    for (const target of ["a b", "1a", "a..b", "__proto__", "a.constructor"])
      await refuses(around(task("X", { inputs: { [target]: "=1" } })), "VARIABLE_NAME_INVALID@X");
  });

  it("of a result names a variable", async () => {
    await refuses(around(scriptTask("X", "=1", "a-b")), "VARIABLE_NAME_INVALID@X");
    await refuses(around(userTask("X", { loop: { collection: "=x", element: "__proto__" } })), "VARIABLE_NAME_INVALID@X");
  });
});

describe("a script", () => {
  it("in any language but FEEL is refused", async () => {
    for (const scriptFormat of ["javascript", "groovy", "text/x-python"]) {
      await refuses(
        around(node("scriptTask", "X", { attributes: { scriptFormat }, children: "<bpmn:script>x</bpmn:script>" })),
        "SCRIPT_LANGUAGE_NOT_SUPPORTED@X",
      );
    }
  });

  it("needs an expression and the name of its result", async () => {
    await refuses(around(node("scriptTask", "X")), "SCRIPT_MISSING@X");
    await refuses(around(node("scriptTask", "X", { extensions: tag("zeebe:script", { expression: "=1" }) })), "RESULT_VARIABLE_MISSING@X");
    await refuses(around(node("scriptTask", "X", { extensions: tag("zeebe:script", { resultVariable: "a" }) })), "EXPRESSION_EMPTY@X");
    await refuses(around(node("scriptTask", "X", {}, raw("<bpmn:script>=1</bpmn:script>"))), "RESULT_VARIABLE_MISSING@X");
  });

  it("is either FEEL or a job", () =>
    refuses(around(scriptTask("X", "=1", "a", { extensions: tag("zeebe:taskDefinition", { type: "x" }) })), "EXTENSION_CONFLICT@X"));
});
