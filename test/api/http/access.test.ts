import { expect } from "chai";
import { routes } from "../../../api/contract/routes.ts";
import type { Route } from "../../../api/contract/schema/route.ts";
import type { RouteName } from "../../../api/contract/types.ts";
import type { Client, Reply } from "../../support/http-client.ts";
import { multipart } from "../../support/multipart.ts";
import { serveMatter } from "../../support/served-matter.ts";
import { freshServer } from "../../support/serving.ts";
import { snapshot } from "./matter-snapshot.ts";
import { expectProblem } from "./problems.ts";
import { type Access, access, type Held } from "./route-access.ts";

const closed = Object.entries(routes as Readonly<Record<string, Route>>).filter(([, route]) => route.open !== true);

describe("who may ask what", () => {
  const server = freshServer();
  let held: Held;
  before(async () => {
    const designer = await server().as("process-admin");
    const base = await designer.call("GET /api/bundles/{key}", { params: { key: "first-responsibility" } });
    const draft = await designer.call("POST /api/bundles/{key}/drafts", {
      params: { key: "first-responsibility" },
      body: { bpmn: base.json.content.bpmn },
    });
    held = { ...(await serveMatter(server())), draftId: draft.json.id };
  });

  it("is said for every route that asks for a session", () => {
    expect(Object.keys(access).toSorted()).to.deep.equal(closed.map(([name]) => name).toSorted());
  });

  for (const [name, route] of closed) {
    it(`${name}: not without signing in`, async () => {
      expectProblem(await ask(server().nobody, name as RouteName, route, held), 401, "NOT_SIGNED_IN");
    });
    const { mayNot } = access[name as RouteName] as Access<RouteName>;
    if (mayNot === "everybody") continue;
    it(`${name}: not for ${mayNot.join(", ")}; nothing changes`, async () => {
      const before = await snapshot(server(), held.matterId);
      for (const account of mayNot) {
        const reply = await ask(await server().as(account), name as RouteName, route, held);
        expect([403, 404], `${account}: ${reply.status} ${reply.text.slice(0, 300)}`).to.include(reply.status);
        expect(reply.text, `${account} learns nothing of the matter`).not.to.contain("林地界址核对").and.not.to.contain("张大山");
      }
      expect(await snapshot(server(), held.matterId)).to.deep.equal(before);
    });
  }

  it("and lists show nobody what they may not open", async () => {
    for (const account of ["responder-2", "village-deputy-2", "civil-1", "admin", "process-admin"]) {
      const client = await server().as(account);
      const matters = await client.call("GET /api/matters", { query: { q: "林地" } });
      const tasks = await client.call("GET /api/tasks", { query: { view: "todo", matter: held.matterId } });
      expect([...matters.json.items, ...tasks.json.items], account).to.deep.equal([]);
    }
    const auditor = await (await server().as("auditor")).call("GET /api/matters", { query: { q: "林地" } });
    expect(auditor.json.items).to.have.length(1);
  });

  it("and no answer was a fault of ours", () => {
    expect(server().faults).to.deep.equal([]);
  });
});

async function ask(client: Client, name: RouteName, route: Route, held: Held): Promise<Reply> {
  const input = (access[name] as Access<RouteName>).input(held) as Parameters<Client["call"]>[1] & {
    readonly params?: Record<string, string>;
  };
  if (!route.upload) return client.call(name, input as never);
  const [method = "", template = ""] = name.split(" ");
  return client.send(
    method,
    template.replaceAll(/\{(\w+)\}/g, (_, part: string) => input.params?.[part] ?? ""),
    multipart("a.txt", Buffer.from("越权")),
  );
}
