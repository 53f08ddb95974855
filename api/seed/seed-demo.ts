import { installBundle } from "../../engine/usecases/bundles/install-bundle.ts";
import type { World } from "../../engine/usecases/world.ts";
import { markOffice } from "../office-kind.ts";
import { demoOffice, demoPassword, demoPeople, demoUnits } from "./demo-office.ts";
import { readBundles } from "./read-bundles.ts";
import { seedCalendar } from "./seed-calendar.ts";

/** Fills an empty database with the demo office; one that has people is left alone. Gives whether it was seeded. */
export async function seedDemo(world: World, { processesFolder }: { readonly processesFolder: string }): Promise<boolean> {
  const isEmpty = await world.unitOfWork.read(async ({ people }) => (await people.list()).length === 0);
  if (isEmpty) await seedOffice(world);
  for (const [key, content] of readBundles(processesFolder)) await installBundle(world, { key, content });
  return isEmpty;
}

async function seedOffice(world: World): Promise<void> {
  // One hash for all: the password is known anyway, and the first start stays short.
  const passwordHash = await world.secrets.hashPassword(demoPassword);
  await world.unitOfWork.transact(async (repositories) => {
    for (const unit of demoUnits) await repositories.people.insertUnit(unit);
    for (const { account, name, posts } of demoPeople) {
      await repositories.people.insert(
        { id: account, account, name, phone: null, email: null, disabledAt: null, mustChangePassword: false, posts, revision: 1 },
        passwordHash,
      );
    }
    await repositories.settings.write("office", { ...demoOffice });
    await markOffice(repositories.settings, "demo");
    await seedCalendar(repositories);
  });
  world.calendars.forget();
}
