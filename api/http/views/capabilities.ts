import type { PersonActor } from "../../../engine/domain/actor.ts";
import { may } from "../../../engine/domain/authority.ts";
import { overseers } from "../../../engine/domain/sight.ts";
import type { Capability } from "../../contract/types.ts";

/** What a person's posts open to them: the pages show only these sections. Every answer is asked of domain/authority again. */
export function capabilitiesOf(actor: PersonActor): readonly Capability[] {
  const office = { kind: "office" } as const;
  const nobodys = { kind: "instance", instance: { startedBy: "", startedUnit: null } } as const;
  const registers = may(actor, "startProcess", { kind: "process", starters: null, unit: null }).allowed;
  const audits = may(actor, "verifyAudit", office).allowed;
  const edits = may(actor, "editBundles", office).allowed;
  const oversees = actor.posts.some((post) => overseers.includes(post.role));
  const open: readonly (readonly [Capability, boolean])[] = [
    ["registerMatters", registers],
    ["readLedger", registers || audits || oversees],
    ["editProcesses", edits],
    ["replayCases", registers || audits || oversees],
    ["verifyChain", audits],
    ["operateInstances", may(actor, "operateInstance", nobodys).allowed],
    ["managePeople", may(actor, "managePeople", office).allowed],
    ["editCalendar", may(actor, "manageCalendar", office).allowed],
  ];
  return open.filter(([, allowed]) => allowed).map(([capability]) => capability);
}
