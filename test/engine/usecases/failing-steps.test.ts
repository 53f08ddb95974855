import { expect } from "chai";
import type { StepRunner } from "../../../engine/ports/executor.ts";
import { completeTask } from "../../../engine/usecases/complete-task.ts";
import { operateInstance } from "../../../engine/usecases/operate-instance.ts";
import { rateMatter } from "../../../engine/usecases/rate-matter.ts";
import { retryIncident } from "../../../engine/usecases/retry-incident.ts";
import { returnTask } from "../../../engine/usecases/return-task.ts";
import { saveTaskDraft } from "../../../engine/usecases/save-task-draft.ts";
import { refusalOf } from "../../contract/store.ts";
import { path } from "../../support/diagram.ts";
import {
  callActivity,
  catchEvent,
  endEvent,
  messageDefinition,
  parallel,
  serviceTask,
  startEvent,
  terminateDefinition,
  throwEvent,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { type Office, onBothExecutors, openOffice } from "../../support/office.ts";

const responder = '="first-responder@village-1"';
const ask = (id: string) => userTask(id, { candidateGroups: responder });
const one = [startEvent("Start"), ask("Inner"), endEvent("End"), path("Start", "Inner", "End")];
const incidentsOf = (office: Office) => office.read(({ incidents }) => incidents.listOpen(null));

onBothExecutors("a step that fails", (open) => {
  it("leaves one incident however often it was clicked, and its retry takes everything up", async () => {
    const office = await open();
    await office.publish("w", [
      startEvent("Start"),
      ask("Ask"),
      callActivity("Call", "called"),
      endEvent("End"),
      path("Start", "Ask", "Call", "End"),
    ]);
    await office.register("w");
    await Promise.allSettled([office.complete("Ask", "responder-1"), office.complete("Ask", "responder-1")]);
    const [incident, ...more] = await incidentsOf(office);
    expect(more).to.deep.equal([]);
    await office.publish("called", one);
    await retryIncident(office.world, { actor: await office.as("process-admin"), incidentKey: incident?.key ?? "" });
    expect(await office.openTasks()).to.deep.equal(["Inner"]);
  });

  it("does not bring an instance back that has ended meanwhile", async () => {
    const office = await open();
    const parts = [
      startEvent("Start"),
      parallel("Fork"),
      ask("A"),
      ask("B"),
      callActivity("Call", "missing"),
      endEvent("EndA"),
      endEvent("EndB", terminateDefinition),
    ];
    await office.publish("w", [...parts, path("Start", "Fork", "A", "Call", "EndA"), path("Fork", "B", "EndB")]);
    await office.register("w");
    await Promise.allSettled([office.complete("A", "responder-1"), office.complete("B", "responder-1")]);
    expect((await office.instances("w")).map(({ state }) => state)).to.deep.equal(["completed"]);
    expect(await incidentsOf(office)).to.deep.equal([]);
  });

  it("of a called case is not tried again while its caller is suspended", async () => {
    const office = await open();
    await office.publish("child", [
      startEvent("Start"),
      ask("Ask"),
      callActivity("Call", "missing"),
      endEvent("End"),
      path("Start", "Ask", "Call", "End"),
    ]);
    await office.publish("parent", [startEvent("Start"), callActivity("Call", "child"), endEvent("End"), path("Start", "Call", "End")]);
    const { instanceKey } = await office.register("parent");
    await refusalOf(office.complete("Ask", "responder-1"), "INSTANCE_HAS_INCIDENT");
    const actor = await office.as("process-admin");
    await operateInstance(office.world, { actor, instanceKey, act: "suspend", reason: "待核实" });
    const [incident] = await incidentsOf(office);
    await refusalOf(retryIncident(office.world, { actor, incidentKey: incident?.key ?? "" }), "INSTANCE_NOT_ACTIVE");
  });
});

onBothExecutors("a return that fails", (open) => {
  it("keeps its reason in the history", async () => {
    const sound = await open();
    const fault = { kind: "incident", elementId: "Check", code: "TIME_LIMIT", message: "took too long" } as const;
    const steps: StepRunner = { advance: async (input) => (input.command.kind === "moveToken" ? fault : sound.world.steps.advance(input)) };
    const office = await open({ parts: { steps } });
    await office.publish("w", [startEvent("Start"), ask("Ask"), ask("Check"), endEvent("End"), path("Start", "Ask", "Check", "End")]);
    const { instanceKey } = await office.register("w");
    await office.complete("Ask", "responder-1");
    const given = { actor: await office.as("responder-1"), taskKey: (await office.task("Check")).key, toElementId: "Ask" };
    await refusalOf(returnTask(office.world, { ...given, reason: "材料不全" }), "INSTANCE_HAS_INCIDENT");
    expect((await office.events(instanceKey)).find(({ kind }) => kind === "incidentRaised")?.data.reason).to.equal("材料不全");
  });
});

onBothExecutors("a citizen's word", (open) => {
  const rated = messageDefinition("rating", "=matter.id");
  const openRating = serviceTask("Open", { type: "clauseflow:request-rating", inputs: { days: "=7" } });

  it("stands when a process that begins with it fails", async () => {
    const office = await open();
    const parts = [startEvent("Start"), ask("Answer"), openRating, catchEvent("Rated", rated), ask("After"), endEvent("End")];
    await office.publish("asks", [...parts, path("Start", "Answer", "Open", "Rated", "After", "End")]);
    await office.publish("follows", [
      startEvent("Begin", messageDefinition("rating")),
      callActivity("Call", "missing"),
      endEvent("End"),
      path("Begin", "Call", "End"),
    ]);
    const given = await office.register("asks");
    await office.complete("Answer", "responder-1");
    await rateMatter(office.world, { ...given, satisfied: true, words: null });
    expect((await office.read(({ matters }) => matters.get(given.matterId))).rating?.satisfied).to.equal(true);
    expect(await office.openTasks()).to.deep.equal(["After"]);
  });

  it("is heard by everybody else when one who hears it fails", async () => {
    const office = await open();
    await office.publish("listens", [
      startEvent("Begin", messageDefinition("go")),
      catchEvent("Hear", rated),
      callActivity("Call", "missing"),
      endEvent("End"),
      path("Begin", "Hear", "Call", "End"),
    ]);
    const parts = [
      startEvent("Start"),
      ask("Answer"),
      openRating,
      parallel("F"),
      catchEvent("Rated", rated),
      ask("After"),
      endEvent("End"),
      ask("Go"),
      throwEvent("Tell", messageDefinition("go")),
      endEvent("E2"),
    ];
    await office.publish("asks", [...parts, path("Start", "Answer", "Open", "F", "Rated", "After", "End"), path("F", "Go", "Tell", "E2")]);
    const given = await office.register("asks");
    await office.complete("Answer", "responder-1");
    await office.complete("Go", "responder-1");
    await rateMatter(office.world, { ...given, satisfied: true, words: null });
    expect(await office.openTasks()).to.deep.equal(["After"]);
    expect((await office.instances("listens")).map(({ state }) => state)).to.deep.equal(["incident"]);
  });
});

onBothExecutors("a matter served by several cases", (open) => {
  it("is not withdrawn while one of them goes on", async () => {
    const office = await open();
    await office.publish("side", [
      startEvent("Begin", messageDefinition("side")),
      ask("Side"),
      endEvent("End"),
      path("Begin", "Side", "End"),
    ]);
    await office.publish("main", [
      startEvent("Start"),
      throwEvent("Tell", messageDefinition("side")),
      ask("Main"),
      endEvent("End"),
      path("Start", "Tell", "Main", "End"),
    ]);
    const { matterId } = await office.register("main");
    const [side] = await office.instances("side");
    await operateInstance(office.world, {
      actor: await office.as("process-admin"),
      instanceKey: side?.key ?? "",
      act: "cancel",
      reason: "重复",
    });
    expect((await office.read(({ matters }) => matters.get(matterId))).closedAt).to.equal(null);
  });
});

describe("a case without a matter", () => {
  const phone = { type: "string", title: "电话", maxLength: 20, "x-ui": { personal: true } };
  const fill = { type: "object", title: "登记", additionalProperties: false, properties: { phone } };
  const fillIn = userTask("Fill", { candidateGroups: responder, formId: "fill" });

  it("is not published with a form that asks for personal data where a timer begins it", async () => {
    const office = await openOffice();
    const parts = [startEvent("Start", timerDefinition("duration", "PT1H")), fillIn, endEvent("End"), path("Start", "Fill", "End")];
    const refusal = await refusalOf(office.publish("timed", parts, { forms: { fill } }), "BUNDLE_HAS_PROBLEMS");
    expect(JSON.stringify(refusal.details)).to.contain("PERSONAL_FORM_WITHOUT_MATTER");
  });

  it("keeps no personal value where a message of another such case begins it", async () => {
    const office = await openOffice();
    await office.publish("told", [startEvent("Start", messageDefinition("go")), fillIn, endEvent("End"), path("Start", "Fill", "End")], {
      forms: { fill },
    });
    const tells = [startEvent("Start", timerDefinition("duration", "PT1H")), throwEvent("Tell", messageDefinition("go")), endEvent("End")];
    await office.publish("timed", [...tells, path("Start", "Tell", "End")]);
    await office.clockTo("2026-03-02T11:00:00+08:00");
    const given = { actor: await office.as("responder-1"), taskKey: (await office.task("Fill")).key, variables: { phone: "13800000000" } };
    await refusalOf(completeTask(office.world, { ...given, language: "zh-CN" }), "PERSONAL_DATA_NEEDS_MATTER");
    await refusalOf(saveTaskDraft(office.world, given), "PERSONAL_DATA_NEEDS_MATTER");
    const [told] = await office.instances("told");
    expect(JSON.stringify([told, await office.events(told?.key ?? "")])).not.to.contain("13800000000");
  });
});
