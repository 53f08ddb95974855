import { dictionary, list, nullable, object } from "../schema/compound.ts";
import { anyObject, whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";
import { instanceAction } from "./act.ts";
import { elementId, instant, key, label, personId, personRef, processKey } from "./base.ts";
import { form } from "./form.ts";
import { matterRow } from "./matter-row.ts";

export const instanceState = oneOf(["active", "suspended", "incident", "completed", "cancelled"]);
export type InstanceState = Static<typeof instanceState>;

export const instanceSummary = named(
  "InstanceSummary",
  object({
    key,
    processKey,
    processName: label,
    processNameEn: nullable(label),
    version: whole({ min: 1 }),
    executor: oneOf(["bpmn-engine", "token"]),
    state: instanceState,
    parentKey: nullable(key),
    startedBy: personRef,
    startedAt: instant,
    endedAt: nullable(instant),
    activeElementIds: list(elementId),
    actions: list(instanceAction),
  }),
);
export type InstanceSummary = Static<typeof instanceSummary>;

/** The diagram of the pinned version and where its tokens are. */
export const instanceDiagram = named(
  "InstanceDiagram",
  object({
    instanceKey: key,
    processKey,
    processName: label,
    version: whole({ min: 1 }),
    xml: text({ max: 5_000_000 }),
    activeElementIds: list(elementId),
    completedElementIds: list(elementId),
    takenFlowIds: list(elementId),
    incidentElementIds: list(elementId),
    /** Language → texts by element id. */
    uiTexts: dictionary(anyObject, { max: 20 }),
  }),
);
export type InstanceDiagram = Static<typeof instanceDiagram>;

/** One step of the replay. `values` is what was handed in with form `formId`, personal values masked; null where nothing was. */
const replayStep = named(
  "ReplayStep",
  object({
    seq: whole({ min: 1 }),
    at: instant,
    actor: personId,
    actorName: label,
    actingFor: nullable(personId),
    actingForName: nullable(label),
    kind: text({ max: 64 }),
    elementId: nullable(elementId),
    elementName: nullable(label),
    elementNameEn: nullable(label),
    attempt: nullable(whole({ min: 0 })),
    executionId: nullable(text({ max: 500 })),
    data: anyObject,
    formId: nullable(text({ max: 200 })),
    values: nullable(anyObject),
    hash: text({ max: 64 }),
  }),
);
export type ReplayStep = Static<typeof replayStep>;

export const replay = named(
  "Replay",
  object({
    instance: instanceSummary,
    matter: nullable(matterRow),
    xml: text({ max: 5_000_000 }),
    /** formId → the form of the pinned version. */
    forms: dictionary(form, { max: 500 }),
    uiTexts: dictionary(anyObject, { max: 20 }),
    steps: list(replayStep),
    /** Called instances, by the element that called them. */
    children: list(object({ key, processKey, processName: label, elementId: nullable(elementId) })),
  }),
);
export type Replay = Static<typeof replay>;

export const incident = named(
  "Incident",
  object({
    key,
    instanceKey: key,
    processKey,
    elementId: nullable(elementId),
    code: text({ max: 100 }),
    message: text({ max: 4000 }),
    createdAt: instant,
  }),
);
export type Incident = Static<typeof incident>;
