import { expect } from "chai";
import type { PersonId } from "../../../engine/domain/ids.ts";
import { claimTask } from "../../../engine/usecases/claim-task.ts";
import { delegateTask } from "../../../engine/usecases/delegate-task.ts";
import { releaseTask } from "../../../engine/usecases/release-task.ts";
import { remindTask } from "../../../engine/usecases/remind-task.ts";
import { saveTaskDraft } from "../../../engine/usecases/save-task-draft.ts";
import { transferTask } from "../../../engine/usecases/transfer-task.ts";
import { refusalOf } from "../../contract/store.ts";
import type { UserTaskOptions } from "../../support/diagram-elements.ts";
import { type Office, openOffice } from "../../support/office.ts";
import { answerForm, twoTasks } from "./small-processes.ts";

const groups = '=["first-responder@village-1", "mediator@village-1"]';

async function withTask(options: UserTaskOptions = {}): Promise<Office> {
  const office = await openOffice();
  const forms = { answer: answerForm };
  await office.publish("two", twoTasks({ ask: { candidateGroups: groups, formId: "answer", ...options } }), { forms });
  await office.register("two");
  return office;
}

async function act<T extends object>(
  office: Office,
  usecase: (world: Office["world"], input: { actor: Awaited<ReturnType<Office["as"]>>; taskKey: string } & T) => Promise<void>,
  by: string,
  input: T,
): Promise<void> {
  await usecase(office.world, { actor: await office.as(by), taskKey: (await office.task("Ask")).key, ...input });
}

const kinds = async (office: Office): Promise<readonly string[]> => {
  const [instance] = await office.instances("two");
  return (await office.events(instance?.key ?? "")).map(({ kind }) => kind).filter((kind) => kind.startsWith("task"));
};
const noticesOf = (office: Office, person: PersonId) =>
  office.read(({ notices }) => notices.listOfPerson(person, { before: null, limit: 50, unreadOnly: false }));

describe("claiming and releasing", () => {
  it("gives the task to one, and a repeated click is no error and no event", async () => {
    const office = await withTask();
    await act(office, claimTask, "responder-1", {});
    await act(office, claimTask, "responder-1", {});
    expect((await office.task("Ask")).assignee).to.equal("responder-1");
    expect(await kinds(office)).to.deep.equal(["taskOpened", "taskClaimed"]);
    await refusalOf(act(office, claimTask, "mediator-1", {}), "TASK_CLAIMED_BY_OTHER");
  });

  it("lets one of many who claim at once have it", async () => {
    const office = await withTask();
    const claims = await Promise.allSettled(["responder-1", "mediator-1"].map((by) => act(office, claimTask, by, {})));
    expect(claims.filter(({ status }) => status === "fulfilled")).to.have.length(1);
  });

  it("puts it back to its candidates", async () => {
    const office = await withTask();
    await act(office, claimTask, "responder-1", {});
    await act(office, releaseTask, "responder-1", {});
    await act(office, claimTask, "mediator-1", {});
    expect((await office.task("Ask")).assignee).to.equal("mediator-1");
    await refusalOf(act(office, releaseTask, "responder-1", {}), "TASK_CLAIMED_BY_OTHER");
  });

  it("lets a head put back what somebody away has claimed", async () => {
    const office = await withTask();
    await act(office, claimTask, "responder-1", {});
    await act(office, releaseTask, "village-deputy-1", {});
    expect((await office.task("Ask")).assignee).to.equal(null);
  });
});

describe("transferring", () => {
  it("makes somebody else answer for it, with a reason that stays in the history", async () => {
    const office = await withTask();
    await act(office, transferTask, "responder-1", { to: "grid-1", reason: "在外出差" });
    await refusalOf(act(office, claimTask, "responder-1", {}), "TASK_CLAIMED_BY_OTHER");
    await office.complete("Ask", "grid-1", { answer: "好" });
    expect(await kinds(office)).to.deep.equal(["taskOpened", "taskTransferred", "taskCompleted", "taskOpened"]);
  });

  it("is refused without a reason, to nobody, to somebody without a post, and to who has it already", async () => {
    const office = await withTask();
    await refusalOf(act(office, transferTask, "responder-1", { to: "grid-1", reason: "  " }), "REASON_REQUIRED");
    await refusalOf(act(office, transferTask, "responder-1", { to: "nobody-at-all", reason: "理由" }), "UNKNOWN_PERSON");
    await act(office, claimTask, "responder-1", {});
    await refusalOf(act(office, transferTask, "responder-1", { to: "responder-1", reason: "理由" }), "UNKNOWN_PERSON");
    await refusalOf(act(office, transferTask, "grid-2", { to: "grid-1", reason: "理由" }), "NOT_ALLOWED");
  });

  it("is refused to somebody who is kept apart from it", async () => {
    const office = await openOffice();
    await office.publish("two", twoTasks({ check: { candidateGroups: '="mediator@village-1"', separation: { from: "Ask" } } }));
    await office.register("two");
    await office.complete("Ask", "responder-1");
    const { key: taskKey } = await office.task("Check");
    const actor = await office.as("mediator-1");
    await refusalOf(transferTask(office.world, { actor, taskKey, to: "responder-1", reason: "请代办" }), "SEPARATION_OF_DUTIES");
  });
});

