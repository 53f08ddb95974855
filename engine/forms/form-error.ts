export type FormLanguage = "zh-CN" | "en";

/** What is wrong with one field of what was handed in. */
export type FormError = {
  /** JSON pointer into the values; for a missing field where it should be. */
  readonly path: string;
  /** The property's name; "" for the form as a whole. */
  readonly field: string;
  /** The JSON Schema keyword that failed, or `storable` for what cannot be kept. */
  readonly code: string;
  /** A sentence in the asked language that names the field by its title. */
  readonly message: string;
};
