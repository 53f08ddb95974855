import { may } from "../../../engine/domain/authority.ts";
import type { InstanceKey } from "../../../engine/domain/ids.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import { verifyAudit } from "../../../engine/usecases/audit/verify-audit.ts";
import { demand } from "../../../engine/usecases/demand.ts";
import { operateInstance } from "../../../engine/usecases/operate-instance.ts";
import { retryIncident } from "../../../engine/usecases/retry-incident.ts";
import type { World } from "../../../engine/usecases/world.ts";
import type { Handlers } from "../handlers.ts";
import { instanceDiagram } from "../views/instance-diagram.ts";
import { instanceEvents } from "../views/instance-events.ts";
import { keyCursor } from "../views/page.ts";
import { replayView } from "../views/replay.ts";
import { inScene } from "../views/scene.ts";

type InstanceRoutes = Extract<
  keyof import("../../contract/routes.ts").Routes,
  `${string} /api/instances${string}` | `${string} /api/audit${string}` | `${string} /api/incidents${string}`
>;

export const instanceHandlers: Handlers<InstanceRoutes> = {
  "GET /api/instances/{key}/diagram": async ({ world, signed, input }) => ({
    json: await inScene(world, signed.actor, (scene) => instanceDiagram(scene, input.params.key)),
  }),
  "GET /api/instances/{key}/events": async ({ world, signed, input }) => ({
    json: await inScene(world, signed.actor, (scene) => instanceEvents(scene, input.params.key, input.query ?? {})),
  }),
  "GET /api/instances/{key}/replay": async ({ world, signed, input }) => ({
    json: await inScene(world, signed.actor, (scene) => replayView(scene, input.params.key)),
  }),
  "POST /api/instances/{key}/suspend": async ({ world, signed, input }) => {
    await operateInstance(world, { actor: signed.actor, instanceKey: input.params.key, act: "suspend", ...input.body });
    return { json: await instanceState(world, input.params.key) };
  },
  "POST /api/instances/{key}/resume": async ({ world, signed, input }) => {
    await operateInstance(world, { actor: signed.actor, instanceKey: input.params.key, act: "resume", ...input.body });
    return { json: await instanceState(world, input.params.key) };
  },
  "POST /api/instances/{key}/cancel": async ({ world, signed, input }) => {
    await operateInstance(world, { actor: signed.actor, instanceKey: input.params.key, act: "cancel", ...input.body });
    return { json: await instanceState(world, input.params.key) };
  },
  "GET /api/audit/verify": async ({ world, signed, input }) => ({
    json: await verifyAudit(world, { actor: signed.actor, stream: input.query?.instance ?? null }),
  }),
  "GET /api/incidents": async ({ world, signed, input }) => {
    demand(may(signed.actor, "operateInstance", { kind: "instance", instance: { startedBy: "", startedUnit: null } }));
    const { cursor, limit = 50 } = input.query ?? {};
    return { json: await world.queries.openIncidents({ after: keyCursor(cursor), limit }) };
  },
  "POST /api/incidents/{key}/retry": async ({ world, signed, input }) => {
    const incident = await world.unitOfWork.read(({ incidents }) => incidents.get(input.params.key));
    if (incident.resolvedAt !== null) throw new Refusal("NOT_FOUND", { incident: incident.key });
    await retryIncident(world, { actor: signed.actor, incidentKey: incident.key });
    return { json: await instanceState(world, incident.instanceKey) };
  },
};

async function instanceState(world: World, key: InstanceKey) {
  const { state } = await world.unitOfWork.read(({ instances }) => instances.get(key));
  return { key, state };
}