describe("delegating", () => {
  it("comes back to who delegated it, filled in, and only they finish it", async () => {
    const office = await withTask();
    await act(office, claimTask, "responder-1", {});
    await act(office, delegateTask, "responder-1", { to: "grid-1", reason: null });
    await refusalOf(office.complete("Ask", "responder-1", { answer: "好" }), "TASK_CLAIMED_BY_OTHER");
    await office.complete("Ask", "grid-1", { answer: "已核实" });
    const back = await office.task("Ask");
    expect(back).to.deep.include({ state: "open", assignee: "responder-1", delegatedBy: null });
    const draft = await office.read(({ tasks }) => tasks.findDraft(back.key, "responder-1"));
    expect(draft?.variables).to.deep.equal({ answer: "已核实" });
    await office.complete("Ask", "responder-1", { answer: "已核实" });
    expect(await office.openTasks()).to.deep.equal(["Check"]);
    expect(await kinds(office)).to.deep.equal([
      "taskOpened",
      "taskClaimed",
      "taskDelegated",
      "taskReturned",
      "taskCompleted",
      "taskOpened",
    ]);
  });

  it("goes one hand far: what is delegated is not handed on", async () => {
    const office = await withTask();
    await act(office, claimTask, "responder-1", {});
    await act(office, delegateTask, "responder-1", { to: "grid-1", reason: null });
    await refusalOf(act(office, delegateTask, "grid-1", { to: "mediator-1", reason: null }), "NOT_ALLOWED");
    await refusalOf(act(office, transferTask, "grid-1", { to: "mediator-1", reason: "忙" }), "NOT_ALLOWED");
    await act(office, releaseTask, "grid-1", {});
    expect(await office.task("Ask")).to.deep.include({ assignee: "responder-1", delegatedBy: null });
  });
});

describe("reminding", () => {
  it("tells who has it, at most once in four hours", async () => {
    const office = await withTask();
    await act(office, claimTask, "mediator-1", {});
    await act(office, remindTask, "responder-1", { words: "请尽快" });
    const refusal = await refusalOf(act(office, remindTask, "responder-1", { words: null }), "REMINDED_TOO_OFTEN");
    expect(refusal.details.nextAt).to.equal("2026-03-02T05:00:00.000Z");
    office.setClock("2026-03-02T13:00:00+08:00");
    await act(office, remindTask, "responder-1", { words: null });
    expect((await noticesOf(office, "mediator-1")).map(({ code }) => code)).to.deep.equal(["taskReminder", "taskReminder"]);
    await refusalOf(act(office, remindTask, "mediator-1", { words: null }), "NOT_ALLOWED");
  });

  it("tells all candidates while nobody has it", async () => {
    const office = await withTask();
    await act(office, remindTask, "responder-1", { words: null });
    expect(await noticesOf(office, "mediator-1")).to.have.length(1);
    expect(await noticesOf(office, "responder-2")).to.have.length(0);
  });
});

describe("a draft", () => {
  const draftOf = async (office: Office, person: PersonId) => {
    const { key } = await office.task("Ask");
    return (await office.read(({ tasks }) => tasks.findDraft(key, person)))?.variables ?? null;
  };

  it("keeps what was typed, right or wrong, for each person, and fields that the form knows only", async () => {
    const office = await withTask();
    await act(office, saveTaskDraft, "responder-1", { variables: { answer: 7, state: "completed" } });
    await act(office, saveTaskDraft, "mediator-1", { variables: { answer: "别的" } });
    expect(await draftOf(office, "responder-1")).to.deep.equal({ answer: 7 });
    await act(office, saveTaskDraft, "responder-1", { variables: { answer: "好" } });
    expect(await draftOf(office, "responder-1")).to.deep.equal({ answer: "好" });
    expect(await draftOf(office, "mediator-1")).to.deep.equal({ answer: "别的" });
    await refusalOf(act(office, saveTaskDraft, "responder-2", { variables: { answer: "好" } }), "NOT_ALLOWED");
  });

  it("outlives losing the race: it goes when the task is done, with everybody's", async () => {
    const office = await withTask();
    await act(office, saveTaskDraft, "responder-1", { variables: { answer: "好" } });
    const { key } = await office.task("Ask");
    await refusalOf(office.complete("Ask", "responder-1", { answer: 7 }), "FORM_INVALID");
    expect(await draftOf(office, "responder-1")).to.deep.equal({ answer: "好" });
    await office.complete("Ask", "mediator-1", { answer: "好" });
    expect(await office.read(({ tasks }) => tasks.findDraft(key, "responder-1"))).to.equal(null);
  });

  it("is held to a size", async () => {
    const office = await withTask();
    await refusalOf(act(office, saveTaskDraft, "responder-1", { variables: { answer: "长".repeat(300_000) } }), "BODY_TOO_LARGE");
    expect(await draftOf(office, "responder-1")).to.equal(null);
  });
});
