import type { Shortcuts } from "../shortcuts/use-shortcuts.ts";
import type { Player } from "./use-player.ts";

/** The keys of the player. Not the space bar: that one presses whatever button has the focus. */
export function playerKeys({ back, forward, go, toggle }: Player, length: number): Shortcuts {
  return { ArrowLeft: back, ArrowRight: forward, Home: () => go(0), End: () => go(length), p: toggle };
}
