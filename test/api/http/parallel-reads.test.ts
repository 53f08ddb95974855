import { expect } from "chai";
import type { RouteName } from "../../../api/contract/types.ts";
import { serveMatter } from "../../support/served-matter.ts";
import { freshServer } from "../../support/serving.ts";
import { type Access, access, type Held } from "./route-access.ts";

/** Far more than there are connections for reading. */
const atOnce = 24;

describe("many readers at once", () => {
  const server = freshServer();
  const readers: Readonly<Record<string, string>> = {
    "GET /api/audit/verify": "auditor",
    "GET /api/incidents": "process-admin",
    "GET /api/drafts/{id}": "process-admin",
    "GET /api/people": "admin",
    "GET /api/people/import/template": "admin",
  };
  let held: Held;
  before(async () => {
    const designer = await server().as("process-admin");
    const draft = await designer.call("POST /api/bundles/{key}/drafts", {
      params: { key: "first-responsibility" },
      body: { bpmn: "<x/>" },
    });
    held = { ...(await serveMatter(server())), draftId: draft.json.id };
  });

  // Each reader once held one connection and waited for another: four at once stopped the office for good.
  for (const name of Object.keys(access).filter((one) => one.startsWith("GET ") && one !== "GET /api/live") as RouteName[]) {
    it(`${name} answers ${atOnce} at once`, async () => {
      const client = await server().as(readers[name] ?? (name.includes("task") ? "land-1" : "responder-1"));
      const { input } = access[name] as Access<RouteName>;
      const replies = await Promise.all(Array.from({ length: atOnce }, () => client.call(name, input(held) as never)));
      expect(new Set(replies.map(({ status }) => status)), replies[0]?.text.slice(0, 300)).to.deep.equal(new Set([200]));
      expect(server().faults).to.deep.equal([]);
    });
  }
});
