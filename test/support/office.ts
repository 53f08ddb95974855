import type { PersonActor } from "../../engine/domain/actor.ts";
import type { Bundle, BundleContent } from "../../engine/domain/bundle.ts";
import type { Event } from "../../engine/domain/event.ts";
import type { Instance } from "../../engine/domain/instance.ts";
import type { JsonObject } from "../../engine/domain/json.ts";
import type { Task } from "../../engine/domain/task.ts";
import type { ExecutorName } from "../../engine/ports/executor.ts";
import type { Repositories } from "../../engine/ports/repositories.ts";
import { verifyStreams } from "../../engine/usecases/audit/verify-audit.ts";
import { publishDraft } from "../../engine/usecases/bundles/publish-draft.ts";
import { openDraft } from "../../engine/usecases/bundles/save-draft.ts";
import { compiledBundles } from "../../engine/usecases/compiled-bundles.ts";
import { completeTask } from "../../engine/usecases/complete-task.ts";
import { fireDueTimers } from "../../engine/usecases/fire-due-timers.ts";
import { type Registered, registerMatter } from "../../engine/usecases/register-matter.ts";
import { actorOf } from "../../engine/usecases/session/whose-session.ts";
import type { World } from "../../engine/usecases/world.ts";
import { diagram, type Part } from "./diagram.ts";
import { openScenarioOffice, shippedBundles } from "./scenario-office.ts";

/** The demo office in memory for use-case tests: its people, small diagrams published on the way, and a clock that stands where it is put. */
export type Office = {
  readonly world: World;
  as(account: string): Promise<PersonActor>;
  /** Publishes a diagram as the next version of process `key`, by the same use cases as an administrator. */
  publish(key: string, parts: readonly Part[], content?: Partial<BundleContent>): Promise<Bundle>;
  register(process: string, options?: { readonly by?: string; readonly data?: JsonObject }): Promise<Registered>;
  complete(elementId: string, by: string, variables?: JsonObject): Promise<void>;
  /** Puts the clock there; nothing fires. */
  setClock(to: string): void;
  /** Puts the clock there and fires whatever is due, as the worker would. */
  clockTo(to: string): Promise<void>;
  /** The only open task of this element. */
  task(elementId: string): Promise<Task>;
  openTasks(): Promise<readonly string[]>;
  instances(process: string): Promise<readonly Instance[]>;
  events(instanceKey: string): Promise<readonly Event[]>;
  read<T>(look: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** Every chain of the office holds. */
  isChainWhole(): Promise<boolean>;
};

export type OfficeOptions = {
  readonly executor?: ExecutorName;
  readonly at?: string;
  /** Keys of the shipped processes to publish; none unless told. */
  readonly shipped?: readonly string[];
  /** Parts of the world that a test puts its own in place of. */
  readonly parts?: Partial<World>;
};

const monday = "2026-03-02T09:00:00+08:00";

export async function openOffice({ executor = "token", at = monday, shipped = [], parts = {} }: OfficeOptions = {}): Promise<Office> {
  const published = new Map([...(shipped.length === 0 ? [] : shippedBundles())].filter(([key]) => shipped.includes(key)));
  const { world: opened, setClock } = await openScenarioOffice(executor, at, published);
  // Keys repeat from office to office, so what one has compiled is not another's.
  const world: World = { ...opened, bundles: compiledBundles(), ...parts };
  const read: Office["read"] = (look) => world.unitOfWork.read(look);
  const as = async (account: string): Promise<PersonActor> => actorOf(await read(({ people }) => people.get(account)));
  const streams = () => read(({ events }) => events.listStreams({ after: null, limit: 1_000 }));
  const instances = async (process: string): Promise<readonly Instance[]> => {
    const keys = (await streams()).filter((stream) => stream !== "office");
    const all = await read((repositories) => Promise.all(keys.map((key) => repositories.instances.get(key))));
    return all.filter(({ processKey }) => processKey === process).toSorted((one, other) => (one.key < other.key ? -1 : 1));
  };
  const openTasks = async (): Promise<readonly Task[]> => {
    const keys = (await streams()).filter((stream) => stream !== "office");
    return (await read((repositories) => Promise.all(keys.map((key) => repositories.tasks.listOpen(key))))).flat();
  };
  const task = async (elementId: string): Promise<Task> => {
    const tasks = await openTasks();
    const [found, ...more] = tasks.filter((one) => one.elementId === elementId);
    if (found === undefined || more.length > 0)
      throw new Error(
        `${more.length === 0 ? "no" : "more than one"} task ${elementId} among ${tasks.map((one) => one.elementId).join(", ")}`,
      );
    return found;
  };
  return {
    world,
    as,
    read,
    task,
    instances,
    setClock,
    async publish(key, drawn, content = {}) {
      const actor = await as("process-admin");
      const empty: BundleContent = { bpmn: diagram(drawn, { id: key }), forms: {}, decisions: {}, ledger: null, i18n: {}, scenarios: {} };
      const draft = await openDraft(world, { actor, key, name: null, content: { ...empty, ...content }, note: null });
      return publishDraft(world, { actor, id: draft.id, note: null });
    },
    register: async (process, { by = "responder-1", data = {} } = {}) =>
      registerMatter(world, { actor: await as(by), process, title: "邻里纠纷", data, language: "zh-CN" }),
    async complete(elementId, by, variables = {}) {
      await completeTask(world, { actor: await as(by), taskKey: (await task(elementId)).key, variables, language: "zh-CN" });
    },
    async clockTo(to) {
      setClock(to);
      while ((await fireDueTimers(world)) > 0);
    },
    openTasks: async () => (await openTasks()).map(({ elementId }) => elementId).toSorted(),
    events: (instanceKey) => read(({ events }) => events.list(instanceKey, { afterSeq: 0, limit: 10_000 })),
    isChainWhole: async () => (await verifyStreams(world, null)).ok,
  };
}

/** The same rules on both executors. */
export function onBothExecutors(title: string, body: (open: (options?: OfficeOptions) => Promise<Office>) => void): void {
  for (const executor of ["token", "bpmn-engine"] as const)
    describe(`${title} on ${executor}`, () => body((options = {}) => openOffice({ ...options, executor })));
}
