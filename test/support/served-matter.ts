import type { Client } from "./http-client.ts";
import { multipart } from "./multipart.ts";
import type { TestServer } from "./serving.ts";

/** A matter of village 1 that was referred to the land office: one task done, one open under a clock, a comment, a file, a reading of its personal data. */
export type ServedMatter = {
  readonly matterId: string;
  readonly receiptNumber: string;
  readonly queryCode: string;
  readonly instanceKey: string;
  readonly doneKey: string;
  /** AcceptReferral: open to the land office. */
  readonly taskKey: string;
  readonly clockId: string;
  readonly attachmentId: string;
};

export const citizen = {
  channel: "visit",
  kind: "land",
  description: "界址不清，请求核对。",
  citizenName: "张大山",
  citizenPhone: "13800000001",
} as const;

export async function serveMatter(server: TestServer): Promise<ServedMatter> {
  const responder = await server.as("responder-1");
  const registered = await responder.call("POST /api/matters", {
    body: { process: "first-responsibility", title: "林地界址核对", data: citizen },
  });
  if (registered.status !== 201) throw new Error(registered.text);
  const { matterId } = registered.json;
  const doneKey = await taskOf(responder, matterId);
  const triaged = await responder.call("POST /api/tasks/{key}/complete", {
    params: { key: doneKey },
    body: { variables: { triageOutcome: "refer", kind: "land" } },
  });
  if (triaged.status !== 200) throw new Error(triaged.text);
  const upload = multipart("界址图.pdf", Buffer.from("%PDF-1.4 plan"));
  await responder.call("POST /api/matters/{id}/comments", { params: { id: matterId }, body: { text: "已电话核实" } });
  const attached = await responder.send("POST", `/api/matters/${matterId}/attachments`, upload);
  if (attached.status !== 201) throw new Error(attached.text);
  const dossier = await responder.call("GET /api/matters/{id}", { params: { id: matterId } });
  return {
    ...registered.json,
    doneKey,
    taskKey: await taskOf(await server.as("land-1"), matterId),
    clockId: dossier.json.clocks.find(({ state }) => state === "running")?.id ?? "",
    attachmentId: (attached.json as { readonly id: string }).id,
  };
}

export async function taskOf(client: Client, matter: string): Promise<string> {
  const inbox = await client.call("GET /api/tasks", { query: { view: "todo", matter } });
  const [first] = inbox.json.items;
  if (first === undefined) throw new Error("no task of this matter is in the inbox");
  return first.key;
}
