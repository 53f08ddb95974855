import { expect } from "chai";
import { compile } from "../../../engine/model/compile.ts";
import type { DecisionTable } from "../../../engine/model/compiled.ts";
import { compiled, compiledNode, refuses } from "../../support/compiling.ts";
import { diagram, flow, node, type Part, path, raw, tag } from "../../support/diagram.ts";
import {
  callActivity,
  endEvent,
  receiveTask,
  ruleTask,
  sendTask,
  serviceTask,
  startEvent,
  subProcess,
  task,
  userTask,
} from "../../support/diagram-elements.ts";

const around = (...parts: readonly Part[]) => diagram([startEvent("Start"), path("Start", "X", "End"), endEvent("End"), ...parts]);
const table: DecisionTable = {
  id: "routing",
  name: null,
  hitPolicy: "FIRST",
  aggregation: null,
  inputs: [],
  outputs: [],
  rules: [],
  requires: [],
};

describe("a service or send task", () => {
  it("says what does it", async () => {
    await refuses(around(node("serviceTask", "X")), "SERVICE_TYPE_MISSING@X");
    await refuses(
      around(node("serviceTask", "X", { extensions: tag("zeebe:taskDefinition", { retries: "3" }) })),
      "SERVICE_TYPE_MISSING@X",
    );
    await refuses(around(node("sendTask", "X")), "SERVICE_TYPE_MISSING@X");
  });

  it("is a job with retries and headers", async () => {
    const x = await compiledNode(around(serviceTask("X", { type: "clauseflow:notify", headers: { channel: "mail" } })), "X");
    expect(x).to.deep.include({
      type: "serviceTask",
      run: { kind: "job", jobType: { literal: "clauseflow:notify" }, retries: { literal: "3" }, headers: { channel: "mail" } },
    });
  });

  it("throws the message it refers to, if nothing else does it", async () => {
    const x = await compiledNode(around(sendTask("X", { message: { name: "told", correlationKey: "=matter.id" } })), "X");
    expect(x).to.deep.include({ run: { kind: "throwMessage", message: { name: { literal: "told" }, correlationKey: "matter.id" } } });
  });
});

describe("a business rule task", () => {
  it("calls a decision of its bundle", async () => {
    await refuses(around(node("businessRuleTask", "X")), "DECISION_MISSING@X");
    await refuses(around(ruleTask("X", "routing", "route")), "DECISION_UNKNOWN@X");
    await refuses(around(ruleTask("X", "toString", "route")), "DECISION_UNKNOWN@X");
    const x = await compiledNode(around(ruleTask("X", "routing", "route")), "X", { routing: table });
    expect(x).to.deep.include({ run: { kind: "decision", decisionId: "routing", resultVariable: "route" } });
  });

  it("is either a decision or a job", () =>
    refuses(around(ruleTask("X", "routing", "route", { extensions: tag("zeebe:taskDefinition", { type: "x" }) })), "EXTENSION_CONFLICT@X"));
});

describe("a call activity", () => {
  it("says which process it calls", () => refuses(around(node("callActivity", "X")), "CALLED_PROCESS_MISSING@X"));

  it("may say so in the standard's own way", async () => {
    const x = await compiledNode(around(node("callActivity", "X", { attributes: { calledElement: "tns:mediation" } })), "X");
    expect(x).to.deep.include({
      called: { processId: { literal: "mediation" }, propagateAllParentVariables: true, propagateAllChildVariables: true },
    });
  });

  it("passes variables as the dialect says", async () => {
    const x = await compiledNode(
      around(callActivity("X", "=next", { propagateAllParentVariables: false, propagateAllChildVariables: false })),
      "X",
    );
    expect(x).to.deep.include({
      called: { processId: { feel: "next" }, propagateAllParentVariables: false, propagateAllChildVariables: false },
    });
  });

  it("cannot be bound to anything but the latest version", () =>
    refuses(
      around(node("callActivity", "X", { extensions: tag("zeebe:calledElement", { processId: "a", bindingType: "deployment" }) })),
      "BINDING_NOT_SUPPORTED@X",
    ));
});

describe("a user task", () => {
  it("runs without any extension", async () => {
    const x = await compiledNode(around(node("userTask", "X")), "X");
    expect(x)
      .to.have.property("user")
      .that.includes({ assignee: null, candidateGroups: null, formId: null, separation: null, restricted: false });
  });

  it("names its form by formId only", () =>
    refuses(
      around(userTask("X", { extensions: tag("zeebe:formDefinition", { formKey: "camunda-forms:bpmn:x" }) })),
      "FORM_REFERENCE_NOT_SUPPORTED@X",
    ));

  it("has a priority from 0 to 100", async () => {
    for (const priority of ["101", "-1", "high"]) await refuses(around(userTask("X", { priority })), "PRIORITY_INVALID@X");
  });

  it("has ISO dates", () => refuses(around(userTask("X", { dueDate: "tomorrow" })), "DATE_INVALID@X"));

  it("is separated from another user task of the process", async () => {
    const separation = { from: "Other", fallbackGroups: '="office-head@" + matter.unit' };
    await refuses(around(userTask("X", { separation })), "SEPARATION_TASK_UNKNOWN@X");
    await refuses(around(userTask("X", { separation: { from: "X" } })), "SEPARATION_TASK_UNKNOWN@X");
    await refuses(around(userTask("X", { separation: { from: "constructor" } })), "SEPARATION_TASK_UNKNOWN@X");
    const x = await compiledNode(around(userTask("X", { separation, restricted: true }), userTask("Other"), path("X", "Other")), "X");
    expect(x)
      .to.have.nested.property("user.separation")
      .that.deep.equals({ from: "Other", fallbackGroups: { feel: '"office-head@" + matter.unit' } });
    expect(x).to.have.nested.property("user.restricted", true);
  });
});

