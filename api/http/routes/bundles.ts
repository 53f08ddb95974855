import { may } from "../../../engine/domain/authority.ts";
import type { BundleContent, Bundle as DomainBundle } from "../../../engine/domain/bundle.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import { publishDraft } from "../../../engine/usecases/bundles/publish-draft.ts";
import { discardDraft, openDraft, saveDraft } from "../../../engine/usecases/bundles/save-draft.ts";
import { compileBundle } from "../../../engine/usecases/compile-bundle.ts";
import { demand } from "../../../engine/usecases/demand.ts";
import type { World } from "../../../engine/usecases/world.ts";
import type { Bundle, BundleSummary, BundleVersion, DraftContent } from "../../contract/types.ts";
import type { Handlers, Signed } from "../handlers.ts";
import { englishName } from "../views/bundle-texts.ts";
import type { Directory } from "../views/directory.ts";
import { directoryOf } from "../views/directory.ts";
import { wholePage } from "../views/page.ts";

type BundleRoutes = Extract<
  keyof import("../../contract/routes.ts").Routes,
  `${string} /api/bundles${string}` | `${string} /api/drafts${string}`
>;

export const bundleHandlers: Handlers<BundleRoutes> = {
  "GET /api/bundles": async ({ world, signed }) => ({ json: wholePage(await summaries(world, signed)) }),
  "GET /api/bundles/{key}": async ({ world, input }) => ({ json: await shown(world, await published(world, input.params.key)) }),
  "GET /api/bundles/{key}/versions/{version}": async ({ world, input }) => {
    const { key, version } = input.params;
    const found = await world.unitOfWork.read(({ bundles }) => bundles.findVersion(key, version));
    if (found === null) throw new Refusal("NOT_FOUND", { key, version });
    return { json: await shown(world, found) };
  },
  "POST /api/bundles/{key}/drafts": async ({ world, signed, input }) => {
    const { key } = input.params;
    const open = await world.unitOfWork.read(({ bundles }) => bundles.findDraft(key));
    if (open !== null) {
      demand(may(signed.actor, "editBundles", { kind: "office" }));
      return { json: await shown(world, open), status: 200 };
    }
    const base = await world.unitOfWork.read(({ bundles }) => bundles.findPublished(key));
    const draft = await openDraft(world, {
      actor: signed.actor,
      key,
      name: null,
      content: withBase(input.body, base?.content ?? null),
      note: null,
    });
    return { json: await shown(world, draft) };
  },
  "GET /api/drafts/{id}": async ({ world, signed, input }) => {
    demand(may(signed.actor, "editBundles", { kind: "office" }));
    return { json: await shown(world, await draftOf(world, input.params.id)) };
  },
  "PUT /api/drafts/{id}": async ({ world, signed, input }) => {
    const { revision, ...content } = input.body;
    return {
      json: await shown(world, await saveDraft(world, { actor: signed.actor, id: input.params.id, revision, content, note: null })),
    };
  },
  "DELETE /api/drafts/{id}": async ({ world, signed, input }) => {
    await discardDraft(world, { actor: signed.actor, id: input.params.id });
    return { none: true };
  },
  "POST /api/drafts/{id}/validate": async ({ world, signed, input }) => {
    demand(may(signed.actor, "editBundles", { kind: "office" }));
    const { problems } = await compileBundle((await draftOf(world, input.params.id)).content);
    return {
      json: { problems: problems.map(({ details, ...problem }) => ({ ...problem, ...(details === undefined ? {} : { details }) })) },
    };
  },
  "POST /api/drafts/{id}/publish": async ({ world, signed, input }) => ({
    json: await shown(world, await publishDraft(world, { actor: signed.actor, id: input.params.id, note: input.body?.note ?? null })),
  }),
};

async function published(world: World, key: string): Promise<DomainBundle> {
  const found = await world.unitOfWork.read(({ bundles }) => bundles.findPublished(key));
  if (found === null) throw new Refusal("PROCESS_NOT_PUBLISHED", { process: key });
  return found;
}

async function draftOf(world: World, id: string): Promise<DomainBundle> {
  return world.unitOfWork.read(({ bundles }) => bundles.get(id));
}

/** Parts that are not given are those of the newest published version. */
function withBase(given: DraftContent, base: BundleContent | null): BundleContent {
  const empty: BundleContent = { bpmn: "", forms: {}, decisions: {}, ledger: null, i18n: {}, scenarios: {} };
  return { ...(base ?? empty), ...given };
}

/** Everybody may know which rules are in force; drafts are the administrators'. */
async function summaries(world: World, { actor }: Signed): Promise<readonly BundleSummary[]> {
  const edits = may(actor, "editBundles", { kind: "office" }).allowed;
  const directory = await directoryOf(world);
  return world.unitOfWork.read(async ({ bundles }) => {
    const drafts = edits ? await bundles.listDrafts() : [];
    const all: BundleSummary[] = [];
    for (const bundle of await bundles.listPublished()) {
      const draft = drafts.find((one) => one.key === bundle.key);
      all.push({
        key: bundle.key,
        name: bundle.name,
        nameEn: englishName(bundle, bundle.key),
        version: bundle.version,
        versions: (await bundles.listVersions(bundle.key)).map((version) => versionView(version, directory)),
        draft: draft === undefined ? null : versionView(draft, directory),
      });
    }
    const fresh = drafts.filter((draft) => !all.some((one) => one.key === draft.key));
    return [
      ...all,
      ...fresh.map((draft) => ({
        key: draft.key,
        name: draft.name,
        nameEn: null,
        version: null,
        versions: [],
        draft: versionView(draft, directory),
      })),
    ];
  });
}

async function shown(world: World, bundle: DomainBundle): Promise<Bundle> {
  return { ...versionView(bundle, await directoryOf(world)), content: bundle.content };
}

function versionView(bundle: Omit<DomainBundle, "content">, { personRef }: Directory): BundleVersion {
  const { id, key, name, state, version, basedOn, createdBy, createdAt, publishedBy, publishedAt, note, revision } = bundle;
  return {
    id,
    key,
    name,
    state,
    version,
    basedOn,
    createdAt,
    publishedAt,
    note,
    revision,
    createdBy: personRef(createdBy),
    publishedBy: publishedBy === null ? null : personRef(publishedBy),
  };
}
