import type { PersonActor } from "../actor.ts";
import { overseesUnit, seesMatter, sightOf, workSightOf } from "../sight.ts";
import { needsPost, type Reason, type Rule } from "./reason.ts";
import type { MatterSubject, ReplaySubject } from "./subjects.ts";

type MatterAction = "readMatter" | "commentMatter" | "attachToMatter" | "readPersonalData" | "erasePersonalData";

export const matterRules: { readonly [A in MatterAction]: Rule<MatterSubject> } & { readonly readReplay: Rule<ReplaySubject> } = {
  readMatter: reads,
  commentMatter: worksOn,
  attachToMatter: worksOn,
  readPersonalData: reads,
  erasePersonalData: (actor) => needsPost(actor, ["system-admin"]),
  readReplay: (actor, { instance, matter, units }) => {
    if (matter !== null) return reads(actor, matter);
    const isSeen = instance.startedBy === actor.id || overseesUnit(sightOf(actor, units), instance.startedUnit);
    return isSeen ? [] : [{ code: "OUT_OF_SIGHT" }];
  },
};

function reads(actor: PersonActor, { matter, tasks, units }: MatterSubject): readonly Reason[] {
  if (seesMatter(sightOf(actor, units), matter, tasks)) return [];
  return [{ code: matter.confidential ? "CONFIDENTIAL" : "OUT_OF_SIGHT" }];
}

function worksOn(actor: PersonActor, subject: MatterSubject): readonly Reason[] {
  const { matter, tasks, units } = subject;
  if (seesMatter(workSightOf(actor, units), matter, tasks)) return [];
  const unseen = reads(actor, subject);
  return unseen.length > 0 ? unseen : [{ code: "READ_ONLY" }];
}
