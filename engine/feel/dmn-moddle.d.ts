/** The part of dmn-moddle that `engine/feel` uses; the package ships no types. */
declare module "dmn-moddle" {
  export class DmnModdle {
    fromXML(
      xml: string,
    ): Promise<{ readonly rootElement: unknown; readonly warnings: readonly { readonly message: string; readonly element?: unknown }[] }>;
  }
}
