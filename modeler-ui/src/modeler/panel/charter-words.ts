import type { Clause, ClauseRegistry } from "../../../../api/contract/types.ts";
import type { AppendWords } from "../diagram/append-module.ts";

/** What our part of the properties panel says, in one language; the panel lives outside React and is made anew for another language. */
export type CharterWords = {
  readonly group: string;
  readonly clauses: string;
  readonly addClause: string;
  readonly removeClause: (clause: string) => string;
  readonly noClause: string;
  readonly unknownClause: string;
  readonly clock: {
    readonly name: string;
    readonly nameHelp: string;
    readonly budget: string;
    readonly budgetHelp: string;
    readonly unit: string;
    readonly since: string;
    readonly sinceHelp: string;
    readonly warning: string;
    readonly warningHelp: string;
  };
  readonly units: Readonly<Record<"workingDays" | "calendarDays" | "hours" | "minutes", string>>;
  readonly separation: { readonly from: string; readonly nobody: string; readonly fallback: string; readonly fallbackHelp: string };
  readonly restricted: string;
  readonly restrictedHelp: string;
  readonly append: AppendWords;
  readonly language: "zh" | "en";
  readonly registry: ClauseRegistry;
};

export function clauseTitle({ id, title }: Clause, language: "zh" | "en"): string {
  return `${id} ${title[language]}`;
}
