import type { TFunction } from "i18next";
import type { ReplayStep } from "../../../api/contract/types.ts";

/** `nameOf`: what an element of the diagram, or a person, is called. */
export type Wording = { readonly t: TFunction; readonly nameOf: (id: string) => string };

/** What happened, in a line: "办结任务：首问研判". */
export function wordStep({ kind, elementId }: ReplayStep, { t, nameOf }: Wording): string {
  const what = t(`common:event.${kind}`, { defaultValue: kind });
  return elementId === null ? what : t("replay:stepAt", { what, where: nameOf(elementId) });
}

/** Who did it, and for whom. */
export function wordWho({ actor, actorName, actingForName }: ReplayStep, { t }: Pick<Wording, "t">): string {
  const name = actor === "system" ? t("common:system") : actor === "citizen" ? t("common:citizen") : actorName;
  return actingForName === null ? name : t("replay:actingFor", { name, other: actingForName });
}
