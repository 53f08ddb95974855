import type { Step } from "../ports/executor.ts";

export type RefusalCode = Extract<Step, { readonly kind: "refused" }>["code"];
