import { expect } from "chai";
import { compiled, refuses, warns } from "../../support/compiling.ts";
import { diagram, flow, path, raw } from "../../support/diagram.ts";
import {
  boundaryEvent,
  catchEvent,
  endEvent,
  eventBased,
  exclusive,
  inclusive,
  messageDefinition,
  parallel,
  receiveTask,
  startEvent,
  subProcess,
  task,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";

const start = startEvent("Start");
const end = endEvent("End");
const wait = (id: string) => catchEvent(id, timerDefinition("duration", "PT1H"));

describe("a flow", () => {
  it("has a source and a target", async () => {
    await refuses(diagram([start, raw('<bpmn:sequenceFlow id="F" sourceRef="Start"/>')]), "FLOW_END_MISSING@F");
    await refuses(diagram([start, raw('<bpmn:sequenceFlow id="F" targetRef="Start"/>')]), "FLOW_END_MISSING@F");
  });

  it("connects nodes only", () =>
    refuses(
      diagram([start, raw('<bpmn:textAnnotation id="T"/><bpmn:sequenceFlow id="F" sourceRef="Start" targetRef="T"/>')]),
      "FLOW_END_NOT_NODE@F",
    ));

  it("stays in its scope", () =>
    refuses(diagram([start, subProcess("S", [task("T")]), path("Start", "S"), flow("Start", "T")]), "FLOW_CROSSES_SCOPE@Start_T"));

  it("without an id is named after its ends", async () => {
    const bare = '<bpmn:sequenceFlow sourceRef="Start" targetRef="End"/>';
    const { flows, nodes } = await compiled(diagram([start, end, raw(bare + bare)]));
    expect(Object.keys(flows)).to.deep.equal(["Flow_Start_End", "Flow_Start_End_2"]);
    expect(nodes.Start?.outgoing).to.deep.equal(["Flow_Start_End", "Flow_Start_End_2"]);
  });

  it("is listed by the nodes it connects, or not at all", () => {
    const lying = '<bpmn:task id="T"><bpmn:outgoing>Start_End</bpmn:outgoing></bpmn:task>';
    return refuses(diagram([start, end, path("Start", "End"), raw(lying)]), "FLOW_LIST_WRONG@Start_End");
  });

  it("keeps the order in which its node lists it", async () => {
    const gateway = '<bpmn:parallelGateway id="G"><bpmn:outgoing>G_B</bpmn:outgoing></bpmn:parallelGateway>';
    const { nodes } = await compiled(diagram([start, raw(gateway), task("A"), task("B"), path("Start", "G", "A"), path("G", "B")]));
    expect(nodes.G?.outgoing).to.deep.equal(["G_B", "G_A"]);
  });

  it("out of a gateway that decides needs a condition, unless it is the default or the only one", async () => {
    for (const gateway of [exclusive, inclusive]) {
      const ways = [start, end, endEvent("A"), path("Start", "G"), flow("G", "A", { when: "=a" }), flow("G", "End")];
      await refuses(diagram([...ways, gateway("G")]), "FLOW_CONDITION_MISSING@G_End");
      await compiled(diagram([...ways, gateway("G", { default: "G_End" })]));
      await compiled(diagram([start, end, gateway("G"), path("Start", "G", "End")]));
    }
  });

  it("out of a parallel or event-based gateway loses its condition, whatever its language", async () => {
    const { compiled } = await warns(
      diagram([start, parallel("G"), endEvent("A"), endEvent("B"), path("Start", "G"), flow("G", "A", { when: "x.y()" }), flow("G", "B")]),
      "CONDITION_IGNORED@G_A",
    );
    expect(compiled.flows.G_A?.condition).to.equal(null);
  });

  it("that is a default loses its condition", async () => {
    const ways = [flow("G", "A", { when: "=a" }), flow("G", "B", { when: "=b" })];
    const { compiled } = await warns(
      diagram([start, exclusive("G", { default: "G_B" }), endEvent("A"), endEvent("B"), path("Start", "G"), ...ways]),
      "DEFAULT_CONDITION_IGNORED@G_B",
    );
    expect(compiled.nodes.G?.defaultFlow).to.equal("G_B");
    expect(compiled.flows.G_B?.condition).to.equal(null);
  });

  it("out of an event has no condition", () =>
    refuses(diagram([start, end, flow("Start", "End", { when: "=a" })]), "FLOW_CONDITION_FROM_EVENT@Start_End"));

  it("that is a default leaves the node that says so", () =>
    refuses(diagram([start, exclusive("G", { default: "Start_G" }), end, path("Start", "G", "End")]), "DEFAULT_FLOW_NOT_OUTGOING@G"));
});

describe("a start or end event", () => {
  it("has nothing before it, or nothing after it", async () => {
    await refuses(diagram([start, task("T"), end, path("Start", "T", "Start")]), "START_EVENT_INCOMING@Start");
    await refuses(diagram([start, task("T"), end, path("Start", "End", "T")]), "END_EVENT_OUTGOING@End");
  });

  it("on an activity has nothing before it", () =>
    refuses(
      diagram([start, userTask("T"), boundaryEvent("B", "T", timerDefinition("duration", "PT1H")), path("Start", "T", "B"), end]),
      "BOUNDARY_EVENT_INCOMING@B",
    ));
});

describe("an event-based gateway", () => {
  it("is followed by catch events and receive tasks only", async () => {
    const ways = [start, eventBased("G"), wait("W"), path("Start", "G", "W"), path("G", "T"), end];
    await refuses(diagram([...ways, task("T")]), "EVENT_GATEWAY_TARGET@G");
    await compiled(diagram([...ways, receiveTask("T", { name: "m", correlationKey: "=matter.id" })]));
    await compiled(diagram([...ways, catchEvent("T", messageDefinition("m", "=matter.id"))]));
  });

  it("is followed by at least two of them, reached from it alone", async () => {
    await refuses(diagram([start, eventBased("G"), wait("W"), path("Start", "G", "W"), end]), "EVENT_GATEWAY_TOO_FEW@G");
    await refuses(
      diagram([start, eventBased("G"), wait("V"), wait("W"), path("Start", "G", "W"), path("G", "V", "W"), end]),
      "EVENT_GATEWAY_TARGET_INCOMING@G",
    );
  });
});

describe("a scope", () => {
  it("has one start event without a trigger", async () => {
    await refuses(diagram([start, startEvent("Again"), end, path("Start", "End")]), "START_EVENT_SEVERAL@Again");
    await refuses(diagram([subProcess("S", [start, startEvent("Again"), end])]), "START_EVENT_SEVERAL@Again");
  });

  it("that is a subprocess starts without a trigger", () =>
    refuses(diagram([subProcess("S", [startEvent("Inner", messageDefinition("m")), end])]), "START_EVENT_TRIGGER_IN_SUBPROCESS@Inner"));

  it("without a start event starts at whatever nothing leads to", async () => {
    const { scopes } = await compiled(
      diagram([userTask("A"), task("B"), task("C"), boundaryEvent("E", "A", timerDefinition("duration", "PT1H")), path("A", "C")]),
    );
    expect(scopes.P).to.deep.include({ parent: null, starts: ["A", "B"], triggeredStarts: [] });
  });

  it("has a way to start", async () => {
    await refuses(diagram([]), "START_MISSING@P");
    await refuses(diagram([task("A"), task("B"), path("A", "B", "A")]), "START_MISSING@P");
    await refuses(diagram([start, subProcess("S", []), path("Start", "S"), end]), "START_MISSING@S");
  });

  it("of a process may start by messages and timers", async () => {
    const triggers = [startEvent("M", messageDefinition("m")), startEvent("T", timerDefinition("cycle", "R/P1D"))];
    const { scopes } = await compiled(diagram([start, ...triggers, end, path("Start", "End"), path("M", "End"), path("T", "End")]));
    expect(scopes.P).to.deep.include({ starts: ["Start"], triggeredStarts: ["M", "T"] });
  });

  it("of a subprocess knows its parent and its nodes", async () => {
    const { scopes, nodes } = await compiled(diagram([start, subProcess("S", [task("T")]), path("Start", "S")]));
    expect(scopes.S).to.deep.equal({ id: "S", parent: "P", nodes: ["T"], starts: ["T"], triggeredStarts: [] });
    expect(nodes.T?.scope).to.equal("S");
  });
});

describe("a doubt", () => {
  it("is a node that nothing leads to", () =>
    warns(diagram([start, end, task("A"), task("B"), path("Start", "End"), path("A", "B")]), "NODE_UNREACHABLE@A", "NODE_UNREACHABLE@B"));

  it("is not a node that only a boundary event leads to", () =>
    warns(
      diagram([
        start,
        end,
        userTask("T"),
        boundaryEvent("B", "T", timerDefinition("duration", "PT1H")),
        task("Late"),
        path("Start", "T", "End"),
        path("B", "Late"),
      ]),
    ));

  it("is a start event without an end event, or the reverse", async () => {
    await warns(diagram([start]), "END_EVENT_MISSING@P");
    await warns(diagram([end]), "START_EVENT_MISSING@P");
  });

  it("is a gateway that neither splits nor joins", () =>
    warns(diagram([start, parallel("G"), end, path("Start", "G", "End")]), "GATEWAY_POINTLESS@G"));

  it("is a gateway called diverging that joins", () => {
    const gateway = parallel("G", { attributes: { gatewayDirection: "Diverging" } });
    return warns(
      diagram([start, parallel("F"), gateway, end, path("Start", "F", "G", "End"), flow("F", "G", { id: "Second" })]),
      "GATEWAY_DIRECTION_WRONG@G",
    );
  });
});