describe("a receive task", () => {
  it("needs a message with a name and a correlation key", async () => {
    await refuses(around(node("receiveTask", "X")), "MESSAGE_MISSING@X");
    await refuses(around(receiveTask("X", { name: "rating" })), "CORRELATION_KEY_MISSING@X");
    await refuses(around(receiveTask("X", { name: "", correlationKey: "=matter.id" })), "MESSAGE_NAME_MISSING@X");
    await refuses(around(receiveTask("X", { name: "rating", correlationKey: "matter" })), "EXPRESSION_NOT_FEEL@X");
  });
});

describe("a clock", () => {
  it("is kept with its budget, unit and warning", async () => {
    const x = await compiledNode(
      around(subProcess("X", [task("T")], { clock: { name: "办理", budget: "=route.days", unit: "hours", warning: "2" } })),
      "X",
    );
    expect(x.clock).to.deep.equal({ name: "办理", budget: { feel: "route.days" }, unit: "hours", since: null, warning: { literal: "2" } });
  });

  it("counts working days unless it says otherwise", async () => {
    const x = await compiledNode(around(userTask("X", { clock: { name: "办理", budget: "3" } })), "X");
    expect(x.clock).to.deep.equal({ name: "办理", budget: { literal: "3" }, unit: "workingDays", since: null, warning: null });
  });

  it("has a name, a positive budget, a warning that is not negative, and a known unit", async () => {
    await refuses(around(userTask("X", { clock: { name: "", budget: "3" } })), "CLOCK_NAME_MISSING@X");
    for (const budget of ["", "0", "-3", "three"])
      await refuses(around(userTask("X", { clock: { name: "a", budget } })), "CLOCK_BUDGET_INVALID@X");
    await refuses(around(userTask("X", { clock: { name: "a", budget: "3", warning: "-1" } })), "CLOCK_WARNING_INVALID@X");
    await refuses(around(userTask("X", { clock: { name: "a", budget: "3", unit: "weeks" } })), "CLOCK_UNIT_UNKNOWN@X");
  });
});

describe("a clause", () => {
  it("is kept, once each, on elements and flows", async () => {
    const x = await compiledNode(around(task("X", { clauses: ["FR-2", "FR-3", "FR-2"] })), "X");
    expect(x.clauses).to.deep.equal(["FR-2", "FR-3"]);
    const { flows } = await compiled(diagram([startEvent("Start"), endEvent("End"), flow("Start", "End", { clauses: ["FR-9"] })]));
    expect(flows.Start_End?.clauses).to.deep.equal(["FR-9"]);
  });

  it("has an id", () => refuses(around(task("X", { extensions: tag("clauseflow:clause") })), "CLAUSE_ID_MISSING@X"));
});

describe("a multi-instance activity", () => {
  it("has a collection or a cardinality", async () => {
    await refuses(around(task("X", { loop: {} })), "LOOP_COLLECTION_MISSING@X");
    await refuses(around(task("X", { loop: { collection: "=x", cardinality: "3" } })), "LOOP_AMBIGUOUS@X");
  });

  it("takes its collection as FEEL and its cardinality as number or FEEL", async () => {
    await refuses(around(task("X", { loop: { collection: "people" } })), "EXPRESSION_NOT_FEEL@X");
    const x = await compiledNode(around(task("X", { loop: { cardinality: "3", sequential: true } })), "X");
    expect(x.loop).to.include({ sequential: true, cardinality: "3", collection: null });
    const y = await compiledNode(
      around(
        task("X", { loop: { collection: "=people", element: "p", outputCollection: "votes", outputElement: "=vote", until: "=n > 2" } }),
      ),
      "X",
    );
    expect(y.loop).to.deep.equal({
      sequential: false,
      collection: "people",
      cardinality: null,
      inputElement: "p",
      outputCollection: "votes",
      outputElement: "vote",
      completionCondition: "n > 2",
    });
  });

  it("collects outputs with both a collection and an element", () =>
    refuses(around(task("X", { loop: { collection: "=x", outputCollection: "votes" } })), "LOOP_OUTPUT_INCOMPLETE@X"));

  it("does not use the standard's data references or other behaviours", async () => {
    const marker = (attributes: string, body: string) =>
      `<bpmn:multiInstanceLoopCharacteristics ${attributes}><bpmn:loopCardinality>3</bpmn:loopCardinality>${body}</bpmn:multiInstanceLoopCharacteristics>`;
    await refuses(around(task("X", { children: marker("", '<bpmn:inputDataItem id="I"/>') })), "LOOP_DATA_NOT_SUPPORTED@X");
    await refuses(around(task("X", { children: marker('behavior="None"', "") })), "LOOP_BEHAVIOR_NOT_SUPPORTED@X");
  });
});

describe("a hash", () => {
  it("changes with the diagram and its decisions, and with nothing else", async () => {
    const xml = around(task("X"));
    const hashOf = async (text: string, decisions: Readonly<Record<string, DecisionTable>>) => {
      const result = await compile({ xml: text, decisions });
      return "compiled" in result ? result.compiled.hash : null;
    };
    const other = { ...table, id: "b" };
    const hash = await hashOf(xml, { routing: table, b: other });
    expect(hash).to.match(/^[\da-f]{64}$/);
    expect(await hashOf(xml, { b: other, routing: table })).to.equal(hash);
    expect(await hashOf(xml, { routing: table })).not.to.equal(hash);
    expect(await hashOf(around(task("X", { name: "x" }), raw("")), { routing: table, b: other })).not.to.equal(hash);
  });
});
