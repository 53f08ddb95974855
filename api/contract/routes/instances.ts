import { reasonText } from "../model/act.ts";
import { key } from "../model/base.ts";
import { loggedEvent } from "../model/event.ts";
import { incident, instanceDiagram, instanceState, replay } from "../model/instance.ts";
import { pageQuery } from "../model/page-query.ts";
import { nullable, object, page } from "../schema/compound.ts";
import { flag, whole } from "../schema/plain.ts";
import type { RouteTable } from "../schema/route.ts";
import { named, type Static } from "../schema/schema.ts";
import { text } from "../schema/text.ts";

const params = { key } as const;
const body = object({ reason: reasonText });
const acted = { status: 200, json: object({ key, state: instanceState }) } as const;

/** `firstBroken` names the first event whose hash does not follow from the one before it. */
const chainReport = named(
  "ChainReport",
  object({ ok: flag, events: whole(), firstBroken: nullable(object({ stream: text({ max: 64 }), seq: whole({ min: 1 }) })) }),
);
export type ChainReport = Static<typeof chainReport>;

export const instanceRoutes = {
  "GET /api/instances/{key}/diagram": {
    id: "readInstanceDiagram",
    summary: "The diagram of the pinned version with the tokens on it.",
    params,
    answer: { status: 200, json: instanceDiagram },
  },
  "GET /api/instances/{key}/events": {
    id: "listInstanceEvents",
    summary: "The event log in order.",
    params,
    query: pageQuery,
    answer: { status: 200, json: page(loggedEvent) },
  },
  "GET /api/instances/{key}/replay": {
    id: "readReplay",
    summary: "Diagram and steps: who, what, when, form as submitted.",
    params,
    answer: { status: 200, json: replay },
  },
  "POST /api/instances/{key}/suspend": { id: "suspendInstance", summary: "Stop a running case.", params, body, answer: acted },
  "POST /api/instances/{key}/resume": { id: "resumeInstance", summary: "Let a stopped case go on.", params, body, answer: acted },
  "POST /api/instances/{key}/cancel": { id: "cancelInstance", summary: "End a case for good.", params, body, answer: acted },
  "GET /api/audit/verify": {
    id: "verifyChain",
    summary: "Check the hash chain of one instance, or of the whole office.",
    query: { instance: key },
    answer: { status: 200, json: chainReport },
  },
  "GET /api/incidents": {
    id: "listIncidents",
    summary: "Steps that could not be done exactly and wait for somebody.",
    query: pageQuery,
    answer: { status: 200, json: page(incident) },
  },
  "POST /api/incidents/{key}/retry": { id: "retryIncident", summary: "Try the step again.", params, answer: acted },
} as const satisfies RouteTable;
