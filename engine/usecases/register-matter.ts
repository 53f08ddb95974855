import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { InstanceKey, MatterId, UnitId } from "../domain/ids.ts";
import type { JsonObject } from "../domain/json.ts";
import type { Matter } from "../domain/matter.ts";
import { dayOf } from "../domain/office-time.ts";
import { receiptNumber } from "../domain/receipt-number.ts";
import { Refusal } from "../domain/refusal.ts";
import { checkValues, type Language } from "./check-values.ts";
import { startFormIdOf, startFormOf, startsByItself } from "./compiled-bundles.ts";
import { demand } from "./demand.ts";
import { inTurn } from "./in-turn.ts";
import { matterVariable } from "./operations/matter-variable.ts";
import { sealPersonal } from "./seal-personal.ts";
import { startersOf } from "./starters.ts";
import { driveInstance } from "./turn/drive-instance.ts";
import { addInstance, officeVariables } from "./turn/start-instance.ts";
import { StepIncident } from "./turn/step-incident.ts";
import type { Turn } from "./turn/turn.ts";
import { writeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

export type Registration = {
  readonly actor: PersonActor;
  readonly process: string;
  readonly title: string;
  readonly data: unknown;
  /** Where it is received; default: the unit of the post that allows it. */
  readonly unit?: UnitId;
  readonly language: Language;
};
export type Registered = {
  readonly matterId: MatterId;
  readonly receiptNumber: string;
  readonly queryCode: string;
  readonly instanceKey: InstanceKey;
};

/** Opens a dossier and starts its process. The query code is told once and stored hashed. */
export async function registerMatter(world: World, registration: Registration): Promise<Registered> {
  try {
    return await inTurn(world, registration.actor, (turn) => register(turn, registration));
  } catch (error) {
    // Nothing exists yet that an incident could hang on: the clerk keeps the form and is told what is wrong with the diagram.
    if (!(error instanceof StepIncident)) throw error;
    throw new Refusal("PROCESS_CANNOT_START", { elementId: error.elementId, cause: error.code, message: error.message });
  }
}

async function register(turn: Turn, { actor, process, title, data, unit, language }: Registration): Promise<Registered> {
  const bundle = await turn.world.bundles.latest(turn.repositories, process);
  if (bundle === null) throw new Refusal("PROCESS_NOT_PUBLISHED", { process });
  if (!startsByItself(bundle)) throw new Refusal("PROCESS_NOT_STARTABLE", { process });
  const received = demand(may(actor, "startProcess", { kind: "process", starters: startersOf(bundle), unit: unit ?? null })).unit;
  const schema = startFormOf(bundle);
  const values = checkValues(schema, data, language);
  const matterId = turn.world.keys.next();
  const sealed = schema === null ? values : sealPersonal(turn, { matterId, schema, values });
  const { code, hash } = turn.world.secrets.newQueryCode();
  const matter = await newMatter(turn, { id: matterId, actor, process, title, unit: received, data: sealed, queryCodeHash: hash });
  turn.matters.set(matterId, { row: matter, fate: "new" });
  const instanceKey = turn.world.keys.next();
  const instance = addInstance(turn, { key: instanceKey, bundle, matterId, parent: null, startedUnit: received });
  writeEvent(turn, instance, "matterRegistered", {
    formId: startFormIdOf(bundle),
    data: { matter: matterId, number: matter.receiptNumber, title, unit: received, values: sealed },
  });
  const variables = {
    ...sealed,
    matter: matterVariable(matter),
    starter: { person: actor.id, unit: received },
    ...(await officeVariables(turn)),
  };
  await driveInstance(turn, instanceKey, { kind: "start", at: null, variables });
  return { matterId, receiptNumber: matter.receiptNumber, queryCode: code, instanceKey };
}

type Draft = {
  readonly id: MatterId;
  readonly actor: PersonActor;
  readonly process: string;
  readonly title: string;
  readonly unit: UnitId;
  readonly data: JsonObject;
  readonly queryCodeHash: string;
};

async function newMatter(turn: Turn, { id, actor, process, title, unit, data, queryCodeHash }: Draft): Promise<Matter> {
  const year = Number(dayOf(turn.now, turn.calendar).slice(0, 4));
  return {
    id,
    receiptNumber: receiptNumber(year, await turn.repositories.sequences.next(`receipt-${year}`)),
    title,
    process,
    kind: textOf(data.kind),
    channel: textOf(data.channel),
    grade: null,
    status: "registered",
    unit,
    responsibleUnit: null,
    confidential: false,
    registeredBy: actor.id,
    registeredAt: turn.now,
    closedAt: null,
    overdue: false,
    result: null,
    data,
    rating: null,
    queryCodeHash,
    wrongQueryCodes: 0,
    revision: 1,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
