import { expect } from "chai";
import type { Browser } from "playwright-core";
import { openBrowser, phone, visit } from "../support/browser.ts";
import { startTestServer, type TestServer } from "../support/serving.ts";
import { complete, type Desk, expectSound, openDesk, openTask, type Receipt, register, signIn } from "./desk.ts";

describe("a matter, from the counter to the archive", function () {
  this.timeout(120_000);
  let server: TestServer;
  let browser: Browser;
  let desk: Desk;
  let receipt: Receipt;

  before(async () => {
    server = await startTestServer({ executor: "bpmn-engine" });
    browser = await openBrowser();
    desk = await openDesk(browser, server.address, "responder-1");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("an empty inbox says so, and is sound", async () => {
    await desk.page.goto("/");
    await desk.page.getByText("没有待办").first().waitFor();
    await expectSound(desk, "inbox");
  });

  it("wrong input is listed on top and leads to its field", async () => {
    await desk.page.goto("/register?process=first-responsibility");
    await desk.page.getByRole("button", { name: "登记并出具回执" }).click();
    const summary = desk.page.getByRole("alert").first();
    await summary.getByRole("link").first().waitFor();
    await summary.getByRole("link", { name: /来源渠道/ }).click();
    expect(
      await desk.page.evaluate(() => (globalThis as unknown as { document: { activeElement: { id: string } } }).document.activeElement.id),
    ).to.contain("channel");
    await expectSound(desk, "register with errors");
  });

  it("the first responder registers a matter and hands out a slip", async () => {
    receipt = await register(desk, "宅基地边界", "土地山林");
    await expectSound(desk, "receipt slip");
  });

  it("triages it to the office in charge", async () => {
    await openTask(desk, "首问研判", receipt.receiptNumber);
    await expectSound(desk, "task page");
    await complete(desk, { 怎样处理: "转责任单位", 事项性质: "土地山林" });
  });

  it("a colleague of another village finds nothing of it", async () => {
    await signIn(desk, "responder-2");
    await desk.page.goto(`/?q=${receipt.receiptNumber}`);
    await desk.page.waitForLoadState("networkidle");
    expect(await desk.page.locator("main").textContent()).not.to.contain("宅基地边界");
  });

  it("the office accepts and handles it", async () => {
    await signIn(desk, "land-head");
    await openTask(desk, "责任单位签收", receipt.receiptNumber);
    await complete(desk, { 签收意见: "签收办理", 承办人: "石磊" });
    await signIn(desk, "land-1");
    await openTask(desk, "承办事项", receipt.receiptNumber);
    await complete(desk, { 办理结论: "办结", 办理情况: "已现场核对界址，双方认可。" });
  });

  it("the responder answers the citizen", async () => {
    await signIn(desk, "responder-1");
    await openTask(desk, "答复群众", receipt.receiptNumber);
    await complete(desk, { 答复方式: "电话", 答复内容: "界址已经核对更正，如有疑问请联系中心。" });
  });

  it("the citizen follows the matter on a phone and rates it, without an account", async () => {
    const citizen = { ...(await visit(browser, { address: server.address, viewport: phone })), address: server.address };
    const { page } = citizen;
    await page.goto("/public");
    await page.getByLabel("受理编号").fill(receipt.receiptNumber);
    await page.getByLabel("查询码").fill("AAAA-AAAA-AAAA-AAAA");
    await page.getByRole("button", { name: "查询" }).click();
    await page.getByText("没有查到").first().waitFor();
    await page.getByLabel("查询码").fill(receipt.queryCode);
    await page.getByRole("button", { name: "查询" }).click();
    await page.getByText("界址已经核对更正").first().waitFor();
    await expectSound(citizen, "citizen's page on a phone");
    await page.getByLabel("满意", { exact: true }).check();
    await page.getByRole("button", { name: "提交评价" }).click();
    await page.getByText("感谢您的评价").first().waitFor();
    await citizen.context.close();
  });

  it("the matter is archived, with its whole story", async () => {
    await desk.page.goto(`/matters?q=${receipt.receiptNumber}`);
    await expectSound(desk, "ledger");
    await desk.page
      .getByRole("link", { name: /宅基地边界|CF\d/ })
      .first()
      .click();
    await desk.page.waitForURL(/\/matters\/\d+/);
    await desk.page.locator(".status, main").getByText("已归档").last().waitFor();
    await expectSound(desk, "matter page");
  });

  it("nothing went wrong on the server meanwhile", () => {
    expect(server.faults).to.deep.equal([]);
  });
});
