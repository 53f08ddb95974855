import { expect } from "chai";
import type { Browser } from "playwright-core";
import { openBrowser, phone } from "../support/browser.ts";
import { peopleWorkbook } from "../support/people-workbook.ts";
import { sampleMatter } from "../support/sample-matter.ts";
import { startTestServer, type TestServer } from "../support/serving.ts";
import { type Desk, expectSound, openDesk } from "./desk.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const temporary = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const newPassword = "清河两岸的柳树一百零八棵";

describe("the administrator's pages", function () {
  this.timeout(120_000);
  let server: TestServer;
  let browser: Browser;
  let desk: Desk;

  before(async () => {
    server = await startTestServer();
    browser = await openBrowser();
    desk = await openDesk(browser, server.address, "admin");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("make an account and tell its password once; its owner signs in and must change it", async () => {
    const { page } = desk;
    await page.goto("/admin");
    await page.getByRole("row", { name: /白静/ }).waitFor();
    await expectSound(desk, "people");
    await page.getByRole("button", { name: "新建人员" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("#person-account").fill("zhang.san");
    await dialog.locator("#person-name").fill("张三");
    await dialog.getByRole("button", { name: "添加岗位" }).click();
    await dialog.getByLabel("单位 1").selectOption({ label: "司法所" });
    await dialog.getByLabel("岗位 1", { exact: true }).selectOption({ label: "承办人" });
    await expectSound(desk, "new person");
    await dialog.getByRole("button", { name: "保存" }).click();
    await page.getByText("张三 的临时密码").waitFor();
    await expectSound(desk, "temporary password");
    const [password = ""] = temporary.exec((await page.getByRole("dialog").textContent()) ?? "") ?? [];
    await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
    await page.getByRole("row", { name: /张三.*司法所 承办人/ }).waitFor();

    const other = await browser.newContext({ baseURL: server.address, locale: "zh-CN" });
    const first = await other.newPage();
    await first.goto("/sign-in");
    await first.locator("#account").fill("zhang.san");
    await first.locator("#password").fill(password);
    await first.locator("form button[type=submit]").click();
    const fields = first.locator("input[type=password]");
    await fields.nth(1).waitFor();
    const texts = (await fields.count()) === 3 ? [password, newPassword, newPassword] : [newPassword, newPassword];
    for (const [index, text] of texts.entries()) await fields.nth(index).fill(text);
    await first.locator("form button[type=submit]").click();
    await first.getByRole("heading", { level: 1, name: "待办" }).waitFor();
    await other.close();
  });

  it("close a leaver's account with a reason and hand the work over", async () => {
    const { page } = desk;
    await page.goto("/admin");
    await page.getByRole("button", { name: "停用 张三" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("移交给一个人").check();
    await dialog.getByLabel("白静").check();
    await dialog.getByLabel("理由").fill("调离");
    await expectSound(desk, "close an account");
    await dialog.getByRole("button", { name: "停用", exact: true }).click();
    await page.getByText("已停用，移交 0 件任务").waitFor();
    await page.getByLabel("状态").selectOption({ label: "已停用" });
    await page.getByRole("button", { name: "启用 张三" }).waitFor();
  });

  it("say why a unit cannot be closed", async () => {
    const { page } = desk;
    await page.goto("/admin/units");
    await page.getByRole("button", { name: "修改 柳湾村第一网格" }).click();
    await expectSound(desk, "unit");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("停用这个单位").check();
    await dialog.getByRole("button", { name: "保存" }).click();
    await dialog.getByText("还有人员在这个单位任职。").waitFor();
  });

  it("list what is wrong with a sheet, then import the corrected one and show its passwords once", async () => {
    const { page } = desk;
    await page.goto("/admin/import");
    const choose = async (tables: Parameters<typeof peopleWorkbook>[0]) => {
      const buffer = Buffer.from(await peopleWorkbook(tables));
      await page.locator("#import-file").setInputFiles({ name: "人员.xlsx", mimeType: xlsx, buffer });
      await page.getByRole("button", { name: "检查" }).click();
    };
    await choose({ 人员: [["Zhang", "张三"]] });
    await page.getByRole("cell", { name: /账号只能用小写字母/ }).waitFor();
    expect(await page.getByRole("button", { name: "导入", exact: true }).isDisabled()).to.equal(true);
    await expectSound(desk, "import with problems");
    await choose({ 人员: [["li.si", "李四"]], 岗位: [["li.si", "调解员", "village-1"]] });
    await page.getByText("没有发现问题").waitFor();
    await page.getByRole("button", { name: "导入", exact: true }).click();
    await page.getByRole("heading", { name: "导入完成" }).waitFor();
    expect(await page.getByRole("row", { name: /李四/ }).textContent()).to.match(temporary);
    await expectSound(desk, "imported");
  });

  it("enter next year's notice and tell how many terms moved", async () => {
    const { page } = desk;
    await page.goto("/admin/calendar");
    await page.getByRole("heading", { name: "2026" }).waitFor();
    await expectSound(desk, "calendar");
    await page.getByRole("button", { name: /^录入 / }).click();
    const year = /\d{4}/.exec((await page.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[0] ?? "";
    await page.getByLabel("通知的名称和文号").fill("关于部分节假日安排的通知");
    await page.getByLabel("从", { exact: true }).fill(`${year}-10-01`);
    await page.getByLabel("到", { exact: true }).fill(`${year}-10-07`);
    await page.getByLabel("名称", { exact: true }).fill("国庆节");
    await page.getByRole("button", { name: "添加一段" }).click();
    await page.getByText("7 天与周历不同").waitFor();
    await expectSound(desk, "year");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已保存，0 个期限随之重算").waitFor();
    await page.getByRole("heading", { name: year }).waitFor();
  });

  it("erase a closed matter's personal data by its receipt number, and say so on its page", async () => {
    const clerk = await server.as("responder-1");
    const { json: registered } = await clerk.call("POST /api/matters", { body: sampleMatter() });
    const operator = await server.as("process-admin");
    const cancelled = { params: { key: registered.instanceKey }, body: { reason: "重复登记" } };
    expect((await operator.call("POST /api/instances/{key}/cancel", cancelled)).status).to.be.lessThan(300);
    const { page } = desk;
    await page.goto("/admin/erasure");
    await page.getByLabel("受理编号").fill(registered.receiptNumber);
    await page.getByLabel("理由").fill("当事人要求");
    await expectSound(desk, "erasure");
    await page.getByLabel("我知道不能恢复").check();
    await page.getByRole("button", { name: "清除", exact: true }).click();
    await page.getByText("已清除 2 项").waitFor();
    const reader = await openDesk(browser, server.address, "responder-1");
    await reader.page.goto(`/matters/${registered.matterId}`);
    await reader.page.getByText("群众姓名、联系电话: 已清除").waitFor();
    await expectSound(reader, "erased matter");
    await reader.context.close();
  });

  it("fit a phone, and speak English", async () => {
    const small = await openDesk(browser, server.address, "admin", { viewport: phone });
    for (const [path, heading] of [
      ["/admin", "人员"],
      ["/admin/units", "单位"],
      ["/admin/import", "批量导入单位、人员和岗位"],
      ["/admin/calendar", "工作日历"],
      ["/admin/erasure", "清除个人信息"],
    ] as const) {
      await small.page.goto(path);
      await small.page.getByRole("heading", { level: 1, name: heading }).waitFor();
      await expectSound(small, path);
      const { scroll, width } = await small.page.evaluate<{ readonly scroll: number; readonly width: number }>(
        "({ scroll: document.documentElement.scrollWidth, width: innerWidth })",
      );
      expect(scroll, path).to.be.at.most(width);
    }
    await small.page.evaluate("localStorage.setItem('clauseflow.language', 'en')");
    await small.page.goto("/admin/units");
    await small.page.getByText("Liuwan village centre").waitFor();
    await expectSound(small, "units in English");
    await small.context.close();
  });

  it("are closed to everybody else", async () => {
    const clerk = await openDesk(browser, server.address, "responder-1");
    for (const path of ["/admin", "/admin/units", "/admin/import", "/admin/calendar"]) {
      await clerk.page.goto(path);
      await clerk.page.getByText("您的岗位不能查看这里").waitFor();
    }
    await clerk.context.close();
  });

  it("meet no fault on the way", () => {
    expect(server.faults).to.deep.equal([]);
  });
});
