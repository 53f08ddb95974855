import type { MatterId } from "../domain/ids.ts";
import type { JsonObject } from "../domain/json.ts";
import { Refusal } from "../domain/refusal.ts";
import { mapPersonalFields, personalFields } from "../forms/personal-fields.ts";
import type { Turn } from "./turn/turn.ts";

type Sealing = { readonly matterId: MatterId | null; readonly schema: JsonObject; readonly values: JsonObject };

/**
 * Puts the personal fields of a checked form into the vault; what goes on into variables, events and drafts holds references only. The vault belongs to
 * matters: a form with personal fields in an instance that serves none is refused, so that no such value is ever kept in clear.
 */
export function sealPersonal(turn: Turn, { matterId, schema, values }: Sealing): JsonObject {
  if (matterId === null) {
    if (personalFields(schema).length > 0) throw new Refusal("PERSONAL_DATA_NEEDS_MATTER", { fields: [...personalFields(schema)] });
    return values;
  }
  return mapPersonalFields(schema, values, (field, value) => {
    const { entry, reference } = turn.world.secrets.seal({ id: turn.world.keys.next(), matterId, field, value, now: turn.now });
    turn.vault.push(entry);
    return { ...reference };
  });
}
