import { expect } from "chai";
import { routes } from "../../../api/contract/routes.ts";
import { signedIn } from "../../support/http-client.ts";
import { serveMatter } from "../../support/served-matter.ts";
import { freshServer } from "../../support/serving.ts";
import { snapshot } from "./matter-snapshot.ts";
import { expectProblem } from "./problems.ts";

const writes = Object.keys(routes).filter((name) => !name.startsWith("GET "));
const openWrites: readonly string[] = ["POST /api/session", "POST /api/public/matters/{receiptNumber}/rating"];

describe("requests that others make in a signed-in person's name", () => {
  const server = freshServer();
  const paths = async (): Promise<readonly (readonly [string, string])[]> => {
    const held = await serveMatter(server());
    return writes.map((name) => {
      const [method = "", template = ""] = name.split(" ");
      const path = template
        .replace("tasks/{key}", `tasks/${held.taskKey}`)
        .replace("matters/{id}", `matters/${held.matterId}`)
        .replace("{receiptNumber}", held.receiptNumber)
        .replaceAll(/\{\w+\}/g, "1");
      return [method, path] as const;
    });
  };

  it("are refused for every write from another site, whatever else they carry", async () => {
    const land = await server().as("land-1");
    for (const [method, path] of await paths())
      for (const site of ["cross-site", "same-site"])
        expectProblem(await land.send(method, path, { headers: { "Sec-Fetch-Site": site } }), 403, "CSRF_REFUSED");
  });

  it("are refused for every write from another origin, where the browser is too old for Sec-Fetch-Site", async () => {
    const land = await server().as("land-1");
    for (const [method, path] of await paths())
      for (const origin of ["https://evil.example", "null", `${server().address}.evil.example`, "http://127.0.0.1:1"])
        expectProblem(await land.send(method, path, { headers: { Origin: origin } }), 403, "CSRF_REFUSED");
  });

  it("are refused for every write without the session's token, or with another session's", async () => {
    const { Cookie = "" } = (await server().as("land-1")).headers;
    const other = (await server().as("responder-1")).headers["X-CSRF-Token"] ?? "";
    for (const [method, path] of await paths()) {
      const isOpen = openWrites.some((name) => name === `${method} ${path.replace(/matters\/CF[^/]+/, "matters/{receiptNumber}")}`);
      if (isOpen) continue;
      for (const token of [undefined, "", "x", other]) {
        const headers = { Cookie, ...(token === undefined ? {} : { "X-CSRF-Token": token }) };
        expectProblem(await server().nobody.send(method, path, { headers }), 403, "CSRF_REFUSED");
      }
    }
  });

  it("change nothing", async () => {
    const held = await serveMatter(server());
    const before = await snapshot(server(), held.matterId);
    const { Cookie = "" } = (await server().as("land-1")).headers;
    const body = JSON.stringify({ variables: { acceptance: "accepted" } });
    const headers = { Cookie, "Content-Type": "application/json", "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" };
    await server().nobody.send("POST", `/api/tasks/${held.taskKey}/complete`, { body, headers });
    await server().nobody.send("POST", `/api/tasks/${held.taskKey}/claim`, { headers });
    expect(await snapshot(server(), held.matterId)).to.deep.equal(before);
  });

  it("from our own pages go through", async () => {
    const responder = await signedIn(server().address, "responder-1");
    const own = { Origin: server().address, "Sec-Fetch-Site": "same-origin" };
    expect(
      (
        await responder.send("POST", "/api/notices/read", {
          body: '{"ids":["1"]}',
          headers: { ...own, "Content-Type": "application/json" },
        })
      ).status,
    ).to.equal(204);
    expect((await responder.send("DELETE", "/api/session", { headers: own })).status).to.equal(204);
    responder.close();
  });

  it("to another host's name do not reach the demo office (DNS rebinding)", async () => {
    for (const host of ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "169.254.169.254"]) {
      const reply = await server().nobody.send("GET", "/api/public/office", { headers: { Host: host } });
      expect([400, 403], `${host}: ${reply.status}`).to.include(reply.status);
    }
    for (const host of ["localhost", "127.0.0.1:3000", "[::1]:3000"])
      expect((await server().nobody.send("GET", "/api/public/office", { headers: { Host: host } })).status).to.equal(200);
  });
});

describe("every answer", () => {
  const server = freshServer();

  it("carries the headers that keep a browser safe, refusals and faults included", async () => {
    const land = await server().as("land-1");
    for (const path of [
      "/",
      "/api/session",
      "/api/no-such-thing",
      "/api/tasks/abc",
      "/api/tasks/999",
      "/api/docs",
      "/api/openapi.json",
      "/healthz",
      "/readyz",
      "/metrics",
      "/no/page",
    ]) {
      const { headers, status } = await land.send("GET", path);
      expect(headers["x-content-type-options"], `${path} ${status}`).to.equal("nosniff");
      expect(headers["content-security-policy"], path)
        .to.match(/default-src 'none'/)
        .and.to.match(/frame-ancestors 'none'/);
      expect(/script-src [^;]*/.exec(String(headers["content-security-policy"]))?.[0], path).to.equal("script-src 'self'");
      expect(headers["referrer-policy"], path).to.equal("same-origin");
      expect(headers["cross-origin-opener-policy"], path).to.equal("same-origin");
      expect(headers["x-powered-by"], path).to.equal(undefined);
    }
  });

  it("of the API is kept by nobody on the way", async () => {
    const land = await server().as("land-1");
    for (const path of ["/api/session", "/api/tasks", "/api/tasks/999", "/api/no-such-thing"])
      expect((await land.send("GET", path)).headers["cache-control"], path).to.equal("no-store");
  });

  it("to another origin lets no page read it", async () => {
    const { headers } = await server().nobody.send("GET", "/api/public/office", { headers: { Origin: "https://evil.example" } });
    expect(headers["access-control-allow-origin"]).to.equal(undefined);
    expect(
      (await server().nobody.send("OPTIONS", "/api/tasks", { headers: { Origin: "https://evil.example" } })).headers[
        "access-control-allow-origin"
      ],
    ).to.equal(undefined);
  });
});
