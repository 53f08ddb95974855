import { may } from "../../../engine/domain/authority.ts";
import { demand } from "../../../engine/usecases/demand.ts";
import { changePerson } from "../../../engine/usecases/people/change-person.ts";
import { createPerson } from "../../../engine/usecases/people/create-person.ts";
import { disablePerson } from "../../../engine/usecases/people/disable-person.ts";
import { enablePerson } from "../../../engine/usecases/people/enable-person.ts";
import { resetPassword } from "../../../engine/usecases/people/reset-password.ts";
import type { Handlers } from "../handlers.ts";
import { colleagues } from "../views/colleagues.ts";
import { directoryOf } from "../views/directory.ts";
import { pageAfter } from "../views/page-after.ts";
import { colleagueView, personView } from "../views/person-view.ts";
import { inScene } from "../views/scene.ts";

type PeopleRoutes = Exclude<
  Extract<keyof import("../../contract/routes.ts").Routes, `${string} /api/people${string}`>,
  `${string}/import${string}`
>;

export const peopleHandlers: Handlers<PeopleRoutes> = {
  "GET /api/people": async ({ world, signed, input }) => {
    demand(may(signed.actor, "managePeople", { kind: "office" }));
    const { q = "", disabled, cursor, limit = 50 } = input.query ?? {};
    const directory = await directoryOf(world);
    const wanted = q.trim().toLowerCase();
    const found = directory.people.filter(
      ({ account, name, phone, disabledAt }) =>
        (disabled === undefined || disabled === (disabledAt !== null)) &&
        [account, name, phone ?? ""].some((text) => text.toLowerCase().includes(wanted)),
    );
    const { items, nextCursor } = pageAfter(found, { cursor, limit });
    return { json: { items: items.map((person) => personView(person, directory)), nextCursor } };
  },
  "GET /api/people/search": async ({ world, signed, input }) => {
    const { cursor, limit = 50, ...filter } = input.query ?? {};
    return inScene(world, signed.actor, async (scene) => {
      const { items, nextCursor } = pageAfter(await colleagues(scene, filter), { cursor, limit });
      return { json: { items: items.map((person) => colleagueView(person, scene.directory)), nextCursor } };
    });
  },
  "POST /api/people": async ({ world, signed, input }) => {
    const { person, temporaryPassword } = await createPerson(world, { actor: signed.actor, ...input.body });
    return { json: { person: personView(person, await directoryOf(world)), temporaryPassword } };
  },
  "PUT /api/people/{id}": async ({ world, signed, input }) => {
    const person = await changePerson(world, { actor: signed.actor, id: input.params.id, ...input.body });
    return { json: personView(person, await directoryOf(world)) };
  },
  "POST /api/people/{id}/password": async ({ world, signed, input }) => ({
    json: await resetPassword(world, { actor: signed.actor, id: input.params.id }),
  }),
  "POST /api/people/{id}/disable": async ({ world, signed, input }) => {
    const { person, tasksHandedOver } = await disablePerson(world, { actor: signed.actor, id: input.params.id, ...input.body });
    return { json: { person: personView(person, await directoryOf(world)), tasksHandedOver } };
  },
  "POST /api/people/{id}/enable": async ({ world, signed, input }) => {
    const { person, temporaryPassword } = await enablePerson(world, { actor: signed.actor, id: input.params.id });
    return { json: { person: personView(person, await directoryOf(world)), temporaryPassword } };
  },
};
