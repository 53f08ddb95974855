import { type MatterSubject, may } from "../../../engine/domain/authority.ts";
import type { Instance } from "../../../engine/domain/instance.ts";
import type { InstanceAction, InstanceSummary } from "../../contract/types.ts";
import { processNames } from "./bundle-texts.ts";
import type { Scene } from "./scene.ts";

export function activeElements({ executions }: Pick<Instance, "executions">): readonly string[] {
  return [
    ...new Set(
      Object.values(executions.open)
        .filter((open) => open.attempt > 0)
        .map((open) => open.elementId),
    ),
  ];
}

export async function instanceView(scene: Scene, instance: Instance, matter: MatterSubject | null): Promise<InstanceSummary> {
  const bundle = await scene.bundle(instance.bundleId);
  return {
    key: instance.key,
    processKey: instance.processKey,
    ...processNames(bundle),
    version: instance.version,
    executor: instance.executor,
    state: instance.state,
    parentKey: instance.parentKey,
    startedBy: scene.directory.personRef(instance.startedBy),
    startedAt: instance.startedAt,
    endedAt: instance.endedAt,
    activeElementIds: activeElements(instance),
    actions: instanceActions(scene, instance, matter),
  };
}

function instanceActions(scene: Scene, instance: Instance, matter: MatterSubject | null): readonly InstanceAction[] {
  const operate = reasonOf(may(scene.actor, "operateInstance", { kind: "instance", instance }));
  const isOver = instance.state === "completed" || instance.state === "cancelled";
  const replay = reasonOf(may(scene.actor, "readReplay", { kind: "instance", instance, matter, units: scene.directory.units }));
  const act = (name: InstanceAction["name"], reason: string | null): InstanceAction => ({ name, allowed: reason === null, reason });
  return [
    act("suspend", operate ?? (instance.state === "active" ? null : "INSTANCE_NOT_ACTIVE")),
    act("resume", operate ?? (instance.state === "suspended" ? null : "INSTANCE_NOT_SUSPENDED")),
    act("cancel", operate ?? (isOver || instance.parentKey !== null ? "INSTANCE_NOT_ACTIVE" : null)),
    act("replay", replay),
  ];
}

export function reasonOf(decision: ReturnType<typeof may>): string | null {
  return decision.allowed ? null : (decision.reasons[0]?.code ?? "NOT_ALLOWED");
}
