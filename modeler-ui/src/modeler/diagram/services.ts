import type { ModdleElement } from "../diff/moddle-element.ts";

/** The parts of bpmn-js' services that the modeler uses; the library hands them out untyped, by name. */
export type Point = { readonly x: number; readonly y: number };

type Box = Point & { readonly width: number; readonly height: number };

export type DiagramElement = {
  readonly id: string;
  readonly type: string;
  readonly businessObject: ModdleElement;
  readonly labelTarget?: DiagramElement;
  readonly waypoints?: readonly Point[];
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly children?: readonly DiagramElement[];
};

export type Services = {
  readonly bpmnFactory: { create(type: string, properties?: object): ModdleElement & { $parent?: unknown } };
  readonly modeling: {
    updateModdleProperties(element: DiagramElement, moddleElement: ModdleElement, properties: object): void;
    createShape(shape: DiagramElement, position: Point, target: DiagramElement): DiagramElement;
  };
  readonly elementFactory: { createShape(attributes: object): DiagramElement };
  readonly elementRegistry: {
    get(id: string): DiagramElement | undefined;
    filter(keep: (element: DiagramElement) => boolean): readonly DiagramElement[];
  };
  readonly selection: { select(element: DiagramElement | null): void; get(): readonly DiagramElement[] };
  readonly canvas: {
    zoom(level?: "fit-viewport" | number, center?: "auto"): number;
    viewbox(): Box & { readonly scale: number; readonly outer: { readonly width: number; readonly height: number } };
    viewbox(box: Box): void;
    addMarker(element: string, marker: string): void;
    removeMarker(element: string, marker: string): void;
    getRootElement(): DiagramElement;
    findRoot(element: DiagramElement): DiagramElement | undefined;
    setRootElement(root: DiagramElement): void;
    focus(): void;
    resized(): void;
    getContainer(): HTMLElement;
  };
  readonly overlays: {
    add(element: string, type: string, overlay: { readonly position: object; readonly html: HTMLElement }): string;
    remove(filter: { readonly type: string }): void;
  };
  readonly eventBus: {
    on(event: string, listener: (event: never) => unknown): void;
    off(event: string, listener: (event: never) => unknown): void;
  };
  readonly popupMenu: {
    registerProvider(id: string, provider: object): void;
    close(): void;
    open(target: DiagramElement, id: string, position: object, options?: object): void;
  };
  readonly autoPlace: { append(source: DiagramElement, shape: DiagramElement): DiagramElement | undefined };
  readonly keyboard: {
    addListener(listener: (context: { readonly keyEvent: KeyboardEvent }) => boolean | undefined): void;
    isKey(keys: readonly string[], event: KeyboardEvent): boolean;
    hasModifier(event: KeyboardEvent): boolean;
  };
  readonly rules: { allowed(action: string, context: object): boolean };
};

/** Whoever has services by name: a modeler, a viewer, an injector. */
export type HasServices = { get(name: string): unknown };

export function service<N extends keyof Services>(owner: HasServices, name: N): Services[N] {
  return owner.get(name) as Services[N];
}
