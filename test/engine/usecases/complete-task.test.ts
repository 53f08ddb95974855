import { expect } from "chai";
import { completeTask } from "../../../engine/usecases/complete-task.ts";
import { refusalOf } from "../../contract/store.ts";
import { diagram, flow, path } from "../../support/diagram.ts";
import { endEvent, exclusive, startEvent, userTask } from "../../support/diagram-elements.ts";
import { onBothExecutors, openOffice } from "../../support/office.ts";
import { answerForm, form, twoTasks } from "./small-processes.ts";

const decide = form({ grade: { type: "integer", title: "等级", minimum: 1, maximum: 3 } }, { required: ["grade"] });
const responders = '="first-responder@village-1"';

onBothExecutors("completing a task", (open) => {
  it("moves the diagram on, closes the task and tells who did it when", async () => {
    const office = await open();
    await office.publish("two", twoTasks());
    await office.register("two");
    const before = await office.task("Ask");
    await office.complete("Ask", "responder-1");
    expect(await office.openTasks()).to.deep.equal(["Check"]);
    const after = await office.read(({ tasks }) => tasks.get(before.key));
    expect(after).to.deep.include({
      state: "completed",
      completedBy: "responder-1",
      assignee: "responder-1",
      completedAt: "2026-03-02T01:00:00.000Z",
    });
  });

  it("follows the way that the values choose", async () => {
    const office = await open();
    const parts = [
      startEvent("Start"),
      userTask("Ask", { candidateGroups: responders, formId: "decide" }),
      exclusive("Which", { default: "Which_Small" }),
      userTask("Large", { candidateGroups: responders }),
      userTask("Small", { candidateGroups: responders }),
      endEvent("End"),
      path("Start", "Ask", "Which"),
      flow("Which", "Large", { when: "=grade > 2" }),
      flow("Which", "Small"),
      path("Large", "End"),
      path("Small", "End"),
    ];
    await office.publish("ways", parts, { forms: { decide } });
    await office.register("ways");
    await office.complete("Ask", "responder-1", { grade: 3 });
    expect(await office.openTasks()).to.deep.equal(["Large"]);
    await office.complete("Large", "responder-1");
    const [instance] = await office.instances("ways");
    expect(instance).to.deep.include({ state: "completed", engineState: null, endedAt: "2026-03-02T01:00:00.000Z" });
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("lets one of two win and tells the other who was faster and when", async () => {
    const office = await open();
    await office.publish("two", twoTasks({ ask: { candidateGroups: '=["first-responder@village-1", "mediator@village-1"]' } }));
    await office.register("two");
    const { key: taskKey } = await office.task("Ask");
    const both = await Promise.allSettled(
      ["responder-1", "mediator-1"].map(async (account) =>
        completeTask(office.world, { actor: await office.as(account), taskKey, variables: {}, language: "zh-CN" }),
      ),
    );
    const lost = both.filter((one) => one.status === "rejected");
    expect(lost).to.have.length(1);
    expect(lost[0]?.reason).to.deep.include({ code: "TASK_NOT_OPEN" });
    const { completedBy } = await office.read(({ tasks }) => tasks.get(taskKey));
    const winner = await office.as(completedBy ?? "");
    expect(lost[0]?.reason.details).to.deep.equal({
      taskKey,
      state: "completed",
      completedBy: winner.name,
      completedAt: "2026-03-02T01:00:00.000Z",
    });
    const [instance] = await office.instances("two");
    const done = (await office.events(instance?.key ?? "")).filter(({ kind }) => kind === "taskCompleted");
    expect(done).to.have.length(1);
  });
});

describe("completing a task is refused", () => {
  it("names each wrong field, and nothing changes", async () => {
    const office = await openOffice();
    await office.publish("two", twoTasks({ ask: { formId: "answer" } }), { forms: { answer: answerForm } });
    await office.register("two");
    const before = await office.task("Ask");
    for (const [variables, field, code] of [
      [{}, "/answer", "required"],
      [{ answer: 7 }, "/answer", "type"],
      [{ answer: "太长".repeat(11) }, "/answer", "maxLength"],
      [{ answer: "好", assignee: "admin" }, "/assignee", "additionalProperties"],
    ] as const) {
      const refusal = await refusalOf(office.complete("Ask", "responder-1", variables), "FORM_INVALID");
      const [error] = refusal.details.errors as readonly { readonly path: string; readonly code: string }[];
      expect(error, JSON.stringify(refusal.details)).to.deep.include({ path: field, code });
    }
    expect(await office.task("Ask")).to.deep.equal(before);
  });

  it("where a step without a form is handed values", async () => {
    const office = await openOffice();
    await office.publish("two", twoTasks());
    await office.register("two");
    await refusalOf(office.complete("Ask", "responder-1", { state: "completed" }), "FORM_INVALID");
  });

  it("to whoever is no candidate, and to nobody in particular about a closed one", async () => {
    const office = await openOffice();
    await office.publish("two", twoTasks());
    await office.register("two");
    const { key: taskKey } = await office.task("Ask");
    const byStranger = async () =>
      completeTask(office.world, { actor: await office.as("responder-2"), taskKey, variables: {}, language: "en" });
    await refusalOf(byStranger(), "NOT_ALLOWED");
    await office.complete("Ask", "responder-1");
    const refusal = await refusalOf(byStranger(), "NOT_ALLOWED");
    expect(JSON.stringify(refusal.details)).not.to.contain("周文秀");
  });

  it("to somebody else than who has claimed it", async () => {
    const office = await openOffice();
    const groups = '=["first-responder@village-1", "mediator@village-1"]';
    await office.publish("two", twoTasks({ ask: { candidateGroups: groups, assignee: "mediator-1" } }));
    await office.register("two");
    await refusalOf(office.complete("Ask", "responder-1"), "TASK_CLAIMED_BY_OTHER");
  });
});

onBothExecutors("separation of duties", (open) => {
  const check = { candidateGroups: responders, separation: { from: "Ask" } };

  it("keeps who did the one from doing the other, by whatever way it comes", async () => {
    const office = await open();
    await office.publish("two", twoTasks({ ask: { candidateGroups: '=["first-responder@village-1", "mediator@village-1"]' }, check }));
    await office.register("two");
    await office.complete("Ask", "responder-1");
    await refusalOf(office.complete("Check", "responder-1"), "SEPARATION_OF_DUTIES");
    expect(await office.openTasks()).to.deep.equal(["Check"]);
  });

  it("opens the step to the fallback where nobody else is left, and the barred stays barred", async () => {
    const office = await open();
    const fallback = { ...check, separation: { from: "Ask", fallbackGroups: '=["centre-deputy@village-1"]' } };
    await office.publish("two", twoTasks({ check: fallback }));
    await office.register("two");
    await office.complete("Ask", "responder-1");
    expect((await office.task("Check")).candidateGroups).to.deep.equal(["first-responder@village-1", "centre-deputy@village-1"]);
    await refusalOf(office.complete("Check", "responder-1"), "SEPARATION_OF_DUTIES");
    await office.complete("Check", "village-deputy-1");
    expect(await office.openTasks()).to.deep.equal([]);
  });
});

describe("a diagram that is published anew", () => {
  it("leads new matters, while running ones stay on theirs", async () => {
    const office = await openOffice();
    await office.publish("two", twoTasks());
    await office.register("two");
    const longer = [
      startEvent("Start"),
      userTask("First", { candidateGroups: responders }),
      userTask("Ask", { candidateGroups: responders }),
      endEvent("End"),
    ];
    const bundle = await office.publish("two", [], { bpmn: diagram([...longer, path("Start", "First", "Ask", "End")], { id: "two" }) });
    expect(bundle.version).to.equal(2);
    await office.register("two");
    expect(await office.openTasks()).to.deep.equal(["Ask", "First"]);
    await office.complete("Ask", "responder-1");
    expect(await office.openTasks()).to.deep.equal(["Check", "First"]);
  });
});
