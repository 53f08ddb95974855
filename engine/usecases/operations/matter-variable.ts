import type { JsonObject } from "../../domain/json.ts";
import type { Matter } from "../../domain/matter.ts";

/** The `matter` that diagrams read: the dossier's head, never a personal value. */
export function matterVariable(matter: Matter): JsonObject {
  return {
    id: matter.id,
    number: matter.receiptNumber,
    title: matter.title,
    kind: matter.kind,
    unit: matter.unit,
    responsibleUnit: matter.responsibleUnit,
    channel: matter.channel,
    grade: matter.grade,
    status: matter.status,
    registeredAt: matter.registeredAt,
  };
}
