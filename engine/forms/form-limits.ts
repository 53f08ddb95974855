/** What a form may not exceed. */
export const formLimits = {
  /** Objects and lists inside each other, the form itself counted. */
  depth: 4,
  /** Fields at every level together. */
  fields: 200,
  /** Items of a list. */
  items: 200,
  /** Choices of one field. */
  choices: 500,
  /** Characters of a text field. */
  textLength: 20_000,
  /** Characters of a pattern. */
  patternLength: 200,
  /** Characters of the whole schema as JSON. */
  schemaLength: 200_000,
  /** Errors told at once. */
  errors: 50,
  /** Values in what is handed in. */
  values: 10_000,
  /** Nesting of what is handed in. */
  valueDepth: 12,
} as const;
