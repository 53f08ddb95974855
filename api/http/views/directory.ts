import type { PersonId, UnitId } from "../../../engine/domain/ids.ts";
import type { Person, Post, Unit } from "../../../engine/domain/org.ts";
import type { Repositories } from "../../../engine/ports/repositories.ts";
import type { World } from "../../../engine/usecases/world.ts";
import type { PersonRef, ShownPost, UnitRef } from "../../contract/types.ts";

/** Names of people and units, for everything that is shown. */
export type Directory = {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  personRef(id: PersonId): PersonRef;
  personName(id: PersonId): string;
  unitRef(id: UnitId): UnitRef;
  shownPost(post: Post): ShownPost;
};

export async function directoryOf(world: World): Promise<Directory> {
  return world.unitOfWork.read(readDirectory);
}

export async function readDirectory({ people: repository }: Pick<Repositories, "people">): Promise<Directory> {
  const people = await repository.list();
  const units = await repository.units();
  const personById = new Map(people.map((person) => [person.id, person]));
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  // "system" and "citizen" are worded by the page.
  const personName = (id: PersonId) => personById.get(id)?.name ?? id;
  const unitRef = (id: UnitId): UnitRef => {
    const unit = unitById.get(id);
    return { id, name: unit?.name ?? id, nameEn: unit?.nameEn ?? null };
  };
  return {
    people,
    units,
    personName,
    personRef: (id) => ({ id, name: personName(id) }),
    unitRef,
    shownPost: (post) => {
      const { name, nameEn } = unitRef(post.unit);
      return { ...post, unitName: name, unitNameEn: nameEn };
    },
  };
}
