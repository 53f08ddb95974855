import { diagram, flow, path } from "../support/diagram.ts";
import { catchEvent, endEvent, exclusive, startEvent, timerDefinition, userTask } from "../support/diagram-elements.ts";
import type { Client } from "../support/http-client.ts";

export const processKey = "round-trip";

const everybody = { candidateGroups: '="first-responder@village-1"' };

/** Two user tasks with a gateway between them, then a timer that has to fire by itself. */
const parts = [
  startEvent("Start"),
  userTask("First", everybody),
  exclusive("Which", { default: "Which_Second" }),
  userTask("Second", everybody),
  catchEvent("Wait", timerDefinition("duration", "PT0.2S")),
  endEvent("End"),
  endEvent("Never"),
  path("Start", "First", "Which"),
  flow("Which", "Never", { when: "=matter.id = null" }),
  flow("Which", "Second"),
  path("Second", "Wait", "End"),
];

export async function publishRoundTrip(designer: Client): Promise<void> {
  const draft = await designer.call("POST /api/bundles/{key}/drafts", {
    params: { key: processKey },
    body: { bpmn: diagram(parts, { id: processKey }) },
  });
  const published = await designer.call("POST /api/drafts/{id}/publish", { params: { id: draft.json.id }, body: {} });
  if (published.status !== 200) throw new Error(published.text);
}
