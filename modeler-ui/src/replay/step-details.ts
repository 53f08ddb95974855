import type { Json, JsonObject, ReplayStep } from "../../../api/contract/types.ts";
import { formatTime } from "../common/format-time.ts";
import type { Wording } from "./word-step.ts";

export type Detail = { readonly name: string; readonly words: string };
type DetailWording = Wording & { readonly language: string; readonly wordGroup: (group: string) => string };

/** Keys that only machines read, or that stand elsewhere on the page. */
const silent: ReadonlySet<string> = new Set([
  "task",
  "matter",
  "clock",
  "timerId",
  "calendar",
  "definition",
  "executor",
  "instance",
  "requiredDecisions",
  "by",
]);

/** What a step's record says besides who, what and when, in words as far as there are words. */
export function stepDetails({ data }: ReplayStep, wording: DetailWording): readonly Detail[] {
  return Object.entries(data)
    .filter(([name, value]) => !silent.has(name) && !isNothing(value))
    .map(([name, value]) => ({ name: wording.t(`replay:data.${name}`, { defaultValue: name }), words: wordValue(name, value, wording) }));
}

function wordValue(name: string, value: Json, wording: DetailWording): string {
  const { t, language, wordGroup, nameOf } = wording;
  if (typeof value === "boolean") return t(value ? "common:yes" : "common:no");
  if (Array.isArray(value)) return value.map((one) => wordValue(name, one, wording)).join("、");
  if (typeof value === "object" && value !== null) return wordObject(value as JsonObject, wording);
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return formatTime(text, language);
  if (name === "candidateGroups" || name === "groups") return wordGroup(text);
  if (name === "status") return t(`common:status.${text}`, { defaultValue: text });
  if (name === "unit") return t(`replay:unit.${text}`, { defaultValue: text });
  return nameOf(text);
}

function wordObject(value: JsonObject, wording: DetailWording): string {
  return Object.entries(value)
    .map(([name, part]) => `${wording.nameOf(name)}：${wordValue(name, part, wording)}`)
    .join("；");
}

function isNothing(value: Json | undefined): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
