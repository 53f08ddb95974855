import type { Subscription } from "../../domain/instance.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { FollowUp } from "./drive-instance.ts";
import { type Sender, startByMessage } from "./start-by-message.ts";
import { holdInstance, type Turn } from "./turn.ts";

export type Message = { readonly name: string; readonly correlationKey: string; readonly variables: JsonObject };

/** Who is left out: waits that began only after the message was sent. */
export type Hears = (subscription: Subscription) => boolean;

const everybody: Hears = () => true;

/**
 * Delivers a message: within each process definition to at most one instance, the one that has waited longest, else to a new one that begins with it
 * (as in Camunda 8). Gives nothing if nobody waits and nothing begins with it.
 */
export async function sendMessage(turn: Turn, message: Message, sender: Sender, hears: Hears = everybody): Promise<readonly FollowUp[]> {
  const waiting = await waitingFor(turn, message, hears);
  const served = new Set<string>();
  const followUps: FollowUp[] = [];
  for (const subscription of waiting) {
    const { row } = await holdInstance(turn, subscription.instanceKey);
    if (served.has(row.processKey)) continue;
    served.add(row.processKey);
    followUps.push(delivery(turn, message, { subscription, processKey: row.processKey, hears }));
  }
  return [...followUps, ...(await startByMessage(turn, message, { sender, served }))];
}

type Delivery = { readonly subscription: Subscription; readonly processKey: string; readonly hears: Hears };

/** If another message of this turn was faster, the next instance of the process that still waits hears it. */
function delivery(turn: Turn, message: Message, { subscription, processKey, hears }: Delivery): FollowUp {
  const { instanceKey, executionId } = subscription;
  return {
    kind: "command",
    instanceKey,
    ifOpen: executionId,
    command: { kind: "deliverMessage", executionId, variables: message.variables },
    otherwise: async () => {
      for (const next of await waitingFor(turn, message, hears)) {
        const { row } = await holdInstance(turn, next.instanceKey);
        const isOpen = row.executions.open[next.executionId] !== undefined;
        if (row.processKey === processKey && isOpen) return [delivery(turn, message, { subscription: next, processKey, hears })];
      }
      return [];
    },
  };
}

/** Oldest first. */
async function waitingFor(turn: Turn, { name, correlationKey }: Message, hears: Hears): Promise<readonly Subscription[]> {
  const stored = await turn.repositories.subscriptions.listByMessage(name, correlationKey);
  const fresh = [...turn.newSubscriptions.values()].filter((one) => one.messageName === name && one.correlationKey === correlationKey);
  return [...stored.filter((one) => !turn.goneSubscriptions.has(one.id)), ...fresh.filter(hears)];
}
