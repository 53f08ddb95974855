import type { Event } from "../../engine/domain/event.ts";
import type { InstanceKey, MatterId } from "../../engine/domain/ids.ts";
import type { NodeType } from "../../engine/model/compiled.ts";
import type { World } from "../../engine/usecases/world.ts";

const onPath: readonly NodeType[] = ["userTask", "serviceTask", "sendTask", "scriptTask", "businessRuleTask", "endEvent"];

/** What was completed, in order; what a called process did stands where it was called. */
export async function pathOf(world: World, matterId: MatterId): Promise<readonly string[]> {
  const { types, events, first } = await world.unitOfWork.read(async (repositories) => {
    const instances = await repositories.instances.listByMatter(matterId);
    const all = await repositories.events.listByMatter(matterId);
    const compiled = await Promise.all(
      instances.map(async ({ key, bundleId }) => [key, (await world.bundles.byId(repositories, bundleId)).compiled] as const),
    );
    return { types: new Map(compiled), events: all, first: instances.find(({ parentKey }) => parentKey === null) };
  });
  const walk = (key: InstanceKey): readonly string[] =>
    events
      .filter(({ stream }) => stream === key)
      .toSorted((one, other) => one.seq - other.seq)
      .flatMap((event) =>
        event.kind === "childStarted"
          ? walk(String(event.data.instance))
          : stepOf(event, types.get(key)?.nodes[event.elementId ?? ""]?.type),
      );
  return first === undefined ? [] : walk(first.key);
}

function stepOf({ kind, elementId, data }: Event, type: NodeType | undefined): readonly string[] {
  const counts =
    kind === "completed" && elementId !== null && type !== undefined && onPath.includes(type) && data.multiInstanceBody !== true;
  return counts ? [elementId] : [];
}
