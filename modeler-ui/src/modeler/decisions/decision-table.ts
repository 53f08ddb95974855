/** A DMN table as the page shows it: a line a rule. */
export type DecisionTable = {
  readonly id: string;
  readonly name: string;
  readonly hitPolicy: string;
  readonly inputs: readonly { readonly id: string; readonly label: string; readonly expression: string }[];
  readonly outputs: readonly { readonly id: string; readonly label: string; readonly name: string }[];
  readonly rules: readonly DecisionRule[];
};

export type DecisionRule = {
  readonly id: string;
  readonly description: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
};

export const hitPolicies = ["UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER"] as const;

/** One change of a table. `at` counts rules or cells from 0. */
export type TableEdit =
  | { readonly kind: "cell"; readonly ruleId: string; readonly side: "inputs" | "outputs"; readonly at: number; readonly text: string }
  | { readonly kind: "description"; readonly ruleId: string; readonly text: string }
  | { readonly kind: "hitPolicy"; readonly policy: string }
  | { readonly kind: "add"; readonly after: string | null }
  | { readonly kind: "remove"; readonly ruleId: string }
  | { readonly kind: "move"; readonly ruleId: string; readonly by: -1 | 1 };
