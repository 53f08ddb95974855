import type { ProblemCode } from "../../../engine/model/problem-codes.ts";
import { compiled, refuses } from "../../support/compiling.ts";
import { diagram, file, node, type Part, path, raw, tag } from "../../support/diagram.ts";
import { boundaryEvent, endEvent, startEvent, subProcess, task, throwEvent, userTask } from "../../support/diagram-elements.ts";

const definition = (type: string) => raw(`<bpmn:${type}EventDefinition/>`);
const around = (...parts: readonly Part[]) => diagram([startEvent("Start"), path("Start", "X", "End"), endEvent("End"), ...parts]);
const process = (id: string, attributes = "") =>
  `<bpmn:process id="${id}" ${attributes}><bpmn:startEvent id="Start_${id}"/></bpmn:process>`;

describe("the process of a file", () => {
  it("is its only one, also when it does not say that it is executable", () => compiled(file(process("P"))));

  it("is the executable one among several", async () => {
    const { processId } = await compiled(file(process("A") + process("B", 'isExecutable="true"')));
    if (processId !== "B") throw new Error(processId);
  });

  it("may stand between black-box pools", () =>
    compiled(
      file(`<bpmn:collaboration id="C"><bpmn:participant id="Citizen"/><bpmn:participant id="Office" processRef="P"/>
      <bpmn:messageFlow id="M" sourceRef="Citizen" targetRef="Start_P"/></bpmn:collaboration>${process("P")}`),
    ));

  it("is missing", async () => {
    await refuses(file(""), "PROCESS_MISSING@");
    await refuses(file(process("A") + process("B")), "PROCESS_MISSING@");
  });

  it("is marked as not executable", () => refuses(file(process("P", 'isExecutable="false"')), "PROCESS_NOT_EXECUTABLE@P"));

  it("is one of several executable ones", () =>
    refuses(file(process("A", 'isExecutable="true"') + process("B", 'isExecutable="true"')), "PROCESS_SEVERAL@B"));

  it("cannot stand beside choreographies and global tasks", async () => {
    await refuses(file(`${process("P")}<bpmn:choreography id="C"/>`), "CHOREOGRAPHY_NOT_SUPPORTED@C");
    await refuses(file(`${process("P")}<bpmn:globalUserTask id="G"/>`), "GLOBAL_TASK_NOT_SUPPORTED@G");
  });

  it("may carry data, lanes, groups, notes and types: they are dropped", () =>
    compiled(
      diagram(
        [
          startEvent("Start"),
          raw(`<bpmn:laneSet id="L"><bpmn:lane id="Lane"><bpmn:flowNodeRef>Start</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
            <bpmn:dataObject id="D"/><bpmn:dataObjectReference id="DR" dataObjectRef="D"/><bpmn:dataStoreReference id="DS" dataStoreRef="Store"/>
            <bpmn:textAnnotation id="T"><bpmn:text>note</bpmn:text></bpmn:textAnnotation><bpmn:association id="A" sourceRef="Start" targetRef="T"/><bpmn:group id="G"/>`),
        ],
        {
          roots:
            '<bpmn:dataStore id="Store"/><bpmn:itemDefinition id="I" structureRef="xsd:string"/><bpmn:interface id="If" name="i"/><bpmn:resource id="R" name="r"/>',
        },
      ),
    ));
});

