import { may } from "../../../engine/domain/authority.ts";
import type { Event } from "../../../engine/domain/event.ts";
import type { InstanceKey } from "../../../engine/domain/ids.ts";
import { demand } from "../../../engine/usecases/demand.ts";
import { matterSubject } from "../../../engine/usecases/matter-subject.ts";
import type { InstanceDiagram } from "../../contract/types.ts";
import { processNames } from "./bundle-texts.ts";
import { activeElements } from "./instance-view.ts";
import type { Scene } from "./scene.ts";

const most = 100_000;

/** The instance, if this reader may look into it. */
export async function readableInstance(scene: Scene, key: InstanceKey) {
  const instance = await scene.repositories.instances.get(key);
  const matter =
    instance.matterId === null ? null : await matterSubject(scene.turn, await scene.repositories.matters.get(instance.matterId));
  demand(may(scene.actor, "readReplay", { kind: "instance", instance, matter, units: scene.directory.units }));
  return { instance, matter };
}

export async function allEvents(scene: Scene, key: InstanceKey): Promise<readonly Event[]> {
  return scene.repositories.events.list(key, { afterSeq: 0, limit: most });
}

/** The diagram of the pinned version and where its tokens are and have been. */
export async function instanceDiagram(scene: Scene, key: InstanceKey): Promise<InstanceDiagram> {
  const { instance } = await readableInstance(scene, key);
  const bundle = await scene.bundle(instance.bundleId);
  const events = await allEvents(scene, key);
  const incidents = await scene.repositories.incidents.listOpen(key);
  return {
    instanceKey: key,
    processKey: instance.processKey,
    processName: processNames(bundle).processName,
    version: instance.version,
    xml: bundle.bundle.content.bpmn,
    activeElementIds: [...activeElements(instance)],
    completedElementIds: elementsOf(events, "completed"),
    takenFlowIds: elementsOf(events, "flowTaken"),
    incidentElementIds: incidents.flatMap((incident) => (incident.elementId === null ? [] : [incident.elementId])),
    uiTexts: bundle.bundle.content.i18n,
  };
}

function elementsOf(events: readonly Event[], kind: Event["kind"]): readonly string[] {
  return [...new Set(events.flatMap((event) => (event.kind === kind && event.elementId !== null ? [event.elementId] : [])))];
}
