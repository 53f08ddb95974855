import type { Shortcuts } from "../shortcuts/use-shortcuts.ts";
import type { Player } from "./use-player.ts";

/** The keys of the player. Not the space bar: that one presses whatever button has the focus. */
export function playerKeys({ back, forward, go, toggle }: Player, length: number): Shortcuts {
  const first = () => go(0);
  const last = () => go(length);
  return { ArrowLeft: back, ArrowRight: forward, Home: first, End: last, p: toggle };
}
