import type { PersonActor } from "../../engine/domain/actor.ts";
import type { Clock } from "../../engine/domain/clock-ledger.ts";
import { groupOf } from "../../engine/domain/org.ts";
import { Refusal } from "../../engine/domain/refusal.ts";
import type { Task } from "../../engine/domain/task.ts";
import type { ExecutorName } from "../../engine/ports/executor.ts";
import { changeClock } from "../../engine/usecases/change-clock.ts";
import { completeTask } from "../../engine/usecases/complete-task.ts";
import { fireDueTimers } from "../../engine/usecases/fire-due-timers.ts";
import { rateMatter } from "../../engine/usecases/rate-matter.ts";
import { type Registered, registerMatter } from "../../engine/usecases/register-matter.ts";
import type { Scenario, ScenarioStep } from "./scenario.ts";
import { expectPath, expectSeen } from "./scenario-expectations.ts";
import { openScenarioOffice, type ScenarioOffice } from "./scenario-office.ts";

export type ScenarioCase = { readonly office: ScenarioOffice; readonly registered: Registered };

/** Plays a scenario in an office of its own and checks everything it expects; every stored word of it went through the use cases. */
export async function runScenario(scenario: Scenario, executor: ExecutorName): Promise<ScenarioCase> {
  const office = await openScenarioOffice(executor, scenario.start.at);
  const { by, process, title, data } = scenario.start;
  const registered = await registerMatter(office.world, { actor: await actorOf(office, by), process, title, data, language: "zh-CN" });
  const run = { office, registered };
  for (const [index, step] of scenario.steps.entries()) {
    await at(`step ${index + 1} (${step.do}${"task" in step ? ` ${step.task}` : ""})`, async () => {
      await take(run, step);
      await expectSeen(run, step.expect ?? {});
    });
  }
  await expectSeen(run, scenario.expect);
  await expectPath(run, scenario.expect);
  return run;
}

async function at(where: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) throw new Error(`${where}: ${error.code} ${JSON.stringify(error.details)}`, { cause: error });
    if (error instanceof Error) error.message = `${where}: ${error.message}`;
    throw error;
  }
}

async function take(run: ScenarioCase, step: ScenarioStep): Promise<void> {
  switch (step.do) {
    case "complete":
      return complete(run, step);
    case "refused":
      return expectRefusal(run, step);
    case "clock":
      return moveClock(run.office, step.to);
    case "message": {
      const { receiptNumber, queryCode } = run.registered;
      return rateMatter(run.office.world, { receiptNumber, queryCode, ...step.data });
    }
    case "pause":
      return changeClock(run.office.world, {
        act: "pause",
        reason: step.reason,
        actor: await actorOf(run.office, step.by),
        clockId: (await clockOf(run, step.clock)).id,
      });
    case "resume":
      return changeClock(run.office.world, {
        act: "resume",
        actor: await actorOf(run.office, step.by),
        clockId: (await clockOf(run, step.clock)).id,
      });
  }
}

type TaskStep = Extract<ScenarioStep, { task: string }>;

async function complete(run: ScenarioCase, { task, by, data }: TaskStep): Promise<void> {
  const { world } = run.office;
  await completeTask(world, {
    actor: await actorOf(run.office, by),
    taskKey: await taskKeyOf(run, task, by),
    variables: data,
    language: "zh-CN",
  });
}

async function expectRefusal(run: ScenarioCase, step: Extract<ScenarioStep, { do: "refused" }>): Promise<void> {
  try {
    await complete(run, step);
  } catch (error) {
    if (error instanceof Refusal && error.code === step.code) return;
    throw error;
  }
  throw new Error(`${step.by} was not refused, expected ${step.code}`);
}

/** Every timer on the way fires at its own moment. */
async function moveClock({ world, setClock }: ScenarioOffice, to: string): Promise<void> {
  const target = new Date(to).toISOString();
  for (;;) {
    const next = await world.unitOfWork.read(({ timers }) => timers.nextDue());
    if (next === null || next > target) break;
    if (next > world.officeClock.now()) setClock(next);
    if ((await fireDueTimers(world)) === 0) throw new Error(`the timer due at ${next} is not fired`);
  }
  setClock(target);
}

/** The task of an element that this person is meant for; a finished one if none is open, so that a late act can be refused. */
async function taskKeyOf({ office, registered }: ScenarioCase, elementId: string, by: string): Promise<string> {
  const { groups } = await actorOf(office, by);
  const tasks = (await office.world.unitOfWork.read((repositories) => repositories.tasks.listByMatter(registered.matterId))).filter(
    (task) => task.elementId === elementId,
  );
  const isFor = (task: Task) => task.candidateUsers.includes(by) || task.candidateGroups.some((group) => groups.includes(group));
  const open = tasks.filter(({ state }) => state === "open");
  const found = open.find(isFor) ?? open[0] ?? tasks.at(-1);
  if (found === undefined) throw new Error(`there is no task ${elementId}`);
  return found.key;
}

async function clockOf({ office, registered }: ScenarioCase, name: string): Promise<Clock> {
  const clocks = await office.world.unitOfWork.read((repositories) => repositories.clocks.listByMatter(registered.matterId));
  const found = clocks.find((clock) => clock.name === name && clock.state !== "stopped");
  if (found === undefined) throw new Error(`no clock ${name} is running`);
  return found;
}

async function actorOf({ world }: ScenarioOffice, account: string): Promise<PersonActor> {
  const person = await world.unitOfWork.read(({ people }) => people.findByAccount(account));
  if (person === null) throw new Error(`nobody has the account ${account}`);
  const [post] = person.posts;
  return {
    kind: "person",
    id: person.id,
    name: person.name,
    posts: person.posts,
    groups: person.posts.map(groupOf),
    home: post?.unit ?? "town",
  };
}
