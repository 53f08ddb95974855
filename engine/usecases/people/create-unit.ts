import type { PersonActor } from "../../domain/actor.ts";
import type { UnitId } from "../../domain/ids.ts";
import type { Unit } from "../../domain/org.ts";
import { Refusal } from "../../domain/refusal.ts";
import { inTurn } from "../in-turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";
import { demandManaging } from "./demand-managing.ts";

export type NewUnit = Omit<Unit, "closed"> & { readonly actor: PersonActor };

export async function createUnit(world: World, { actor, ...details }: NewUnit): Promise<Unit> {
  demandManaging(actor);
  return inTurn(world, actor, async (turn) => {
    const units = await turn.repositories.people.units();
    if (units.some(({ id }) => id === details.id)) throw new Refusal("UNIT_TAKEN", { field: "id", unit: details.id });
    demandParent(units, details.parent);
    const unit: Unit = { ...details, name: details.name.trim(), closed: false };
    await turn.repositories.people.insertUnit(unit);
    writeOfficeEvent(turn, "unitCreated", { unit: unit.id, name: unit.name, level: unit.level, parent: unit.parent });
    return unit;
  });
}

/** The unit above is there and open; the top has none. */
export function demandParent(units: readonly Unit[], parent: UnitId | null): void {
  if (parent === null) return;
  const above = units.find(({ id }) => id === parent);
  if (above === undefined || above.closed) throw new Refusal("UNKNOWN_UNIT", { field: "parent", unit: parent });
}
