import type { Command, Step } from "../../ports/executor.ts";

export type CommandOf<K extends Command["kind"]> = Extract<Command, { readonly kind: K }>;

/** Why a command is refused; null: it is not. */
export type Refused = Extract<Step, { readonly kind: "refused" }>["code"] | null;
