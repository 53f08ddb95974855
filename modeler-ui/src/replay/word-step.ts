import type { TFunction } from "i18next";
import type { ReplayStep } from "../../../api/contract/types.ts";
import { nameIn } from "../i18n/name-in.ts";

type Wording = { readonly t: TFunction; readonly language: string };

/** What happened, in a line: "办结任务：首问研判". */
export function wordStep({ kind, elementName, elementNameEn }: ReplayStep, { t, language }: Wording): string {
  const what = t(`common:event.${kind}`, { defaultValue: kind });
  return elementName === null ? what : t("replay:stepAt", { what, where: nameIn(language, elementName, elementNameEn) });
}

/** Who did it, and for whom. */
export function wordWho({ actor, actorName, actingForName }: ReplayStep, { t }: Wording): string {
  const name = actor === "system" ? t("common:system") : actor === "citizen" ? t("common:citizen") : actorName;
  return actingForName === null ? name : t("replay:actingFor", { name, other: actingForName });
}
