import type { PersonActor } from "../../domain/actor.ts";
import { may } from "../../domain/authority.ts";
import { demand } from "../demand.ts";

export function demandManaging(actor: PersonActor): void {
  demand(may(actor, "managePeople", { kind: "office" }));
}
