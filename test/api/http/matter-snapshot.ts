import type { TestServer } from "../../support/serving.ts";

/** Everything the office keeps of a matter, and how long the office's own chain is: equal before and after what was refused. */
export async function snapshot({ composed }: Pick<TestServer, "composed">, matterId: string): Promise<unknown> {
  return composed.world.unitOfWork.read(
    async ({ matters, tasks, instances, events, clocks, dossiers, vault, people, bundles, calendar }) => ({
      matter: await matters.get(matterId),
      tasks: await tasks.listByMatter(matterId),
      instances: await instances.listByMatter(matterId),
      events: (await events.listByMatter(matterId)).length,
      clocks: await clocks.listByMatter(matterId),
      comments: await dossiers.listComments(matterId),
      files: await dossiers.listAttachments(matterId),
      vault: (await vault.listByMatter(matterId)).length,
      people: await people.list(),
      units: await people.units(),
      drafts: await bundles.listDrafts(),
      published: (await bundles.listPublished()).map(({ key, version }) => `${key} ${version}`),
      calendar: (await calendar.read()).revision,
      office: (await events.head("office")).seq,
    }),
  );
}
