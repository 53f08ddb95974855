/** The part of bpmn-moddle that `engine/model` uses; the package ships no types for its entry point. */
declare module "bpmn-moddle" {
  export type ModdleWarning = { readonly message: string; readonly element?: unknown; readonly property?: string; readonly value?: string };
  export type ModdleReference = { readonly element: unknown; readonly property: string; readonly id: string };
  export type ParseResult = {
    readonly rootElement: unknown;
    readonly elementsById: Readonly<Record<string, unknown>>;
    readonly references: readonly ModdleReference[];
    readonly warnings: readonly ModdleWarning[];
  };
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string, options?: { readonly lax?: boolean }): Promise<ParseResult>;
    toXML(element: unknown, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, attributes?: Readonly<Record<string, unknown>>): unknown;
  }
}
