import type { JsonObject } from "../../engine/domain/json.ts";

/** A case from start to end as data (processes/README.md): who does what, when, and what must be seen. Times are RFC 3339 with offset. */
export type Scenario = {
  readonly title: string;
  readonly clauses: readonly string[];
  /** true: something goes wrong on the way (late, refused, returned, not satisfied, not resolved). */
  readonly unhappy: boolean;
  readonly start: {
    readonly by: string;
    readonly at: string;
    readonly process: string;
    readonly title: string;
    readonly data: JsonObject;
  };
  readonly steps: readonly ScenarioStep[];
  readonly expect: Expectation & { readonly path: readonly string[]; readonly pathIsPartial?: boolean };
};

export type ScenarioStep = { readonly expect?: Expectation } & (
  | { readonly do: "complete"; readonly task: string; readonly by: string; readonly data: JsonObject }
  | { readonly do: "refused"; readonly task: string; readonly by: string; readonly data: JsonObject; readonly code: string }
  | { readonly do: "clock"; readonly to: string }
  | { readonly do: "message"; readonly name: "rating"; readonly data: { readonly satisfied: boolean; readonly words: string | null } }
  | { readonly do: "pause"; readonly clock: string; readonly by: string; readonly reason: string }
  | { readonly do: "resume"; readonly clock: string; readonly by: string }
);

export type Expectation = {
  /** Element ids of the open tasks, in any order; several visits of one element stand several times. */
  readonly open?: readonly string[];
  /** Element id of an open task → when its term ends; null: it has none now. */
  readonly due?: Readonly<Record<string, string | null>>;
  /** Element id of an open task → its candidate groups, in any order. */
  readonly candidates?: Readonly<Record<string, readonly string[]>>;
  /** Some of the dossier's columns. */
  readonly matter?: Readonly<Record<string, unknown>>;
  /** Account → codes of the notices received so far, oldest first. */
  readonly notices?: Readonly<Record<string, readonly string[]>>;
  /** Names of the clocks that ran out so far, in order. */
  readonly overdue?: readonly string[];
  readonly ended?: boolean;
};
