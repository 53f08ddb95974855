import type { World } from "../../../engine/usecases/world.ts";
import type { Office } from "../../contract/types.ts";
import { directoryOf } from "./directory.ts";

/** What everybody may know of the office. Accounts are listed in the demo only. */
export async function officeView(world: World, version: string): Promise<Office> {
  const directory = await directoryOf(world);
  const { settings, zone } = await world.unitOfWork.read(async (repositories) => ({
    settings: await repositories.settings.read("office"),
    zone: (await world.calendars.read(repositories)).zone,
  }));
  const town = directory.units.find((unit) => unit.level === "town");
  const text = (name: string) => (typeof settings?.[name] === "string" ? settings[name] : null);
  return {
    name: text("name") ?? town?.name ?? "综治中心",
    nameEn: text("nameEn") ?? town?.nameEn ?? null,
    mode: world.mode,
    zone,
    now: world.officeClock.now(),
    version,
    demoAccounts:
      world.mode === "demo"
        ? directory.people.map(({ account, name, posts }) => ({ account, name, posts: posts.map(directory.shownPost) }))
        : [],
  };
}
