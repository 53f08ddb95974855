import type { LiveStatus } from "./live-status.ts";

type Live = { readonly onChange: () => void; readonly onStatus: (status: LiveStatus) => void };

const gatherMs = 250;
const longestWaitMs = 30_000;

/** Listens to /api/live until closed. A broken line is opened again, after 1 s, 2 s, … at most 30 s; several changes in a row are told once. */
export function openLive({ onChange, onStatus }: Live): () => void {
  let source: EventSource | null = null;
  let reopening: number | undefined;
  let gathering: number | undefined;
  let failures = 0;
  let hasBeenOpen = false;

  function tell(): void {
    window.clearTimeout(gathering);
    gathering = window.setTimeout(onChange, gatherMs);
  }

  function open(): void {
    source = new EventSource("/api/live");
    source.addEventListener("open", () => {
      failures = 0;
      onStatus("connected");
      if (hasBeenOpen) tell();
      hasBeenOpen = true;
    });
    source.addEventListener("changed", tell);
    source.addEventListener("error", () => {
      source?.close();
      failures += 1;
      if (failures > 1) onStatus("lost");
      reopening = window.setTimeout(open, Math.min(1_000 * 2 ** (failures - 1), longestWaitMs));
    });
  }

  open();
  return () => {
    source?.close();
    window.clearTimeout(reopening);
    window.clearTimeout(gathering);
  };
}
