import { matterForCitizen } from "../../../engine/usecases/matter-for-citizen.ts";
import { rateMatter } from "../../../engine/usecases/rate-matter.ts";
import type { Handlers } from "../handlers.ts";
import { directoryOf } from "../views/directory.ts";
import { ratingView } from "../views/dossier.ts";
import { officeView } from "../views/office.ts";
import { publicMatter } from "../views/public-matter.ts";

type PublicRoutes = Extract<keyof import("../../contract/routes.ts").Routes, `${string} /api/public/${string}`>;

export function publicHandlers({ version }: { readonly version: string }): Handlers<PublicRoutes> {
  return {
    "GET /api/public/office": async ({ world }) => ({ json: await officeView(world, version) }),
    "GET /api/public/matters/{receiptNumber}": async ({ world, input }) => {
      const matter = await matterForCitizen(world, { receiptNumber: input.params.receiptNumber, queryCode: input.headers["X-Query-Code"] });
      return { json: await publicMatter(world, matter, await directoryOf(world)) };
    },
    "POST /api/public/matters/{receiptNumber}/rating": async ({ world, input }) => {
      const who = { receiptNumber: input.params.receiptNumber, queryCode: input.headers["X-Query-Code"] };
      const words = input.body.words.trim();
      await rateMatter(world, { ...who, satisfied: input.body.satisfied, words: words === "" ? null : words });
      return { json: ratingView(await matterForCitizen(world, who)) };
    },
  };
}
