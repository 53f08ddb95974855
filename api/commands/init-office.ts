import { existsSync } from "node:fs";
import type { Person } from "../../engine/domain/org.ts";
import { groupOf } from "../../engine/domain/org.ts";
import { installBundle } from "../../engine/usecases/bundles/install-bundle.ts";
import { inTurn } from "../../engine/usecases/in-turn.ts";
import { temporaryPassword } from "../../engine/usecases/people/temporary-password.ts";
import { writeOfficeEvent } from "../../engine/usecases/turn/write-event.ts";
import type { World } from "../../engine/usecases/world.ts";
import { createKeyFile } from "../adapters/key-file.ts";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";
import { markOffice } from "../office-kind.ts";
import { readBundles } from "../seed/read-bundles.ts";
import { seedCalendar } from "../seed/seed-calendar.ts";
import { CommandError } from "./command-error.ts";

export type OfficeAnswers = {
  readonly office: string;
  readonly officeEn: string | null;
  /** Of the first administrator. */
  readonly account: string;
  readonly name: string;
};

/**
 * Makes a new office: key file, database, its town unit, the known calendar, the shipped processes, and one administrator whose password is told once and must
 * be changed. Refused where an office is. Interrupted, it can be run again: the office is there when its administrator is.
 */
export async function initOffice(
  config: Config,
  answers: OfficeAnswers,
): Promise<{ readonly temporaryPassword: string; readonly processes: number }> {
  if (!existsSync(config.keyFile)) createKeyFile(config.keyFile);
  const { world, close } = await compose(config);
  try {
    await refuseSecondOffice(world);
    const password = temporaryPassword(world.secrets);
    const bundles = [...readBundles(config.processesFolder)];
    for (const [key, content] of bundles) await installBundle(world, { key, content });
    await makeOffice(world, answers, await world.secrets.hashPassword(password));
    return { temporaryPassword: password, processes: bundles.length };
  } finally {
    await close();
  }
}

async function refuseSecondOffice(world: World): Promise<void> {
  const isTaken = await world.unitOfWork.read(async ({ people }) => (await people.list()).length > 0);
  if (isTaken) throw new CommandError("There is an office already; nothing was changed. 已有机构，未作任何改动。");
}

async function makeOffice(world: World, { office, officeEn, account, name }: OfficeAnswers, passwordHash: string): Promise<void> {
  await inTurn(world, "system", async (turn) => {
    const { people, settings } = turn.repositories;
    const town = { id: "town", name: office, nameEn: officeEn, level: "town" as const, parent: null, closed: false };
    await people.insertUnit(town);
    const admin: Person = {
      id: world.keys.next(),
      account,
      name,
      phone: null,
      email: null,
      disabledAt: null,
      mustChangePassword: true,
      posts: [{ role: "system-admin", unit: town.id }],
      revision: 1,
    };
    await people.insert(admin, passwordHash);
    await settings.write("office", { name: office, nameEn: officeEn });
    await markOffice(settings, "office");
    await seedCalendar(turn.repositories);
    writeOfficeEvent(turn, "unitCreated", { unit: town.id, name: town.name, level: town.level, parent: null });
    writeOfficeEvent(turn, "personCreated", { person: admin.id, posts: admin.posts.map(groupOf) });
  });
}
