import { nullable, object } from "../schema/compound.ts";
import { flag } from "../schema/plain.ts";
import { named, type Schema, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";

/** Code of the refusal the act would meet; null where it is allowed. */
const reason = nullable(text({ max: 100 }));

function actionOf<T extends string>(
  names: readonly T[],
): Schema<{ readonly name: T; readonly allowed: boolean; readonly reason: string | null }> {
  return object({ name: oneOf(names), allowed: flag, reason });
}

export const taskAction = named(
  "TaskAction",
  actionOf(["claim", "release", "complete", "draft", "transfer", "delegate", "return", "remind"] as const),
);
export type TaskAction = Static<typeof taskAction>;
export type TaskActionName = TaskAction["name"];

export const matterAction = named("MatterAction", actionOf(["comment", "attach", "readPersonalData", "erase"] as const));
export type MatterAction = Static<typeof matterAction>;

export const clockAction = named("ClockAction", actionOf(["pause", "resume", "extend"] as const));
export type ClockAction = Static<typeof clockAction>;
export type ClockActionName = ClockAction["name"];

export const instanceAction = named("InstanceAction", actionOf(["suspend", "resume", "cancel", "replay"] as const));
export type InstanceAction = Static<typeof instanceAction>;

/** What somebody writes who must give a reason. */
export const reasonText = text({ min: 1, max: 2000, pattern: "\\S" });
