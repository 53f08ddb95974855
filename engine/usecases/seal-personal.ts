import type { MatterId } from "../domain/ids.ts";
import type { JsonObject } from "../domain/json.ts";
import { mapPersonalFields } from "../forms/personal-fields.ts";
import type { Turn } from "./turn/turn.ts";

/** Puts the personal fields of a checked form into the vault; what goes on into variables, events and drafts holds references only. */
export function sealPersonal(
  turn: Turn,
  { matterId, schema, values }: { readonly matterId: MatterId; readonly schema: JsonObject; readonly values: JsonObject },
): JsonObject {
  return mapPersonalFields(schema, values, (field, value) => {
    const { entry, reference } = turn.world.secrets.seal({ id: turn.world.keys.next(), matterId, field, value, now: turn.now });
    turn.vault.push(entry);
    return { ...reference };
  });
}
