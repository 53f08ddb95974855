/** The parts of libraries without types that the modeler uses. */
declare module "bpmn-js-i18n/translations/zn" {
  const translations: Readonly<Record<string, string>>;
  export default translations;
}
declare module "bpmn-js-i18n-zh/lib/*" {
  const translations: Readonly<Record<string, string>>;
  export default translations;
}
declare module "camunda-bpmn-js-behaviors/lib/camunda-cloud" {
  const module: object;
  export default module;
}
declare module "bpmn-js-properties-panel" {
  export const BpmnPropertiesPanelModule: object;
  export const BpmnPropertiesProviderModule: object;
  export const ZeebePropertiesProviderModule: object;
  export function useService(name: string, strict?: boolean): unknown;
}
declare module "@bpmn-io/properties-panel" {
  import type { ComponentType } from "@bpmn-io/properties-panel/preact";
  export const Group: ComponentType<never>;
  export const TextFieldEntry: ComponentType<never>;
  export const SelectEntry: ComponentType<never>;
  export const CheckboxEntry: ComponentType<never>;
  export function isTextFieldEntryEdited(node: unknown): boolean;
  export function isSelectEntryEdited(node: unknown): boolean;
  export function isCheckboxEntryEdited(node: unknown): boolean;
}
declare module "bpmnlint" {
  export type Report = { readonly id: string; readonly message: string };
  export type Reporter = { readonly report: (id: string, message: string, details?: object) => void };
  export type Rule = { readonly check: (node: never, reporter: Reporter) => unknown };
  export type LintConfig = { readonly rules: Readonly<Record<string, "warn" | "error" | "off">> };
  export type LintResolver = {
    readonly resolveRule: (pkg: string, name: string) => (config?: unknown) => Rule;
    readonly resolveConfig: (pkg: string, name: string) => LintConfig;
  };
  export class Linter {
    constructor(options: { readonly config: LintConfig; readonly resolver: LintResolver });
    lint(definitions: unknown): Promise<Readonly<Record<string, readonly (Report & { readonly category: string })[]>>>;
  }
}
declare module "bpmnlint/rules/*" {
  import type { Rule } from "bpmnlint";

  const rule: () => Rule;
  export default rule;
}
declare module "bpmn-moddle" {
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{ readonly rootElement: unknown }>;
  }
}
