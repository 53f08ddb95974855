import { PopupEntries } from "bpmn-js/lib/features/popup-menu/PopupEntries";
import { longestOf, makeRoom, middleOf, type SpaceTool } from "./make-room.ts";
import type { DiagramElement, Services } from "./services.ts";

export type AppendWords = { readonly menu: string };

const menuId = "clauseflow-append";
const offered = [
  "user-task",
  "service-task",
  "rule-task",
  "script-task",
  "send-task",
  "receive-task",
  "call-activity",
  "expanded-subprocess",
  "exclusive-gateway",
  "parallel-gateway",
  "inclusive-gateway",
  "event-based-gateway",
  "timer-intermediate-catch",
  "message-intermediate-catch",
  "none-end-event",
  "terminate-end",
] as const;

type Translate = (template: string) => string;
type Canvas = Services["canvas"] & { getGraphics(element: DiagramElement): SVGElement };
type Parts = {
  readonly popupMenu: Services["popupMenu"];
  readonly keyboard: Services["keyboard"];
  readonly selection: Services["selection"];
  readonly canvas: Canvas;
  readonly elementFactory: Services["elementFactory"];
  readonly autoPlace: Services["autoPlace"];
  readonly modeling: Services["modeling"];
  readonly spaceTool: SpaceTool;
  readonly translate: Translate;
};

/**
 * Key A, on what is selected: a searchable menu of what can come next, so that nothing needs the mouse.
 * On a flow, what is chosen is put into it.
 */
export function appendModule(words: AppendWords) {
  class AppendMenu {
    static $inject = ["popupMenu", "keyboard", "selection", "canvas", "elementFactory", "autoPlace", "modeling", "spaceTool", "translate"];
    readonly parts: Parts;

    constructor(...[popupMenu, keyboard, selection, canvas, elementFactory, autoPlace, modeling, spaceTool, translate]: PartsInOrder) {
      this.parts = { popupMenu, keyboard, selection, canvas, elementFactory, autoPlace, modeling, spaceTool, translate };
      popupMenu.registerProvider(menuId, this);
      keyboard.addListener(({ keyEvent }) => {
        if (keyboard.hasModifier(keyEvent) || !keyboard.isKey(["a", "A"], keyEvent)) return undefined;
        return this.open();
      });
    }

    /** False where nothing, several elements, or something without a next step is selected. */
    open(): boolean {
      const [source, ...others] = this.parts.selection.get();
      if (source === undefined || others.length > 0 || !canBeFollowed(source)) return false;
      const { right, top } = this.parts.canvas.getGraphics(source).getBoundingClientRect();
      this.parts.popupMenu.open(source, menuId, { x: right + 10, y: top }, { title: words.menu, width: 300, search: true });
      return true;
    }

    getPopupMenuEntries(source: DiagramElement): object {
      const { translate, popupMenu, selection } = this.parts;
      const entries = offered.flatMap((name) => {
        const entry = PopupEntries[name];
        if (entry === undefined) return [];
        const append = () => {
          popupMenu.close();
          selection.select(placed(source, entry.target, this.parts));
        };
        return [[`append-${name}`, { label: translate(entry.label), className: entry.className, action: append }] as const];
      });
      return Object.fromEntries(entries);
    }
  }
  return { __init__: ["appendMenu"], appendMenu: ["type", AppendMenu] } as const;
}

type PartsInOrder = [
  Parts["popupMenu"],
  Parts["keyboard"],
  Parts["selection"],
  Parts["canvas"],
  Parts["elementFactory"],
  Parts["autoPlace"],
  Parts["modeling"],
  Parts["spaceTool"],
  Parts["translate"],
];

const withoutNext: ReadonlySet<string> = new Set([
  "bpmn:EndEvent",
  "bpmn:Process",
  "bpmn:Collaboration",
  "bpmn:Participant",
  "bpmn:Lane",
  "bpmn:Group",
]);

function canBeFollowed({ type, labelTarget }: DiagramElement): boolean {
  return labelTarget === undefined && !withoutNext.has(type) && !type.endsWith("Association");
}

function placed(source: DiagramElement, target: object, parts: Parts): DiagramElement {
  const shape = parts.elementFactory.createShape({ ...target });
  if (source.waypoints === undefined) return parts.autoPlace.append(source, shape) ?? shape;
  makeRoom(source.waypoints, shape, parts);
  return parts.modeling.createShape(shape, middleOf(longestOf(source.waypoints)), source);
}
