import { expect } from "chai";
import { DateTime } from "luxon";
import type { Browser } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { type ServedMatter, serveMatter } from "../support/served-matter.ts";
import { startTestServer, type TestServer } from "../support/serving.ts";
import { type Desk, expectSound, takeSeat } from "./desk.ts";

describe("the inbox", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  let responder: Desk;
  let clerk: Desk;
  let matter: ServedMatter;

  before(async () => {
    server = await startTestServer();
    browser = await openBrowser();
    responder = await takeSeat(browser, server, "responder-1");
    clerk = await takeSeat(browser, server, "land-1");
    matter = await serveMatter(server);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const registerMatter = async (title: string) => {
    const data = { channel: "phone", kind: "environment", description: "夜里看不见路。", citizenName: "李四" };
    const { status, json } = await (await server.as("responder-1")).call("POST /api/matters", {
      body: { process: "first-responsibility", title, data },
    });
    expect(status).to.equal(201);
    return json.receiptNumber;
  };
  const rows = ({ page }: Desk) => page.locator("tbody tr");
  const moveClock = async ({ page }: Desk, to: DateTime) => {
    await page.getByLabel("拨到的时间").fill(to.setZone("Asia/Shanghai").toFormat("yyyy-MM-dd'T'HH:mm"));
    await page.getByRole("button", { name: "拨到" }).click();
    await page.getByRole("complementary", { name: "演示时钟" }).getByText(to.setZone("Asia/Shanghai").toFormat("HH:mm")).waitFor();
  };

  it("shows a new task without being reloaded, and counts it", async () => {
    await responder.page.goto("/");
    await responder.page.getByText("没有待办").first().waitFor();
    await registerMatter("路灯不亮");
    await responder.page.getByRole("row", { name: /首问研判.*路灯不亮/ }).waitFor();
    expect(await responder.page.getByRole("link", { name: /^待办/ }).last().textContent()).to.contain("1");
  });

  it("finds by words and by receipt number, and says so when nothing is found", async () => {
    const receiptNumber = await registerMatter("井盖松动");
    const { page } = responder;
    await page.getByRole("row", { name: /井盖松动/ }).waitFor();
    await page.getByLabel("搜索").fill("井盖");
    await page.getByLabel("搜索").press("Enter");
    await page.getByRole("row", { name: /路灯不亮/ }).waitFor({ state: "detached" });
    expect(await rows(responder).count()).to.equal(1);
    await page.goto(`/?q=${receiptNumber}`);
    await page.getByRole("row", { name: /井盖松动/ }).waitFor();
    await page.getByLabel("搜索").fill("没有这样的事");
    await page.getByRole("button", { name: "查询" }).click();
    await page.getByText("可放宽筛选条件再看").waitFor();
    await expectSound(responder, "inbox with nothing found");
  });

  it("claims from the list, and shows only one's own on request", async () => {
    const { page } = responder;
    await page.goto("/");
    await page
      .getByRole("row", { name: /井盖松动/ })
      .getByRole("button", { name: /签收/ })
      .click();
    await page.getByText("我已签收 1").waitFor();
    await page.getByLabel("只看我签收的").click();
    await page.getByRole("row", { name: /路灯不亮/ }).waitFor({ state: "detached" });
    expect(await rows(responder).count()).to.equal(1);
    await page.goto("/?view=done");
    await page.getByRole("row", { name: /林地界址核对/ }).waitFor();
  });

  it("turns a light yellow on the last day and red after it, each in words, too", async () => {
    const { page } = clerk;
    await page.goto("/");
    const light = page.getByRole("row", { name: /林地界址核对/ }).locator(".light");
    await light.waitFor();
    const task = (await (await server.as("land-1")).call("GET /api/tasks/{key}", { params: { key: matter.taskKey } })).json.task;
    const due = DateTime.fromISO(task.dueAt ?? "");
    await moveClock(clerk, due.minus({ hours: 1 }));
    await page.getByText("临期 1 · 超期 0").waitFor();
    await light.and(page.locator(".light-yellow")).waitFor();
    expect([await light.getAttribute("class"), await light.textContent()].join()).to.match(/light-yellow.*(今天到期|剩)/);
    await expectSound(clerk, "inbox with a yellow light");
    await moveClock(clerk, due.plus({ hours: 1 }));
    await page.getByText("超期 1").first().waitFor();
    await light.and(page.locator(".light-red")).waitFor();
    expect([await light.getAttribute("class"), await light.textContent()].join()).to.match(/light-red.*超期/);
    await expectSound(clerk, "inbox with a red light");
  });

  it("shows only what is overdue on request", async () => {
    const { page } = clerk;
    await page.getByLabel("只看超期").click();
    await page.waitForURL(/overdue=true/);
    await page.getByRole("row", { name: /林地界址核对/ }).waitFor();
    const head = await takeSeat(browser, server, "responder-1");
    await head.page.goto("/?overdue=true");
    await head.page.getByText("可放宽筛选条件再看").waitFor();
    await head.context.close();
  });

  it("says that the line is cut, and catches up by itself when the server is back", async () => {
    const { page } = responder;
    await page.goto("/");
    await page.getByRole("row", { name: /路灯不亮/ }).waitFor();
    const comeBack = await server.goDown();
    await page.getByText("实时更新中断，正在重连").waitFor();
    expect(await page.getByRole("row", { name: /路灯不亮/ }).count()).to.equal(1);
    await comeBack();
    await registerMatter("恢复之后登记");
    await page.getByRole("row", { name: /恢复之后登记/ }).waitFor();
    await page.getByText("实时更新中断，正在重连").waitFor({ state: "detached" });
  });

  it("nothing goes wrong meanwhile, in the pages or on the server", () => {
    expect([...responder.faults, ...clerk.faults]).to.deep.equal([]);
    expect(server.faults).to.deep.equal([]);
  });
});
