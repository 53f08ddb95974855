import { expect } from "chai";
import { matterForCitizen } from "../../../engine/usecases/matter-for-citizen.ts";
import { operateInstance } from "../../../engine/usecases/operate-instance.ts";
import { rateMatter } from "../../../engine/usecases/rate-matter.ts";
import type { Registered } from "../../../engine/usecases/register-matter.ts";
import { retryIncident } from "../../../engine/usecases/retry-incident.ts";
import { refusalOf } from "../../contract/store.ts";
import { flow, path } from "../../support/diagram.ts";
import {
  callActivity,
  catchEvent,
  endEvent,
  eventBased,
  exclusive,
  messageDefinition,
  parallel,
  serviceTask,
  startEvent,
  timerDefinition,
  userTask,
} from "../../support/diagram-elements.ts";
import { type Office, onBothExecutors } from "../../support/office.ts";

/** Asks for a rating for seven days; not satisfied: once more. */
const asks = [
  startEvent("Start"),
  userTask("Answer", { candidateGroups: '="first-responder@village-1"' }),
  serviceTask("Open", { type: "clauseflow:request-rating", inputs: { days: "=7" } }),
  eventBased("Wait"),
  catchEvent("Rated", messageDefinition("rating", "=matter.id")),
  catchEvent("Silent", timerDefinition("duration", "P7D")),
  exclusive("Content", { default: "Content_Close" }),
  serviceTask("Close", { type: "clauseflow:archive-matter" }),
  endEvent("End"),
  path("Start", "Answer", "Open", "Wait", "Rated", "Content"),
  flow("Content", "Answer", { when: "=satisfied = false" }),
  flow("Content", "Close"),
  path("Wait", "Silent", "Close", "End"),
];

async function asked(office: Office, parts = asks): Promise<Registered> {
  await office.publish("asks", parts);
  const registered = await office.register("asks");
  await office.complete("Answer", "responder-1");
  return registered;
}

const rate = (office: Office, { receiptNumber, queryCode }: Registered, satisfied: boolean) =>
  rateMatter(office.world, { receiptNumber, queryCode, satisfied, words: null });

onBothExecutors("a citizen's rating", (open) => {
  it("counts once a round; a bad one opens the next round, a good one closes the matter", async () => {
    const office = await open();
    const registered = await asked(office);
    await rate(office, registered, false);
    await refusalOf(rate(office, registered, true), "ALREADY_RATED");
    expect(await office.openTasks()).to.deep.equal(["Answer"]);
    await office.complete("Answer", "responder-1");
    await rate(office, registered, true);
    const matter = await office.read(({ matters }) => matters.get(registered.matterId));
    expect(matter).to.deep.include({ status: "archived", closedAt: "2026-03-02T01:00:00.000Z" });
    expect(matter.rating).to.deep.include({ round: 2, satisfied: true, state: "closed" });
    expect(await office.isChainWhole()).to.equal(true);
  });

  it("of two at once counts one", async () => {
    const office = await open();
    const registered = await asked(office);
    const both = await Promise.allSettled([rate(office, registered, false), rate(office, registered, true)]);
    expect(both.filter(({ status }) => status === "fulfilled")).to.have.length(1);
  });

  it("is not open before it is asked for, nor after its time, nor when the matter was withdrawn", async () => {
    const office = await open();
    await office.publish("asks", asks);
    const early = await office.register("asks");
    await refusalOf(rate(office, early, true), "RATING_NOT_OPEN");
    await office.complete("Answer", "responder-1");
    await office.clockTo("2026-03-10T00:00:01+08:00");
    await refusalOf(rate(office, early, true), "RATING_NOT_OPEN");
    const late = await asked(office);
    await operateInstance(office.world, {
      actor: await office.as("process-admin"),
      instanceKey: late.instanceKey,
      act: "cancel",
      reason: "撤回",
    });
    await refusalOf(rate(office, late, true), "RATING_NOT_OPEN");
    expect((await office.read(({ matters }) => matters.get(late.matterId))).status).to.equal("withdrawn");
  });

  it("stands even where the diagram then fails; the message waits with the incident", async () => {
    const office = await open();
    const failing = [
      startEvent("Start"),
      userTask("Answer", { candidateGroups: '="first-responder@village-1"' }),
      serviceTask("Open", { type: "clauseflow:request-rating", inputs: { days: "=7" } }),
      catchEvent("Rated", messageDefinition("rating", "=matter.id")),
      callActivity("Missing", "missing"),
      endEvent("End"),
      path("Start", "Answer", "Open", "Rated", "Missing", "End"),
    ];
    const registered = await asked(office, failing);
    await rate(office, registered, false);
    expect((await office.read(({ matters }) => matters.get(registered.matterId))).rating).to.deep.include({ satisfied: false });
    const [incident] = await office.read(({ incidents }) => incidents.listOpen(null));
    expect(incident?.command).to.deep.include({ kind: "deliverMessage" });
    await refusalOf(rate(office, registered, true), "ALREADY_RATED");
  });
});

onBothExecutors("a rating while the case stands at an incident", (open) => {
  it("is asked for again later: an unheard word is not taken", async () => {
    const office = await open();
    const parts = [
      startEvent("Start"),
      userTask("Answer", { candidateGroups: '="first-responder@village-1"' }),
      serviceTask("Open", { type: "clauseflow:request-rating", inputs: { days: "=7" } }),
      parallel("Split"),
      catchEvent("Rated", messageDefinition("rating", "=matter.id")),
      userTask("Close", { candidateGroups: '="first-responder@village-1"' }),
      callActivity("Missing", "missing"),
      parallel("Join"),
      endEvent("End"),
      path("Start", "Answer", "Open", "Split", "Rated", "Join", "End"),
      path("Split", "Close", "Missing", "Join"),
    ];
    const registered = await asked(office, parts);
    await refusalOf(office.complete("Close", "responder-1"), "INSTANCE_HAS_INCIDENT");
    await refusalOf(rate(office, registered, true), "INSTANCE_HAS_INCIDENT");
    expect((await office.read(({ matters }) => matters.get(registered.matterId))).rating).to.deep.include({
      state: "open",
      satisfied: null,
    });
    await office.publish("missing", [startEvent("S"), endEvent("E"), path("S", "E")]);
    const [incident] = await office.read(({ incidents }) => incidents.listOpen(null));
    await retryIncident(office.world, { actor: await office.as("process-admin"), incidentKey: incident?.key ?? "" });
    await rate(office, registered, true);
    expect((await office.instances("asks")).map(({ state }) => state)).to.deep.equal(["completed"]);
  });
});

onBothExecutors("a query code", (open) => {
  it("is asked for ten wrong times; then nothing opens the matter, and an unknown number looks like a wrong code", async () => {
    const office = await open();
    await office.publish("asks", asks);
    const { receiptNumber, queryCode } = await office.register("asks");
    const ask = (code: string, number = receiptNumber) => matterForCitizen(office.world, { receiptNumber: number, queryCode: code });
    await refusalOf(ask("XXXX", "CF2026-999999"), "QUERY_CODE_WRONG");
    for (let tries = 0; tries < 9; tries++) await refusalOf(ask("XXXX-XXXX-XXXX-XXXX"), "QUERY_CODE_WRONG");
    expect((await ask(queryCode)).receiptNumber).to.equal(receiptNumber);
    await refusalOf(ask("XXXX-XXXX-XXXX-XXXX"), "QUERY_CODE_WRONG");
    await refusalOf(ask(queryCode), "QUERY_CODE_LOCKED");
  });
});
