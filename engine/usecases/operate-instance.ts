import type { PersonActor } from "../domain/actor.ts";
import { may } from "../domain/authority.ts";
import type { InstanceKey, MatterId } from "../domain/ids.ts";
import { Refusal } from "../domain/refusal.ts";
import { demand } from "./demand.ts";
import { demandReason } from "./demand-reason.ts";
import { inTurn } from "./in-turn.ts";
import { cancelInstance } from "./turn/cancel-instance.ts";
import { change, holdInstance, holdMatter, type Turn } from "./turn/turn.ts";
import { writeEvent } from "./turn/write-event.ts";
import type { World } from "./world.ts";

export type Operation = {
  readonly actor: PersonActor;
  readonly instanceKey: InstanceKey;
  readonly act: "suspend" | "resume" | "cancel";
  readonly reason: string;
};

/**
 * An operator stops an instance for a while, lets it go on, or ends it, with a reason that stays in its history. While it is suspended nothing moves:
 * tasks cannot be completed and timers are held; what became due meanwhile fires once after resuming; what it has called stops with it. Terms go on unless their clock is paused.
 */
export async function operateInstance(world: World, { actor, instanceKey, act, reason }: Operation): Promise<void> {
  demandReason(reason);
  await inTurn(world, actor, async (turn) => {
    const instance = await holdInstance(turn, instanceKey);
    demand(may(actor, "operateInstance", { kind: "instance", instance: instance.row }));
    const { state } = instance.row;
    if (act === "suspend" && state !== "active") throw new Refusal("INSTANCE_NOT_ACTIVE", { state });
    if (act === "resume" && state !== "suspended") throw new Refusal("INSTANCE_NOT_SUSPENDED", { state });
    if (act !== "cancel") {
      await setAside(turn, instanceKey, act, reason);
      return;
    }
    if (state === "completed" || state === "cancelled") throw new Refusal("INSTANCE_NOT_ACTIVE", { state });
    if (instance.row.parentKey !== null)
      throw new Refusal("INSTANCE_NOT_ACTIVE", { state, cause: "calledByAnother", parent: instance.row.parentKey });
    await cancelInstance(turn, instanceKey, reason);
    if (instance.row.matterId === null || (await isServedByAnother(turn, instance.row.matterId, instanceKey))) return;
    const matter = await holdMatter(turn, instance.row.matterId);
    if (matter.row.closedAt !== null) return;
    const rating = matter.row.rating === null ? null : { ...matter.row.rating, state: "closed" as const };
    change(matter, { ...matter.row, status: "withdrawn", closedAt: turn.now, result: reason, rating });
  });
}

/** Several instances may serve one matter; it is withdrawn with the last of them. */
async function isServedByAnother(turn: Turn, matterId: MatterId, cancelled: InstanceKey): Promise<boolean> {
  const instances = await turn.repositories.instances.listByMatter(matterId);
  return instances.some(
    ({ key, parentKey, state }) => key !== cancelled && parentKey === null && state !== "completed" && state !== "cancelled",
  );
}

/** What an instance has called stops and goes on with it: a child that ended would find nobody to answer to. */
async function setAside(turn: Turn, key: InstanceKey, act: "suspend" | "resume", reason: string): Promise<void> {
  const instance = await holdInstance(turn, key);
  const [from, to] = act === "suspend" ? (["active", "suspended"] as const) : (["suspended", "active"] as const);
  if (instance.row.state === from) {
    await turn.repositories.timers.hold(key, act === "suspend");
    writeEvent(turn, instance, act === "suspend" ? "instanceSuspended" : "instanceResumed", { data: { reason } });
    change(instance, { ...instance.row, state: to });
  }
  for (const child of await turn.repositories.instances.listChildren(key)) await setAside(turn, child.key, act, reason);
}
