import type NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ReplayStep } from "../../../api/contract/types.ts";
import { keepInSight } from "./keep-in-sight.ts";
import { replayPainter } from "./paint-replay.ts";
import type { Replayed } from "./replay-fold.ts";
import { replayMarks } from "./replay-marks.ts";

type Canvas = {
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
  const at = step?.at ?? "";
  const elementId = step?.elementId ?? null;
  useEffect(() => {
    paint?.(replayMarks(replayed.at(now), at));
  }, [paint, replayed, now, at]);
  useEffect(() => {
    if (viewer === null || elementId === null || viewer.get<Registry>("elementRegistry").get(elementId) === undefined) return;
    const canvas = viewer.get<Canvas>("canvas");
    const stop = keepInSight(viewer, elementId);
    canvas.addMarker(elementId, "replay-current");
    return () => {
      stop();
      canvas.removeMarker(elementId, "replay-current");
    };
  }, [viewer, elementId]);
}
