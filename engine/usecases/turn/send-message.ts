import type { Subscription } from "../../domain/instance.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { FollowUp } from "./drive-instance.ts";
import { type Sender, startByMessage } from "./start-by-message.ts";
import { holdInstance, type Turn } from "./turn.ts";

export type Message = { readonly name: string; readonly correlationKey: string; readonly variables: JsonObject };

/**
 * Delivers a message: within each process definition to at most one instance, the one that has waited longest, else to a new one that begins with it
 * (as in Camunda 8). Gives nothing if nobody waits and nothing begins with it.
 */
export async function sendMessage(turn: Turn, message: Message, sender: Sender): Promise<readonly FollowUp[]> {
  const waiting = await subscriptionsFor(turn, message);
  const served = new Set<string>();
  const followUps: FollowUp[] = [];
  for (const subscription of waiting) {
    const { row } = await holdInstance(turn, subscription.instanceKey);
    if (served.has(row.processKey)) continue;
    served.add(row.processKey);
    followUps.push({
      kind: "command",
      instanceKey: subscription.instanceKey,
      ifOpen: subscription.executionId,
      command: { kind: "deliverMessage", executionId: subscription.executionId, variables: message.variables },
    });
  }
  return [...followUps, ...(await startByMessage(turn, message, { sender, served }))];
}

async function subscriptionsFor(turn: Turn, { name, correlationKey }: Message): Promise<readonly Subscription[]> {
  const stored = await turn.repositories.subscriptions.listByMessage(name, correlationKey);
  const fresh = [...turn.newSubscriptions.values()].filter((one) => one.messageName === name && one.correlationKey === correlationKey);
  return [...stored.filter((one) => !turn.goneSubscriptions.has(one.id)), ...fresh];
}
