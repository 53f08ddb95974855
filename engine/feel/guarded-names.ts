/** FEEL functions that the office answers itself: feelin's own read the ambient clock or run unbounded patterns. */
export const guardedNames = ["now", "today", "matches", "replace", "split"] as const;
export type GuardedName = (typeof guardedNames)[number];

/** The name under which a guarded function stands in the evaluated text, where nothing of feelin's own can answer it. */
export function guardedAlias(name: GuardedName): string {
  return `clauseflow_${name}`;
}

export function isGuardedName(name: string): name is GuardedName {
  return (guardedNames as readonly string[]).includes(name);
}

/** A cheap first look: most expressions name none of them and need no second parse. */
export function mentionsGuardedName(expression: string): boolean {
  return /now|today|matches|replace|split/.test(expression);
}
