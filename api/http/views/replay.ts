import type { Event } from "../../../engine/domain/event.ts";
import type { InstanceKey } from "../../../engine/domain/ids.ts";
import type { Json, JsonObject } from "../../../engine/domain/json.ts";
import type { CompiledBundle } from "../../../engine/usecases/compiled-bundles.ts";
import type { Form, Replay, ReplayStep } from "../../contract/types.ts";
import { elementName, formView, processNames } from "./bundle-texts.ts";
import { allEvents, readableInstance } from "./instance-diagram.ts";
import { instanceView } from "./instance-view.ts";
import { masked } from "./masked.ts";
import { matterOf } from "./matter-view.ts";
import type { Scene } from "./scene.ts";

/** What an auditor watches: the diagram of the pinned version and every step with who, what, when and the form as submitted. */
export async function replayView(scene: Scene, key: InstanceKey): Promise<Replay> {
  const { instance, matter } = await readableInstance(scene, key);
  const bundle = await scene.bundle(instance.bundleId);
  const events = await allEvents(scene, key);
  const restricted = restrictedElements(bundle);
  return {
    instance: await instanceView(scene, instance, matter),
    matter:
      instance.matterId === null
        ? null
        : await matterOf(
            scene,
            await scene.repositories.matters.get(instance.matterId),
            await scene.repositories.tasks.listByMatter(instance.matterId),
          ),
    xml: bundle.bundle.content.bpmn,
    forms: formsOf(bundle),
    uiTexts: bundle.bundle.content.i18n,
    steps: events.map((event) => step(scene, bundle, event, restricted)),
    children: await childrenOf(scene, key, events),
  };
}

function step(scene: Scene, bundle: CompiledBundle, event: Event, restricted: ReadonlySet<string>): ReplayStep {
  const { seq, at, actor, actingFor, kind, elementId, attempt, executionId, formId, hash } = event;
  const { values, ...data } = event.data as JsonObject & { readonly values?: Json };
  // A confidential step shows that it was done, not what was said in it (IR-4).
  const isHidden = elementId !== null && restricted.has(elementId);
  const shown = typeof values === "object" && values !== null && !Array.isArray(values) && !isHidden ? masked(values as JsonObject) : null;
  return {
    seq,
    at,
    actor,
    actingFor,
    kind,
    elementId,
    attempt,
    executionId,
    formId,
    hash,
    actorName: scene.directory.personName(actor),
    actingForName: actingFor === null ? null : scene.directory.personName(actingFor),
    ...(elementId === null ? { elementName: null, elementNameEn: null } : elementName(bundle, elementId)),
    data: masked(data),
    values: shown,
  };
}

function restrictedElements({ compiled }: CompiledBundle): ReadonlySet<string> {
  return new Set(Object.values(compiled.nodes).flatMap((node) => (node.type === "userTask" && node.user.restricted ? [node.id] : [])));
}

function formsOf({ bundle }: CompiledBundle): Readonly<Record<string, Form>> {
  return Object.fromEntries(
    Object.keys(bundle.content.forms).flatMap((formId) => {
      const form = formView(bundle, formId);
      // The texts of the bundle stand once, beside the forms.
      return form === null ? [] : [[formId, { ...form, uiTexts: {} }]];
    }),
  );
}

async function childrenOf(scene: Scene, key: InstanceKey, events: readonly Event[]): Promise<Replay["children"]> {
  const calledBy = new Map(
    events.flatMap((event) => (event.kind === "childStarted" ? [[String(event.data.instance), event.elementId] as const] : [])),
  );
  const children = await scene.repositories.instances.listChildren(key);
  const shown: { key: string; processKey: string; processName: string; elementId: string | null }[] = [];
  for (const child of children) {
    const { processName } = processNames(await scene.bundle(child.bundleId));
    shown.push({ key: child.key, processKey: child.processKey, processName, elementId: calledBy.get(child.key) ?? null });
  }
  return shown;
}
