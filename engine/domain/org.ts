import type { Group, Instant, PersonId, UnitId } from "./ids.ts";

export type UnitLevel = "district" | "town" | "office" | "village" | "grid";

export type Unit = {
  readonly id: UnitId;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: UnitLevel;
  readonly parent: UnitId | null;
  readonly closed: boolean;
};

/** The office's roles (regulations §0). */
export const roles = [
  "grid-worker",
  "first-responder",
  "mediator",
  "office-staff",
  "office-head",
  "centre-staff",
  "centre-deputy",
  "centre-director",
  "party-secretary",
  "leader",
  "duty-officer",
  "process-admin",
  "auditor",
  "system-admin",
] as const;
export type Role = (typeof roles)[number];

export type Post = { readonly role: Role; readonly unit: UnitId };

export type Person = {
  readonly id: PersonId;
  readonly account: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly disabledAt: Instant | null;
  readonly mustChangePassword: boolean;
  readonly posts: readonly Post[];
  readonly revision: number;
};

export function groupOf(post: Post): Group {
  return `${post.role}@${post.unit}`;
}

/** null where the text is not `role@unit` with a known role. */
export function postOf(group: Group): Post | null {
  const at = group.indexOf("@");
  const role = group.slice(0, at);
  const unit = group.slice(at + 1);
  if (at < 1 || unit === "") return null;
  return (roles as readonly string[]).includes(role) ? { role: role as Role, unit } : null;
}