describe("an element that no executor runs exactly", () => {
  const events: readonly (readonly [string, ProblemCode])[] = [
    ["signal", "SIGNAL_NOT_SUPPORTED"],
    ["escalation", "ESCALATION_NOT_SUPPORTED"],
    ["compensate", "COMPENSATION_NOT_SUPPORTED"],
    ["conditional", "CONDITIONAL_EVENT_NOT_SUPPORTED"],
    ["link", "LINK_EVENT_NOT_SUPPORTED"],
    ["cancel", "CANCEL_EVENT_NOT_SUPPORTED"],
  ];
  for (const [type, code] of events) {
    it(`is a ${type} event, wherever it stands`, async () => {
      await refuses(around(throwEvent("X", definition(type))), `${code}@X`);
      await refuses(around(node("intermediateCatchEvent", "X", {}, definition(type))), `${code}@X`);
      await refuses(around(task("X"), boundaryEvent("B", "X", definition(type))), `${code}@B`);
      await refuses(diagram([startEvent("S", definition(type))]), `${code}@S`);
      await refuses(diagram([endEvent("E", definition(type))]), `${code}@E`);
    });
  }

  it("is a transaction, an ad-hoc subprocess, a complex gateway or an event subprocess", async () => {
    await refuses(around(node("transaction", "X")), "TRANSACTION_NOT_SUPPORTED@X");
    await refuses(around(node("adHocSubProcess", "X")), "AD_HOC_NOT_SUPPORTED@X");
    await refuses(around(node("complexGateway", "X")), "COMPLEX_GATEWAY_NOT_SUPPORTED@X");
    await refuses(
      around(task("X"), subProcess("E", [startEvent("S", definition("signal"))], { attributes: { triggeredByEvent: "true" } })),
      "EVENT_SUBPROCESS_NOT_SUPPORTED@E",
    );
  });

  it("is a choreography task or any other kind of node", async () => {
    await refuses(around(node("subChoreography", "X")), "CHOREOGRAPHY_NOT_SUPPORTED@X");
    await refuses(around(node("implicitThrowEvent", "X")), "ELEMENT_NOT_SUPPORTED@X");
  });

  it("has the standard loop marker", () =>
    refuses(around(task("X", { children: "<bpmn:standardLoopCharacteristics/>" })), "STANDARD_LOOP_NOT_SUPPORTED@X"));

  it("is there for compensation", () =>
    refuses(around(task("X", { attributes: { isForCompensation: "true" } })), "COMPENSATION_NOT_SUPPORTED@X"));

  it("counts tokens", async () => {
    await refuses(around(task("X", { attributes: { startQuantity: "2" } })), "TOKEN_QUANTITY_NOT_SUPPORTED@X");
    await refuses(around(task("X", { attributes: { completionQuantity: "0" } })), "TOKEN_QUANTITY_NOT_SUPPORTED@X");
  });

  it("has several event definitions", () =>
    refuses(around(throwEvent("X", raw("<bpmn:messageEventDefinition/><bpmn:messageEventDefinition/>"))), "EVENT_DEFINITION_SEVERAL@X"));

  it("has an event definition that does not belong to it", async () => {
    await refuses(around(throwEvent("X", raw("<bpmn:terminateEventDefinition/>"))), "EVENT_TYPE_NOT_ALLOWED@X");
    await refuses(around(node("intermediateCatchEvent", "X", {}, raw("<bpmn:errorEventDefinition/>"))), "EVENT_TYPE_NOT_ALLOWED@X");
    await refuses(around(throwEvent("X", raw("<bpmn:timerEventDefinition/>"))), "EVENT_TYPE_NOT_ALLOWED@X");
    await refuses(diagram([startEvent("S", raw("<bpmn:errorEventDefinition/>"))]), "EVENT_TYPE_NOT_ALLOWED@S");
  });

  it("starts the process without being a start event", async () => {
    await refuses(
      around(node("receiveTask", "X", { attributes: { instantiate: "true", messageRef: "M" } }), raw("")).replace(
        "<bpmn:process",
        '<bpmn:message id="M" name="m"/><bpmn:process',
      ),
      "INSTANTIATE_NOT_SUPPORTED@X",
      "CORRELATION_KEY_MISSING@X",
    );
    await refuses(
      around(node("eventBasedGateway", "X", { attributes: { instantiate: "true" } })),
      "INSTANTIATE_NOT_SUPPORTED@X",
      "EVENT_GATEWAY_TOO_FEW@X",
      "EVENT_GATEWAY_TARGET@X",
    );
  });

  it("is a parallel event-based gateway", () =>
    refuses(
      around(node("eventBasedGateway", "X", { attributes: { eventGatewayType: "Parallel" } })),
      "PARALLEL_EVENT_GATEWAY_NOT_SUPPORTED@X",
      "EVENT_GATEWAY_TOO_FEW@X",
      "EVENT_GATEWAY_TARGET@X",
    ));
});

describe("an extension", () => {
  it("that would change the course, but that nobody carries out, is refused", () => {
    const listeners = tag("zeebe:executionListeners", {}, tag("zeebe:executionListener", { eventType: "start", type: "x" }));
    return refuses(around(task("X", { extensions: listeners })), "EXTENSION_NOT_SUPPORTED@X");
  });

  it("is refused where it has no meaning", async () => {
    await refuses(around(task("X", { extensions: tag("zeebe:taskDefinition", { type: "x" }) })), "EXTENSION_NOT_ALLOWED@X");
    await refuses(around(node("exclusiveGateway", "X", { inputs: { a: "=1" } })), "EXTENSION_NOT_ALLOWED@X");
    await refuses(around(task("X", { clock: { name: "办理", budget: "3" } })), "EXTENSION_NOT_ALLOWED@X");
    await refuses(around(task("X", { extensions: tag("clauseflow:restricted") })), "EXTENSION_NOT_ALLOWED@X");
  });

  it("is refused when it stands twice", () =>
    refuses(
      around(userTask("X", { assignee: "a", extensions: tag("zeebe:assignmentDefinition", { assignee: "b" }) })),
      "EXTENSION_DUPLICATE@X",
    ));

  it("of another tool is dropped", () =>
    compiled(around(task("X", { extensions: '<signavio:data xmlns:signavio="urn:signavio" a="b"><signavio:x/></signavio:data>' }))));

  it("that is not known in a known namespace is refused", () =>
    refuses(around(task("X", { extensions: tag("zeebe:wish") })), "NOT_VALID_BPMN@"));
});
