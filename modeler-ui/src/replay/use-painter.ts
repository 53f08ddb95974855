import type NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ReplayStep } from "../../../api/contract/types.ts";
import { replayPainter } from "./paint-replay.ts";
import type { Replayed } from "./replay-fold.ts";
import { replayMarks } from "./replay-marks.ts";

/** Names can be read from here on; a diagram that fits only when smaller is followed instead of shown whole. */
const readable = 0.62;

type Canvas = {
  zoom(level?: number, center?: "auto"): number;
  scrollToElement(id: string, padding?: number): void;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
};
type Registry = { get(id: string): object | undefined };

/** Keeps the drawing at the step that is shown, and the step's element in sight. */
export function usePainter(viewer: NavigatedViewer | null, replayed: Replayed, now: number, step: ReplayStep | undefined): void {
  const { t } = useTranslation("replay");
  const paint = useMemo(
    () =>
      viewer === null
        ? null
        : replayPainter(viewer, {
            loops: (times) => t("loops", { times }),
            tokens: (count) => (count === 1 ? "●" : t("tokens", { count })),
          }),
    [viewer, t],
  );
  useEffect(() => {
    const canvas = viewer?.get<Canvas>("canvas");
    if (canvas !== undefined && canvas.zoom() < readable) canvas.zoom(readable, "auto");
  }, [viewer]);
  const at = step?.at ?? "";
  const elementId = step?.elementId ?? null;
  useEffect(() => {
    paint?.(replayMarks(replayed.at(now), at));
  }, [paint, replayed, now, at]);
  useEffect(() => {
    if (viewer === null || elementId === null || viewer.get<Registry>("elementRegistry").get(elementId) === undefined) return;
    const canvas = viewer.get<Canvas>("canvas");
    canvas.scrollToElement(elementId, 60);
    canvas.addMarker(elementId, "replay-current");
    return () => canvas.removeMarker(elementId, "replay-current");
  }, [viewer, elementId]);
}
