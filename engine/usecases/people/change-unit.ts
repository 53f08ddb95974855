import type { PersonActor } from "../../domain/actor.ts";
import type { Unit } from "../../domain/org.ts";
import { Refusal } from "../../domain/refusal.ts";
import { subtree } from "../../domain/unit-tree.ts";
import { inTurn } from "../in-turn.ts";
import type { Turn } from "../turn/turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";
import { demandParent } from "./create-unit.ts";
import { demandManaging } from "./demand-managing.ts";

export type UnitChange = Omit<Unit, "level"> & { readonly actor: PersonActor };

/** Renames, moves, closes or opens a unit. One that is closed has no open work, no open unit below it and nobody in its posts. */
export async function changeUnit(world: World, { actor, ...details }: UnitChange): Promise<Unit> {
  demandManaging(actor);
  return inTurn(world, actor, async (turn) => {
    const units = await turn.repositories.people.units();
    const before = units.find(({ id }) => id === details.id);
    if (before === undefined) throw new Refusal("NOT_FOUND", { table: "unit", key: details.id });
    const after: Unit = { ...before, ...details, name: details.name.trim() };
    if (after.parent !== before.parent || (before.closed && !after.closed)) demandParent(units, after.parent);
    demandNoCircle(units, after);
    if (after.closed && !before.closed) await demandUnused(turn, units, after);
    await turn.repositories.people.saveUnit(after);
    writeOfficeEvent(turn, "unitChanged", { unit: after.id, name: after.name, parent: after.parent, closed: after.closed });
    return after;
  });
}

function demandNoCircle(units: readonly Unit[], { id, parent }: Unit): void {
  if (parent !== null && subtree(units, id).includes(parent)) throw new Refusal("UNIT_CIRCLE", { field: "parent", unit: id, parent });
}

async function demandUnused({ repositories }: Turn, units: readonly Unit[], { id }: Unit): Promise<void> {
  if (units.some(({ parent, closed }) => parent === id && !closed)) throw new Refusal("UNIT_IN_USE", { unit: id, cause: "units" });
  const people = await repositories.people.list();
  if (people.some(({ disabledAt, posts }) => disabledAt === null && posts.some(({ unit }) => unit === id)))
    throw new Refusal("UNIT_IN_USE", { unit: id, cause: "people" });
  const hasWork = (await repositories.tasks.hasOpenInUnit(id)) || (await repositories.matters.hasOpenInUnit(id));
  if (hasWork) throw new Refusal("UNIT_IN_USE", { unit: id, cause: "work" });
}
