import type { Subscription } from "../engine/domain/instance.ts";
import type { Subscriptions } from "../engine/ports/repositories.ts";
import { insertRows } from "./insert-rows.ts";
import { listRows } from "./rows.ts";
import type { Sql } from "./sql.ts";
import { plain, tableOf } from "./table.ts";

const subscription = tableOf<Subscription>("subscription", {
  id: plain(),
  instanceKey: plain(),
  executionId: plain(),
  elementId: plain(),
  messageName: plain(),
  correlationKey: plain(),
});

export function subscriptionsOn(sql: Sql): Subscriptions {
  return {
    insertMany: (subscriptions) => insertRows(sql, subscription.name, subscriptions.map(subscription.toRow)),
    deleteMany: async (ids) => {
      if (ids.length > 0)
        await sql(subscription.name)
          .whereIn("id", [...ids])
          .delete();
    },
    listByInstance: (instanceKey) => listRows(sql, subscription, { instance_key: instanceKey }, "id"),
    listByMessage: (messageName, correlationKey) =>
      listRows(sql, subscription, { message_name: messageName, correlation_key: correlationKey }, "id"),
  };
}
