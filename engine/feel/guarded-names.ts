/** FEEL functions that the office answers itself: feelin's own read the ambient clock or run unbounded patterns. */
const guardedNames = ["now", "today", "matches", "replace", "split"] as const;

/** Functions that only the office has. */
export const workingDayNames = ["working days after", "working days between", "is working day"] as const;

type OfficeName = (typeof guardedNames)[number] | (typeof workingDayNames)[number];

const officeNames: ReadonlySet<string> = new Set([...guardedNames, ...workingDayNames]);
const notImplemented: ReadonlySet<string> = new Set([
  "overlaps before",
  "overlaps after",
  "finishes",
  "finished by",
  "during",
  "starts",
  "started by",
  "coincides",
]);

/** Begins every name that only the evaluated text holds. */
export const aliasPrefix = "clauseflow_";

/** The name under which an office function stands in the evaluated text, where nothing of feelin's own can answer it. */
export function officeAlias(name: string): string {
  return `${aliasPrefix}${name.replaceAll(" ", "_")}`;
}

/** Compares the tested value of a decision cell; see `compareFunctions`. */
export const inputAlias = "clauseflow_input";
export const fitAlias = "clauseflow_fit";
export const equalsAlias = "clauseflow_equals";
export const unknownAlias = "clauseflow_unknown";

/** What the parser must know, because "between" in a name is otherwise a word of the language. */
export const knownNames: Readonly<Record<string, null>> = Object.fromEntries(workingDayNames.map((name) => [name, null]));

export function isOfficeName(name: string): name is OfficeName {
  return officeNames.has(name);
}

/** In feelin's list of functions, but answering with a fault. */
export function isNotImplemented(name: string): boolean {
  return notImplemented.has(name);
}
