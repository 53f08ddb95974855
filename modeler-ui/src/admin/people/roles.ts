import type { Role } from "../../../../api/contract/types.ts";

/** Every role, in the order of the regulations; the compiler misses none. */
export const roles = Object.keys({
  "grid-worker": true,
  "first-responder": true,
  mediator: true,
  "office-staff": true,
  "office-head": true,
  "centre-staff": true,
  "centre-deputy": true,
  "centre-director": true,
  "party-secretary": true,
  leader: true,
  "duty-officer": true,
  "process-admin": true,
  auditor: true,
  "system-admin": true,
} satisfies Record<Role, true>) as readonly Role[];
