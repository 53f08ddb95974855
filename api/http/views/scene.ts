import type { PersonActor } from "../../../engine/domain/actor.ts";
import { sightOf } from "../../../engine/domain/authority.ts";
import type { CalendarDays } from "../../../engine/domain/calendar-days.ts";
import type { Instant, Key } from "../../../engine/domain/ids.ts";
import type { Queries, Sight } from "../../../engine/ports/queries.ts";
import type { Repositories } from "../../../engine/ports/repositories.ts";
import type { CompiledBundle } from "../../../engine/usecases/compiled-bundles.ts";
import { readTurn } from "../../../engine/usecases/in-turn.ts";
import type { Turn } from "../../../engine/usecases/turn/turn.ts";
import type { World } from "../../../engine/usecases/world.ts";
import { type Directory, readDirectory } from "./directory.ts";

/** What every view needs to show something to somebody: names, time, calendar, and what they may see. */
export type Scene = {
  readonly world: World;
  readonly turn: Turn;
  readonly repositories: Repositories;
  /** On the same connection: see the port. */
  readonly queries: Queries;
  readonly actor: PersonActor;
  readonly directory: Directory;
  readonly now: Instant;
  readonly calendar: CalendarDays;
  readonly sight: Sight;
  bundle(id: Key): Promise<CompiledBundle>;
};

/** Sets the scene for one answer. The turn behind it writes nothing. */
export async function inScene<T>(world: World, actor: PersonActor, show: (scene: Scene) => Promise<T>): Promise<T> {
  return readTurn(world, actor, async (turn, queries) => {
    const directory = await readDirectory(turn.repositories);
    return show({
      world,
      turn,
      repositories: turn.repositories,
      queries,
      actor,
      directory,
      now: turn.now,
      calendar: turn.calendar,
      sight: sightOf(actor, directory.units),
      bundle: (id) => world.bundles.byId(turn.repositories, id),
    });
  });
}
