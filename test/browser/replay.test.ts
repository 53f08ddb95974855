import { expect } from "chai";
import type { Browser } from "playwright-core";
import { openBrowser, phone } from "../support/browser.ts";
import { type ServedMatter, serveMatter, taskOf } from "../support/served-matter.ts";
import { startTestServer, type TestServer } from "../support/serving.ts";
import { type Desk, expectSound, takeSeat } from "./desk.ts";

describe("the replay", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  let auditor: Desk;
  let matter: ServedMatter;

  before(async () => {
    server = await startTestServer();
    browser = await openBrowser();
    matter = await serveMatter(server);
    await returnedAndMediated(server, matter);
    auditor = await takeSeat(browser, server, "auditor");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const words = () => auditor.page.locator(".player-words");

  it("is found by the matter, and opens at the end", async () => {
    const { page } = auditor;
    await page.goto("/replay");
    await page.getByRole("link", { name: "林地界址核对" }).click();
    await page.locator(".djs-container svg").first().waitFor();
    expect(await words().textContent()).to.match(/第 (\d+) 步，共 \1 步/);
    await expectSound(auditor, "replay");
  });

  it("opens at the step a link names, with the form as it was handed in", async () => {
    const { page } = auditor;
    const steps = await stepsOf(server, matter.instanceKey);
    const triaged = steps.findIndex(({ kind, elementId }) => kind === "taskCompleted" && elementId === "Triage") + 1;
    await page.goto(`/replay/${matter.instanceKey}?seq=${triaged}`);
    await page.getByRole("heading", { name: "办结任务：首问研判" }).waitFor();
    expect(await page.locator(".submitted").first().textContent()).to.contain("怎样处理转责任单位");
  });

  it("hides personal values from its reader", async () => {
    const { page } = auditor;
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { name: "登记事项" }).waitFor();
    const panel = await page.locator(".step-panel").textContent();
    expect(panel).to.contain("群众姓名").and.not.contain("张大山").and.not.contain("13800000001");
  });

  it("walks by keyboard, reads each step out, and keeps the address at it", async () => {
    const { page } = auditor;
    await page.keyboard.press("Home");
    expect(await words().textContent()).to.equal("尚未开始。");
    await page.keyboard.press("ArrowRight");
    expect(await words().textContent())
      .to.contain("第 1 步")
      .and.contain("流程开始");
    expect(await words().getAttribute("role")).to.equal("status");
    await page.waitForURL(/seq=1$/);
    await page.keyboard.press("End");
    const count = (await stepsOf(server, matter.instanceKey)).length;
    await page.waitForURL(new RegExp(`seq=${count}$`));
    expect(await page.locator(".step-list [aria-current=step]").count()).to.equal(1);
  });

  it("shows where the case stood: done, going on, and how often it came back", async () => {
    const { page } = auditor;
    expect(await page.locator('[data-element-id="Triage"].mark-completed').count()).to.equal(1);
    expect(await page.locator(".replay-loops", { hasText: "×2" }).count()).to.be.greaterThan(0);
    expect(await page.locator('[data-element-id="Mediation"].mark-active').count()).to.equal(1);
    await page.keyboard.press("Home");
    expect(await page.locator(".mark-completed, .mark-active").count()).to.equal(0);
  });

  it("plays on by itself, faster where that is wanted, and stops at the end", async () => {
    const { page } = auditor;
    await page.getByLabel("16×").check();
    await page.getByRole("button", { name: "播放" }).click();
    await page.getByRole("button", { name: "暂停" }).waitFor();
    await page.getByRole("button", { name: "播放" }).waitFor();
    expect(await words().textContent()).to.match(/第 (\d+) 步，共 \1 步/);
  });

  it("lists every step, or those of one person", async () => {
    const { page } = auditor;
    const steps = await stepsOf(server, matter.instanceKey);
    expect(await page.locator(".step-list > li").count()).to.equal(steps.length);
    await page.getByLabel("谁办的").selectOption({ label: "石磊" });
    expect(await page.locator(".step-list > li").count()).to.equal(steps.filter(({ actorName }) => actorName === "石磊").length);
    await page.getByLabel("哪一类").selectOption({ label: "人员办理" });
    expect(await page.locator(".step-list").textContent())
      .to.contain("办结任务：责任单位签收")
      .and.not.contain("沿连线流转");
    await page.getByLabel("谁办的").selectOption({ label: "全部" });
    await page.getByLabel("哪一类").selectOption({ label: "全部" });
  });

  it("goes into the process that was called and back", async () => {
    const { page } = auditor;
    await page.locator(".step-list button", { hasText: "调用子流程" }).click();
    await page.getByRole("link", { name: "进入所调用的流程：纠纷调解" }).click();
    await page.getByText("纠纷调解 · 第 1 版流程").waitFor();
    await expectSound(auditor, "called process");
    await page.getByRole("link", { name: "回到上级流程的回放" }).click();
    await page.getByText("首问责任 · 第 1 版流程").waitFor();
  });

  it("checks the record's chain when asked", async () => {
    const { page } = auditor;
    await page.getByRole("button", { name: "校验记录" }).click();
    await page.getByText(/记录完整，\d+ 条逐条相符/).waitFor();
    await expectSound(auditor, "verified");
  });

  it("leaves the makers' mark whole and uncovered", async () => {
    const isFree = await auditor.page.locator(".bjs-powered-by").evaluate((logo) => {
      logo.scrollIntoView({ block: "center" });
      const { left, right, top, bottom } = logo.getBoundingClientRect();
      const corners = [
        [left + 1, top + 1],
        [right - 1, top + 1],
        [left + 1, bottom - 1],
        [right - 1, bottom - 1],
      ] as const;
      return corners.every(([x, y]) => logo.contains(logo.ownerDocument.elementFromPoint(x, y)));
    });
    expect(isFree).to.equal(true);
  });

  it("fits a phone", async () => {
    const small = await takeSeat(browser, server, "auditor", { viewport: phone });
    await small.page.goto(`/replay/${matter.instanceKey}`);
    await small.page.locator(".djs-container svg").first().waitFor();
    await expectSound(small, "phone");
    expect(await small.page.locator("html").evaluate((html) => html.scrollWidth <= html.clientWidth)).to.equal(true);
    await small.context.close();
  });
});

async function stepsOf(server: TestServer, key: string) {
  return (await (await server.as("auditor")).call("GET /api/instances/{key}/replay", { params: { key } })).json.steps;
}

/** The land office sends it back, and the first responder finds that it is a dispute. */
async function returnedAndMediated(server: TestServer, { matterId }: ServedMatter): Promise<void> {
  const acts = [
    ["land-1", { acceptance: "returned", returnReason: "应先调解。" }],
    ["responder-1", { triageOutcome: "dispute", kind: "dispute" }],
  ] as const;
  for (const [account, variables] of acts) {
    const client = await server.as(account);
    const key = await taskOf(client, matterId);
    const done = await client.call("POST /api/tasks/{key}/complete", { params: { key }, body: { variables } });
    if (done.status !== 200) throw new Error(done.text);
  }
}
