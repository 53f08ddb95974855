import type { World } from "../world.ts";

export async function signOut(world: World, token: string): Promise<void> {
  await world.unitOfWork.transact(({ sessions }) => sessions.delete(world.secrets.hashToken(token)));
}
