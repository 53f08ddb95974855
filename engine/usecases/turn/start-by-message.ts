import type { Instance } from "../../domain/instance.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { Compiled, ElementId } from "../../model/compiled.ts";
import type { CompiledBundle } from "../compiled-bundles.ts";
import { matterVariable } from "../operations/matter-variable.ts";
import type { FollowUp } from "./drive-instance.ts";
import type { Message } from "./send-message.ts";
import { addInstance, officeVariables } from "./start-instance.ts";
import { holdMatter, type Turn } from "./turn.ts";
import { writeEvent } from "./write-event.ts";

/** Whose message it is: what begins with it serves the same matter, in the name of the same unit. */
export type Sender = Pick<Instance, "matterId" | "startedUnit">;

/** A new instance of every published process with a start event of this message, those left out that have been served already. */
export async function startByMessage(
  turn: Turn,
  message: Message,
  { sender, served }: { readonly sender: Sender; readonly served: ReadonlySet<string> },
): Promise<readonly FollowUp[]> {
  const followUps: FollowUp[] = [];
  for (const { id, key } of await turn.repositories.bundles.listPublished()) {
    if (served.has(key)) continue;
    const bundle = await turn.world.bundles.byId(turn.repositories, id);
    for (const at of startsOf(bundle.compiled, message.name)) followUps.push(await begin(turn, { bundle, at, message, sender }));
  }
  return followUps;
}

function startsOf(compiled: Compiled, messageName: string): readonly ElementId[] {
  return (compiled.scopes[compiled.processId]?.triggeredStarts ?? []).filter((id) => {
    const node = compiled.nodes[id];
    if (node?.type !== "startEvent" || node.trigger.kind !== "message") return false;
    const { name } = node.trigger.message;
    return "literal" in name && name.literal === messageName;
  });
}

type Beginning = { readonly bundle: CompiledBundle; readonly at: ElementId; readonly message: Message; readonly sender: Sender };

async function begin(turn: Turn, { bundle, at, message, sender }: Beginning): Promise<FollowUp> {
  const key = turn.world.keys.next();
  const instance = addInstance(turn, { key, bundle, matterId: sender.matterId, parent: null, startedUnit: sender.startedUnit });
  writeEvent(turn, instance, "messageReceived", { elementId: at, data: { name: message.name, correlationKey: message.correlationKey } });
  const variables = { ...message.variables, ...(await matterAndStarter(turn, sender)), ...(await officeVariables(turn)) };
  return { kind: "command", instanceKey: key, ifOpen: null, command: { kind: "start", at, variables } };
}

async function matterAndStarter(turn: Turn, { matterId, startedUnit }: Sender): Promise<JsonObject> {
  const matter = matterId === null ? null : matterVariable((await holdMatter(turn, matterId)).row);
  return { matter, starter: { person: turn.actorId, unit: startedUnit } };
}
