import type { Role } from "../../../api/contract/types.ts";

export type HelpTour = { readonly name: string; readonly roles: readonly Role[] };

/** The tours by post; the citizen's is for nobody who signs in. */
export const helpTours: readonly HelpTour[] = [
  { name: "counter", roles: ["first-responder", "grid-worker"] },
  { name: "handler", roles: ["office-head", "office-staff", "mediator", "centre-staff", "duty-officer", "leader"] },
  { name: "centre", roles: ["centre-deputy", "centre-director", "party-secretary"] },
  { name: "processAdmin", roles: ["process-admin"] },
  { name: "auditor", roles: ["auditor"] },
  { name: "systemAdmin", roles: ["system-admin"] },
  { name: "citizen", roles: [] },
];
