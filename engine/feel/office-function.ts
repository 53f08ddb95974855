/** A function that a diagram can call. feelin reads the parameter names from `$args`. */
export type OfficeFunction = ((...given: readonly unknown[]) => unknown) & { readonly $args: readonly string[] };

export function officeFunction(parameters: readonly string[], call: (given: readonly unknown[]) => unknown): OfficeFunction {
  return Object.assign((...given: readonly unknown[]) => call(given), { $args: parameters });
}
