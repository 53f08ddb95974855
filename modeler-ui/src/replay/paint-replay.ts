import type NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import type { ElementMark, ReplayMarks } from "./replay-marks.ts";

type Canvas = { addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void };
type Registry = { get(id: string): object | undefined };
type Overlays = {
  add(element: string, type: string, overlay: { readonly position: object; readonly html: HTMLElement }): string;
  remove(id: string): void;
};
type Words = { readonly loops: (times: number) => string; readonly tokens: (count: number) => string };

/** Puts one state after another on the drawing, changing only what differs. */
export function replayPainter(viewer: NavigatedViewer, words: Words): (next: ReplayMarks) => void {
  const canvas = viewer.get<Canvas>("canvas");
  const registry = viewer.get<Registry>("elementRegistry");
  const overlays = viewer.get<Overlays>("overlays");
  const painted = new Map<string, ReadonlySet<ElementMark>>();
  const labels = new Map<string, { readonly text: string; readonly overlay: string }>();

  function paint(id: string, wanted: ReadonlySet<ElementMark>): void {
    const before = painted.get(id) ?? new Set();
    for (const mark of before) if (!wanted.has(mark)) canvas.removeMarker(id, `mark-${mark}`);
    for (const mark of wanted) if (!before.has(mark)) canvas.addMarker(id, `mark-${mark}`);
    painted.set(id, wanted);
  }

  function label(id: string, kind: "token" | "loops", text: string | null): void {
    const key = `${kind} ${id}`;
    const before = labels.get(key);
    if (before?.text === (text ?? undefined)) return;
    if (before !== undefined) overlays.remove(before.overlay);
    labels.delete(key);
    if (text === null) return;
    const position = kind === "token" ? { top: -14, right: 14 } : { bottom: 12, right: 18 };
    labels.set(key, { text, overlay: overlays.add(id, `replay-${kind}`, { position, html: badge(kind, text) }) });
  }

  return ({ marks, tokens, loops }) => {
    for (const id of new Set([...painted.keys(), ...marks.keys()])) {
      if (registry.get(id) !== undefined) paint(id, marks.get(id) ?? new Set());
    }
    for (const id of new Set([...painted.keys(), ...tokens.keys(), ...loops.keys()])) {
      if (registry.get(id) === undefined) continue;
      const open = tokens.get(id);
      const times = loops.get(id);
      label(id, "token", open === undefined ? null : words.tokens(open));
      label(id, "loops", times === undefined ? null : words.loops(times));
    }
  };
}

function badge(kind: "token" | "loops", text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = kind === "token" ? "token" : "replay-loops";
  element.textContent = text;
  return element;
}
