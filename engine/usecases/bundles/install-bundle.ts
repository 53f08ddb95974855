import type { Bundle, BundleContent } from "../../domain/bundle.ts";
import { armStartTimers } from "../arm-start-timers.ts";
import { compileBundle } from "../compile-bundle.ts";
import { inTurn } from "../in-turn.ts";
import { writeOfficeEvent } from "../turn/write-event.ts";
import type { World } from "../world.ts";

/**
 * Publishes a bundle that a release ships as version 1, where the office has none of that key yet; an office's own version is never touched.
 * Gives what it published, or null.
 */
export async function installBundle(
  world: World,
  { key, content }: { readonly key: string; readonly content: BundleContent },
): Promise<Bundle | null> {
  // Asked before anything is compiled: every start but the first asks in vain.
  const known = await world.unitOfWork.read(({ bundles }) => bundles.findPublished(key));
  if (known !== null) return null;
  const result = await compileBundle(content);
  if (!("compiled" in result)) throw new Error(`shipped bundle ${key} is wrong: ${JSON.stringify(result.problems)}`);
  const { compiled } = result;
  if (compiled.processId !== key) throw new Error(`shipped bundle ${key} holds process ${compiled.processId}`);
  return inTurn(world, "system", async (turn) => {
    if ((await turn.repositories.bundles.findPublished(key)) !== null) return null;
    const bundle: Bundle = {
      id: world.keys.next(),
      key,
      name: compiled.name ?? key,
      state: "published",
      version: 1,
      basedOn: null,
      content,
      createdBy: "system",
      createdAt: turn.now,
      publishedBy: "system",
      publishedAt: turn.now,
      note: null,
      revision: 1,
    };
    await turn.repositories.bundles.insert(bundle);
    await armStartTimers(turn, { bundle, compiled });
    writeOfficeEvent(turn, "bundlePublished", { process: key, version: 1, definition: compiled.hash, note: null });
    return bundle;
  });
}
