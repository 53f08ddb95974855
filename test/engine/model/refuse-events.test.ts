import { expect } from "chai";
import { isIso8601 } from "../../../engine/model/read/read-timer.ts";
import { compiled, compiledNode, refuses, warns } from "../../support/compiling.ts";
import { diagram, node, type Part, path, raw, tag } from "../../support/diagram.ts";
import {
  boundaryEvent,
  catchEvent,
  endEvent,
  errorDefinition,
  messageDefinition,
  serviceTask,
  startEvent,
  subProcess,
  task,
  terminateDefinition,
  throwEvent,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";

const around = (...parts: readonly Part[]) => diagram([startEvent("Start"), path("Start", "X", "End"), endEvent("End"), ...parts]);
const onUserTask = (definition: Part, options = {}) => around(userTask("X"), boundaryEvent("B", "X", definition, options));
const clock = { name: "办理", budget: "3" };

describe("a message event", () => {
  it("says which message, and the message has a name", async () => {
    await refuses(around(catchEvent("X", raw("<bpmn:messageEventDefinition/>"))), "MESSAGE_MISSING@X");
    await refuses(around(catchEvent("X", messageDefinition("", "=matter.id"))), "MESSAGE_NAME_MISSING@X");
  });

  it("inside a case needs a correlation key", async () => {
    await refuses(around(catchEvent("X", messageDefinition("rating"))), "CORRELATION_KEY_MISSING@X");
    await refuses(onUserTask(messageDefinition("rating")), "CORRELATION_KEY_MISSING@B");
  });

  it("that starts a case needs none", async () => {
    const start = await compiledNode(diagram([startEvent("S", messageDefinition("registered")), endEvent("E"), path("S", "E")]), "S");
    expect(start).to.deep.include({ trigger: { kind: "message", message: { name: { literal: "registered" }, correlationKey: null } } });
  });

  it("that throws needs none, and may carry one", async () => {
    const x = await compiledNode(around(throwEvent("X", messageDefinition("told", "=matter.id"))), "X");
    expect(x).to.deep.include({ result: { kind: "message", message: { name: { literal: "told" }, correlationKey: "matter.id" } } });
    await compiled(around(throwEvent("X", messageDefinition("told"))));
  });

  it("may have a name in FEEL", async () => {
    const x = await compiledNode(around(throwEvent("X", messageDefinition("=name"))), "X");
    expect(x).to.have.nested.property("result.message.name").that.deep.equals({ feel: "name" });
  });

  it("starts a case by one message in one way", () =>
    refuses(diagram([startEvent("S", messageDefinition("m")), startEvent("T", messageDefinition("m"))]), "MESSAGE_START_DUPLICATE@T"));

  it("done by a worker is refused, unless it refers to a message", async () => {
    const job = tag("zeebe:taskDefinition", { type: "send" });
    await refuses(around(throwEvent("X", raw("<bpmn:messageEventDefinition/>"), { extensions: job })), "EVENT_JOB_NOT_SUPPORTED@X");
    await refuses(diagram([endEvent("E", raw("<bpmn:messageEventDefinition/>"), { extensions: job })]), "EVENT_JOB_NOT_SUPPORTED@E");
    await refuses(around(throwEvent("X", undefined, { extensions: job })), "EVENT_JOB_NOT_SUPPORTED@X");
    await compiled(around(throwEvent("X", messageDefinition("told"), { extensions: job })));
  });
});

describe("an error event", () => {
  it("that ends a case has a code", async () => {
    await refuses(diagram([endEvent("E", errorDefinition())]), "ERROR_CODE_MISSING@E");
    await refuses(diagram([endEvent("E", errorDefinition(""))]), "ERROR_CODE_MISSING@E");
    const e = await compiledNode(diagram([endEvent("E", errorDefinition("=code"))]), "E");
    expect(e).to.deep.include({ result: { kind: "error", code: { feel: "code" } } });
  });

  it("without a code catches every error", async () => {
    const b = await compiledNode(around(serviceTask("X"), boundaryEvent("B", "X", errorDefinition())), "B");
    expect(b).to.deep.include({ attachedTo: "X", interrupting: true, trigger: { kind: "error", code: null } });
  });

  it("catches a code that is written out", () => refuses(onUserTask(errorDefinition("=code")), "ERROR_CODE_NOT_LITERAL@B"));

  it("always interrupts", () => refuses(onUserTask(errorDefinition("NO"), { interrupting: false }), "BOUNDARY_MUST_INTERRUPT@B"));

  it("catches each code once per activity", () =>
    refuses(
      around(serviceTask("X"), boundaryEvent("B", "X", errorDefinition("NO")), boundaryEvent("C", "X", errorDefinition("NO"))),
      "ERROR_CATCH_DUPLICATE@C",
    ));
});

describe("a timer", () => {
  it("has exactly one of date, duration and cycle", async () => {
    const several = raw(
      "<bpmn:timerEventDefinition><bpmn:timeDate>=a</bpmn:timeDate><bpmn:timeDuration>=b</bpmn:timeDuration></bpmn:timerEventDefinition>",
    );
    await refuses(around(catchEvent("X", raw("<bpmn:timerEventDefinition/>"))), "TIMER_MISSING@X");
    await refuses(around(catchEvent("X", timerDefinition("duration", " "))), "TIMER_MISSING@X");
    await refuses(around(catchEvent("X", several)), "TIMER_SEVERAL@X");
  });

  it("is ISO 8601 or FEEL", async () => {
    await refuses(around(catchEvent("X", timerDefinition("date", "tomorrow"))), "TIMER_DATE_INVALID@X");
    await refuses(around(catchEvent("X", timerDefinition("duration", "3 days"))), "TIMER_DURATION_INVALID@X");
    await refuses(around(catchEvent("X", timerDefinition("cycle", "PT1H"))), "TIMER_CYCLE_INVALID@X");
    const x = await compiledNode(around(catchEvent("X", timerDefinition("duration", "=term"))), "X");
    expect(x).to.deep.include({ trigger: { kind: "timer", timer: { kind: "duration", value: { feel: "term" } } } });
  });

  it("is never cron", () => refuses(onUserTask(timerDefinition("cycle", "0 0 9 * * ?")), "TIMER_CYCLE_INVALID@B"));

  it("knows which dates, durations and cycles there are", () => {
    const dates = ["2026-03-02", "2026-03-02T09:00", "2026-03-02T09:00:00.5Z", "2026-02-28T09:00+08:00"];
    const notDates = ["2026-02-30", "2026-3-2", "09:00", "2026-W10", "2026-03-02T25:00", "2026-03-02 09:00"];
    const durations = ["P3D", "PT4H", "P1Y2M3DT4H5M6.5S", "P2W", "PT0S"];
    const notDurations = ["P", "PT", "P3", "-P3D", "P3DT", "P1.5D", "3D", "PT1D"];
    const cycles = ["R/PT1H", "R3/P1D", "R10/PT0.5S"];
    const notCycles = ["R0/PT1H", "R3", "R3/", "R/PT0S", "R-1/PT1H", "R3/2026-03-02T09:00Z/PT1H", "* * * * *"];
    for (const [kind, good, bad] of [
      ["date", dates, notDates],
      ["duration", durations, notDurations],
      ["cycle", cycles, notCycles],
    ] as const) {
      expect(
        good.filter((text) => !isIso8601(kind, text)),
        kind,
      ).to.deep.equal([]);
      expect(
        bad.filter((text) => isIso8601(kind, text)),
        kind,
      ).to.deep.equal([]);
    }
  });

  it("follows the clock of its activity, of an enclosing one, or of the subprocess it stands in", async () => {
    const end = timerDefinition("date", "=clock.end");
    const own = await compiledNode(
      around(userTask("X", { clock }), boundaryEvent("B", "X", timerDefinition("date", "= clock.warning"))),
      "B",
    );
    expect(own).to.deep.include({ trigger: { kind: "timer", timer: { kind: "clock", moment: "warning" } } });
    await compiled(around(subProcess("X", [userTask("T"), boundaryEvent("B", "T", end)], { clock })));
    await compiled(around(subProcess("X", [catchEvent("T", end)], { clock })));
  });

  it("is refused when it follows a clock that is not there", async () => {
    await refuses(onUserTask(timerDefinition("date", "=clock.end")), "TIMER_CLOCK_MISSING@B");
    await refuses(around(catchEvent("X", timerDefinition("date", "=clock.end")), userTask("T", { clock })), "TIMER_CLOCK_MISSING@X");
    await refuses(diagram([startEvent("S", timerDefinition("date", "=clock.end"))]), "TIMER_CLOCK_MISSING@S");
  });

  it("uses the clock's moments as its whole date only", async () => {
    await refuses(
      around(userTask("X", { clock }), boundaryEvent("B", "X", timerDefinition("duration", "=clock.end"))),
      "TIMER_CLOCK_MISUSED@B",
    );
    await refuses(
      around(userTask("X", { clock }), boundaryEvent("B", "X", timerDefinition("date", '=clock.end + duration("P1D")'))),
      "TIMER_CLOCK_MISUSED@B",
    );
  });
});

describe("an event", () => {
  it("that catches says what", async () => {
    await refuses(around(node("intermediateCatchEvent", "X")), "EVENT_DEFINITION_MISSING@X");
    await refuses(around(userTask("X"), node("boundaryEvent", "B", { attributes: { attachedToRef: "X" } })), "EVENT_DEFINITION_MISSING@B");
  });

  it("may refer to a definition that stands elsewhere", async () => {
    const end = node("endEvent", "E", { children: "<bpmn:eventDefinitionRef>T</bpmn:eventDefinitionRef>" });
    const e = await compiledNode(diagram([end], { roots: '<bpmn:terminateEventDefinition id="T"/>' }), "E");
    expect(e).to.deep.include({ result: { kind: "terminate" } });
  });

  it("may end everything in its scope", async () => {
    const e = await compiledNode(diagram([startEvent("S"), endEvent("E", terminateDefinition), path("S", "E")]), "E");
    expect(e).to.deep.include({ result: { kind: "terminate" } });
  });

  it("names the start form of a case", async () => {
    const s = await compiledNode(
      diagram([
        startEvent("S", undefined, { extensions: tag("zeebe:formDefinition", { formId: "start" }) }),
        endEvent("E"),
        path("S", "E"),
      ]),
      "S",
    );
    expect(s).to.include({ formId: "start" });
  });

  it("on an activity belongs to an activity of the same scope", async () => {
    await refuses(around(task("X"), node("boundaryEvent", "B", {}, timerDefinition("duration", "PT1H"))), "BOUNDARY_NOT_ATTACHED@B");
    await refuses(
      around(subProcess("X", [task("T")]), boundaryEvent("B", "T", timerDefinition("duration", "PT1H"))),
      "BOUNDARY_NOT_ATTACHED@B",
    );
  });

  it("on an activity that passes at once is doubted", () =>
    warns(around(task("X"), boundaryEvent("B", "X", timerDefinition("duration", "PT1H"))), "BOUNDARY_NEVER_FIRES@B"));

  it("on an activity may leave it running", async () => {
    const b = await compiledNode(onUserTask(timerDefinition("cycle", "R3/PT1H"), { interrupting: false }), "B");
    expect(b).to.include({ interrupting: false });
    expect((await compiled(onUserTask(timerDefinition("cycle", "R3/PT1H")))).nodes.X?.boundaries).to.deep.equal(["B"]);
  });
});
