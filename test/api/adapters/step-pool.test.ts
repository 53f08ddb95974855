import { expect } from "chai";
import { directRunner } from "../../../api/adapters/direct-runner.ts";
import type { StepInput } from "../../../api/adapters/run-step.ts";
import { type StepPool, stepPool } from "../../../api/adapters/step-pool.ts";
import { compile } from "../../../engine/model/compile.ts";
import type { Compiled } from "../../../engine/model/compiled.ts";
import type { ExecutorName, Step } from "../../../engine/ports/executor.ts";
import { officialCalendar as calendar } from "../../engine/domain/official-calendar.ts";
import { diagram, path } from "../../support/diagram.ts";
import { endEvent, scriptTask, startEvent, userTask } from "../../support/diagram-elements.ts";

const now = "2026-03-02T01:00:00.000Z";

async function compiledFrom(...parts: Parameters<typeof diagram>[0]): Promise<Compiled> {
  const result = await compile({ xml: diagram(parts), decisions: {} });
  if (!("compiled" in result)) throw new Error(JSON.stringify(result.problems));
  return result.compiled;
}

const asking = () => compiledFrom(startEvent("Start"), userTask("Ask"), endEvent("End"), path("Start", "Ask", "End"));
/** Counts to a billion, `limit` permitting. */
const burning = () =>
  compiledFrom(
    startEvent("Start"),
    scriptTask("Burn", "=count(for i in 1..limit, j in 1..limit, k in 1..limit return 1)", "n"),
    endEvent("End"),
    path("Start", "Burn", "End"),
  );

function start(compiled: Compiled, change: Partial<StepInput> = {}): StepInput {
  const command = { kind: "start", at: null, variables: { limit: 1000 } } as const;
  return { executor: "token", compiled, state: null, variables: {}, command, now, idPrefix: "1", calendar, ...change };
}

function openIn(step: Step): readonly string[] {
  return step.kind === "advanced" ? step.open.map(({ elementId, executionId }) => `${elementId} ${executionId}`) : [step.kind];
}

describe("step pool", function () {
  this.timeout(60_000);
  let pool: StepPool;
  before(() => {
    pool = stepPool();
  });
  after(() => pool.close());

  for (const executor of ["token", "bpmn-engine"] satisfies ExecutorName[]) {
    it(`gives on ${executor} what the same step gives in this thread, step after step`, async () => {
      const compiled = await asking();

      const first = await pool.advance(start(compiled, { executor }));
      expect(first).to.deep.equal(await directRunner.advance(start(compiled, { executor })));
      if (first.kind !== "advanced") throw new Error(JSON.stringify(first));
      const executionId = first.open[0]?.executionId ?? "";
      const command = { kind: "completeTask", executionId, variables: { answer: "好" } } as const;
      const next = { executor, compiled, state: first.state, variables: first.variables, command, now, idPrefix: "2", calendar };
      const second = await pool.advance(next);

      expect(second).to.deep.equal(await directRunner.advance(next));
      expect(second.kind === "advanced" && second.ended).to.equal(true);
    });
  }

  it("numbers ids by the step's prefix", async () => {
    const step = await pool.advance(start(await asking(), { idPrefix: "7" }));

    expect(openIn(step)[0]).to.match(/^Ask 7-\d+$/);
  });

  it("learns each diagram and each calendar once per thread, however the steps fall", async () => {
    const compiled = await Promise.all([asking(), burning()]);
    const order = (i: number) =>
      start(compiled[i % 2] ?? compiled[0], {
        calendar: i % 3 === 0 ? { ...calendar } : calendar,
        command: { kind: "start", at: null, variables: { limit: 2 } },
      });

    const steps = await Promise.all(Array.from({ length: 60 }, (_, i) => pool.advance(order(i))));

    expect(steps.filter(({ kind }) => kind !== "advanced")).to.deep.equal([]);
  });

  it("makes an incident of what an executor throws", async () => {
    const broken = { ...(await asking()), scopes: {}, hash: "broken" };

    const step = await pool.advance(start(broken));

    expect(step.kind === "incident" && step.code).to.equal("ENGINE_FAULT");
  });
});

describe("step pool with a step that never ends", function () {
  this.timeout(60_000);
  let pool: StepPool;
  before(() => {
    pool = stepPool({ threads: 1, limitMs: 300 });
  });
  after(() => pool.close());

  it("ends the step as an incident and goes on with the next one", async () => {
    const [burn, ask] = [await burning(), await asking()];
    await pool.advance(start(ask));

    const begun = performance.now();
    const [burnt, asked] = await Promise.all([pool.advance(start(burn)), pool.advance(start(ask))]);

    expect(burnt).to.include({ kind: "incident", code: "TIME_LIMIT" });
    expect(asked.kind).to.equal("advanced");
    expect(performance.now() - begun).to.be.lessThan(20_000);
  });

  it("does not count the time that a step waits in line", async () => {
    const slow = await burning();
    const limit = { kind: "start", at: null, variables: { limit: 25 } } as const;

    const steps = await Promise.all(Array.from({ length: 50 }, () => pool.advance(start(slow, { command: limit }))));

    expect(steps.filter(({ kind }) => kind !== "advanced")).to.deep.equal([]);
  });
});

describe("step pool with a step that eats the memory", function () {
  this.timeout(60_000);
  let pool: StepPool;
  before(() => {
    pool = stepPool({ threads: 1, limitMs: 30_000, memoryMb: 96 });
  });
  after(() => pool.close());

  it("ends the step as an incident and goes on with the next one", async () => {
    const burnt = await pool.advance(start(await burning()));

    expect(burnt).to.include({ kind: "incident", code: "ENGINE_FAULT" });
    expect((await pool.advance(start(await asking()))).kind).to.equal("advanced");
  });
});
