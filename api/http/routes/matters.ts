import { may } from "../../../engine/domain/authority.ts";
import { addComment } from "../../../engine/usecases/add-comment.ts";
import { attachFile, readFile } from "../../../engine/usecases/attach-file.ts";
import { startFormIdOf, startsByItself } from "../../../engine/usecases/compiled-bundles.ts";
import { erasePersonalData } from "../../../engine/usecases/erase-personal-data.ts";
import { readPersonalData } from "../../../engine/usecases/read-personal-data.ts";
import { registerMatter } from "../../../engine/usecases/register-matter.ts";
import { startersOf } from "../../../engine/usecases/starters.ts";
import type { StartableProcess } from "../../contract/types.ts";
import type { Handlers } from "../handlers.ts";
import { formView, processNames } from "../views/bundle-texts.ts";
import { dossierView, titleOf } from "../views/dossier.ts";
import { matterView } from "../views/matter-view.ts";
import { pageOf, wholePage } from "../views/page.ts";
import { inScene, type Scene } from "../views/scene.ts";

type MatterRoutes = Extract<
  keyof import("../../contract/routes.ts").Routes,
  `${string} /api/matters${string}` | `${string} /api/attachments${string}` | "GET /api/processes"
>;

export const matterHandlers: Handlers<MatterRoutes> = {
  "GET /api/processes": async ({ world, signed }) => ({ json: wholePage(await inScene(world, signed.actor, startable)) }),
  "POST /api/matters": async ({ world, signed, input, language }) => ({
    json: await registerMatter(world, { actor: signed.actor, language, ...input.body }),
  }),
  "GET /api/matters": async ({ world, signed, input }) => {
    const { limit = 50, ...filter } = input.query ?? {};
    return {
      json: await inScene(world, signed.actor, async (scene) => {
        const page = await scene.queries.matters({ ...filter, limit, sight: scene.sight, now: scene.now });
        return pageOf(page, (row) => matterView(scene, row));
      }),
    };
  },
  "GET /api/matters/{id}": async ({ world, signed, input }) => ({
    json: await inScene(world, signed.actor, async (scene) => dossierView(scene, await scene.repositories.matters.get(input.params.id))),
  }),
  "POST /api/matters/{id}/comments": async ({ world, signed, input }) => {
    const { id, at, text } = await addComment(world, { actor: signed.actor, matterId: input.params.id, text: input.body.text });
    return { json: { id, at, text, by: { id: signed.actor.id, name: signed.actor.name } } };
  },
  "POST /api/matters/{id}/attachments": async ({ world, signed, input }) => {
    const { matterId: _matter, ...file } = await attachFile(world, { actor: signed.actor, matterId: input.params.id, ...input.file });
    return { json: { ...file, by: { id: signed.actor.id, name: signed.actor.name } } };
  },
  "GET /api/attachments/{id}": async ({ world, signed, input }) => {
    const { attachment, bytes } = await readFile(world, { actor: signed.actor, id: input.params.id });
    return { bytes, mediaType: "application/octet-stream", fileName: attachment.name };
  },
  "GET /api/matters/{id}/personal-data": async ({ world, signed, input }) => {
    const fields = await readPersonalData(world, { actor: signed.actor, matterId: input.params.id });
    const form = await inScene(world, signed.actor, async (scene) => startFormOfMatter(scene, input.params.id));
    return { json: { fields: fields.map(({ field, value }) => ({ field, title: titleOf(form, field), value })) } };
  },
  "POST /api/matters/{id}/erase": async ({ world, signed, input }) => ({
    json: { erased: await erasePersonalData(world, { actor: signed.actor, matterId: input.params.id, ...input.body }) },
  }),
};

async function startable(scene: Scene): Promise<readonly StartableProcess[]> {
  const found: StartableProcess[] = [];
  for (const { id } of await scene.repositories.bundles.listPublished()) {
    const bundle = await scene.bundle(id);
    if (!startsByItself(bundle) || !may(scene.actor, "startProcess", { kind: "process", starters: startersOf(bundle), unit: null }).allowed)
      continue;
    const { processName, processNameEn } = processNames(bundle);
    found.push({
      key: bundle.bundle.key,
      name: processName,
      nameEn: processNameEn,
      version: bundle.bundle.version ?? 1,
      startForm: formView(bundle.bundle, startFormIdOf(bundle)),
    });
  }
  return found;
}

async function startFormOfMatter(scene: Scene, matterId: string) {
  const main = (await scene.repositories.instances.listByMatter(matterId)).find((instance) => instance.parentKey === null);
  if (main === undefined) return null;
  const bundle = await scene.bundle(main.bundleId);
  return formView(bundle.bundle, startFormIdOf(bundle));
}
