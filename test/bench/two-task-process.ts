import { diagram, flow, path } from "../support/diagram.ts";
import { endEvent, exclusive, startEvent, userTask } from "../support/diagram-elements.ts";
import type { Client } from "../support/http-client.ts";

export const processKey = "two-tasks";

const responders = { candidateGroups: '="first-responder@village-1"' };

/** start → user task → exclusive gateway → user task → end: what other engines are measured with. */
const parts = [
  startEvent("Start"),
  userTask("First", responders),
  exclusive("Which", { default: "Which_Second" }),
  userTask("Second", responders),
  endEvent("End"),
  endEvent("Never"),
  path("Start", "First", "Which"),
  flow("Which", "Never", { when: "=matter.id = null" }),
  flow("Which", "Second"),
  path("Second", "End"),
];

export async function publishTwoTasks(designer: Client): Promise<void> {
  const bpmn = diagram(parts, { id: processKey });
  const draft = await designer.call("POST /api/bundles/{key}/drafts", { params: { key: processKey }, body: { bpmn } });
  const published = await designer.call("POST /api/drafts/{id}/publish", { params: { id: draft.json.id }, body: {} });
  if (published.status !== 200) throw new Error(published.text);
}
