import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { openBrowser, type Visit, visit } from "../support/browser.ts";
import { startTestServer, type TestServer } from "../support/serving.ts";
import { until } from "./desk.ts";
import { chooseByArrows, focusedName, isFocused, pressWhileComposing, tabTo } from "./keyboard.ts";

describe("the keyboard alone", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  let desk: Visit;
  let page: Page;

  before(async () => {
    server = await startTestServer();
    browser = await openBrowser();
    desk = await visit(browser, { address: server.address });
    page = desk.page;
    page.setDefaultTimeout(10_000);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const field = (label: string) => page.getByLabel(label).and(page.locator("input, textarea, select")).first();
  const type = async (label: string, words: string) => {
    await tabTo(page, field(label));
    await page.keyboard.insertText(words);
  };
  const press = async (name: string | RegExp, role: "button" | "link" = "button") => {
    await tabTo(page, page.getByRole(role, { name }).first());
    await page.keyboard.press("Enter");
  };

  describe("the main journey", () => {
    it("signs in", async () => {
      await page.goto("/sign-in");
      await type("账号", "responder-1");
      await type("密码", "demo");
      await page.keyboard.press("Enter");
      await page.getByText("没有待办").first().waitFor();
    });

    it("skips to the content", async () => {
      await page.reload();
      await page.getByText("没有待办").first().waitFor();
      await page.keyboard.press("Tab");
      expect(await focusedName(page)).to.equal("跳到正文");
      await page.keyboard.press("Enter");
      expect(await focusedName(page)).to.equal("main");
    });

    it("registers a matter", async () => {
      await tabTo(page, page.getByRole("link", { name: "登记事项" }), "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/register/);
      await press(/首问责任/);
      await type("事项标题", "宅基地边界");
      await chooseByArrows(page, field("来源渠道"), "来访");
      await chooseByArrows(page, field("事项性质"), "土地山林");
      await type("诉求内容", "请求现场丈量。");
      await type("群众姓名", "王𠮷祥");
      await press("登记并出具回执");
      await page.getByText("登记成功").waitFor();
    });

    it("opens the task from the inbox by shortcuts, claims, fills and hands in", async () => {
      await tabTo(page, page.getByRole("link", { name: "待办" }), "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("row", { name: /宅基地边界/ }).waitFor();
      await page.keyboard.press("j");
      expect(await focusedName(page)).to.equal("首问研判");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/tasks\//);
      await press("签收");
      await page.getByRole("button", { name: "退回待签收" }).waitFor();
      await chooseByArrows(page, field("怎样处理"), "转责任单位");
      await chooseByArrows(page, field("事项性质"), "土地山林");
      await press("办结并提交");
      await page.waitForURL((url) => url.pathname === "/");
      await page.getByText("没有待办").first().waitFor();
    });
  });

  describe("dialogs and menus", () => {
    it("take the focus, and give it back to what opened them", async () => {
      await press(/快捷键/);
      await page.getByRole("dialog", { name: "键盘快捷键" }).waitFor();
      await until(page, "document.activeElement.closest('[role=dialog]') !== null");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(await isFocused(page.getByRole("button", { name: /快捷键/ }))).to.equal(true);
      await tabTo(page, page.getByRole("button", { name: /^通知/ }), "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name: "通知" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(await isFocused(page.getByRole("button", { name: /^通知/ }))).to.equal(true);
    });

    it("the personal menu opens, leads to the help and closes", async () => {
      await tabTo(page, page.getByRole("button", { name: /个人菜单/ }));
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: "使用帮助" }).waitFor();
      for (let presses = 0; presses < 5 && !(await isFocused(page.getByRole("menuitem", { name: "使用帮助" }))); presses += 1) {
        await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "使用帮助" }).waitFor();
    });
  });

  describe("shortcuts", () => {
    before(async () => {
      const data = { channel: "phone", kind: "environment", description: "夜里看不见路。", citizenName: "李四" };
      await (await server.as("responder-1")).call("POST /api/matters", {
        body: { process: "first-responsibility", title: "路灯不亮", data },
      });
      await page.goto("/");
      await page.getByRole("row", { name: /路灯不亮/ }).waitFor();
    });

    it("rest while an input method composes a word", async () => {
      await pressWhileComposing(page, "/");
      await pressWhileComposing(page, "j");
      await pressWhileComposing(page, "?");
      expect(await focusedName(page)).not.to.match(/inbox-q|首问研判/);
      expect(await page.getByRole("dialog").count()).to.equal(0);
      await page.keyboard.press("j");
      await pressWhileComposing(page, "c");
      expect(await page.getByText("我已签收 0").count()).to.equal(1);
    });

    it("rest in a text box", async () => {
      await page.keyboard.press("/");
      expect(await focusedName(page)).to.equal("inbox-q");
      await page.keyboard.type("jc?/");
      expect(await page.getByLabel("搜索").inputValue()).to.equal("jc?/");
      await page.getByLabel("搜索").fill("");
    });

    it("claim the task that has the focus", async () => {
      await page.getByRole("link", { name: "首问研判" }).focus();
      await page.keyboard.press("c");
      await page.getByText("我已签收 1").waitFor();
      expect(await focusedName(page)).to.equal("首问研判");
    });

    it("can be switched off", async () => {
      await page.goto("/profile");
      await tabTo(page, page.getByRole("switch", { name: /快捷键/ }));
      await page.keyboard.press("Space");
      await page.goto("/");
      await page.getByRole("row", { name: /路灯不亮/ }).waitFor();
      await page.keyboard.press("?");
      await page.keyboard.press("j");
      expect(await page.getByRole("dialog").count()).to.equal(0);
      expect(await focusedName(page)).not.to.equal("首问研判");
    });
  });

  describe("afterwards", () => {
    it("nothing has gone wrong, in the page or on the server", () => {
      expect(desk.faults).to.deep.equal([]);
      expect(server.faults).to.deep.equal([]);
    });
  });
});
