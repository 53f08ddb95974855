import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { type ServedMatter, serveMatter, taskOf } from "../support/served-matter.ts";
import { startTestServer, type TestServer } from "../support/serving.ts";
import { type Desk, expectSound, fillField, takeSeat } from "./desk.ts";

describe("a task, at the desks of an office", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  let head: Desk;
  let clerk: Desk;
  let matter: ServedMatter;

  before(async () => {
    server = await startTestServer();
    browser = await openBrowser();
    head = await takeSeat(browser, server, "land-head");
    clerk = await takeSeat(browser, server, "land-1");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    matter = await serveMatter(server);
  });
  afterEach(async () => {
    await head.page.unrouteAll({ behavior: "ignoreErrors" });
    await clerk.page.unrouteAll({ behavior: "ignoreErrors" });
    expect([...head.faults, ...clerk.faults]).to.deep.equal([]);
    expect(server.faults).to.deep.equal([]);
  });

  const open = async ({ page }: Desk, key = matter.taskKey) => {
    await page.goto(`/tasks/${key}`);
    await page.getByRole("heading", { level: 2, name: "办理", exact: true }).waitFor();
  };
  const act = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
  const handIn = ({ page }: Desk) => page.getByRole("button", { name: "办结并提交" }).click();
  const told = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
  const deaf = ({ page }: Desk) => page.route("**/api/live", (route) => route.abort());
  const completions = async () => {
    const { json } = await (await server.as("land-head")).call("GET /api/matters/{id}", { params: { id: matter.matterId } });
    return json.timeline.filter(({ kind, elementName }) => kind === "taskCompleted" && elementName === "责任单位签收").length;
  };
  const acceptAs = async (account: string) => {
    const client = await server.as(account);
    const body = { variables: { acceptance: "accepted", handler: "石磊" } };
    const reply = await client.call("POST /api/tasks/{key}/complete", { params: { key: matter.taskKey }, body });
    expect(reply.status).to.equal(200);
  };

  describe("two people open the same task", () => {
    it("whoever is slower is told at once who was faster and when, and keeps what was typed", async () => {
      await open(head);
      await fillField(head.page, "退回理由", "界址不在本镇");
      await acceptAs("land-1");
      await told(head.page, /该任务已由石磊于 \d{4}\/\d+\/\d+ \d\d:\d\d 办理/);
      const kept = head.page.getByRole("region", { name: "您刚才填写的内容（没有提交）" });
      expect(await kept.textContent()).to.contain("界址不在本镇");
      await expectSound(head, "task done by somebody else");
    });

    it("whoever hands in too late is told so, and nothing is done twice", async () => {
      await deaf(head);
      await open(head);
      await fillField(head.page, "签收意见", "退回");
      await fillField(head.page, "退回理由", "界址不在本镇");
      await acceptAs("land-1");
      await handIn(head);
      await told(head.page, /该任务已由石磊于 .* 办理/);
      await told(head.page, "界址不在本镇");
      expect(await completions()).to.equal(1);
    });

    it("whoever hands in what somebody else has claimed is told by whom, and keeps the form", async () => {
      await deaf(head);
      await open(head);
      await fillField(head.page, "签收意见", "签收办理");
      await fillField(head.page, "承办人", "田耕");
      await (await server.as("land-1")).call("POST /api/tasks/{key}/claim", { params: { key: matter.taskKey } });
      await handIn(head);
      await told(head.page, "该任务已被别人签收");
      expect(await head.page.getByLabel("承办人").inputValue()).to.equal("田耕");
    });

    it("a double click hands in once", async () => {
      await open(head);
      await fillField(head.page, "签收意见", "签收办理");
      let asked = 0;
      head.page.on("request", (request) => {
        if (request.url().endsWith("/complete")) asked += 1;
      });
      await head.page.getByRole("button", { name: "办结并提交" }).dblclick();
      await head.page.waitForURL((url) => url.pathname === "/");
      expect([asked, await completions()]).to.deep.equal([1, 1]);
    });
  });

  describe("wrong values", () => {
    it("are listed on top with the focus there, and lead to their fields", async () => {
      await open(head);
      await handIn(head);
      const summary = head.page.locator(".error-summary:focus");
      await summary.getByRole("link", { name: /签收意见/ }).click();
      expect(await head.page.locator(":focus").getAttribute("type")).to.equal("radio");
      await fillField(head.page, "签收意见", "退回");
      await handIn(head);
      await summary.getByRole("link", { name: /退回理由/ }).click();
      const field = head.page.locator(":focus");
      expect(await field.getAttribute("aria-invalid")).to.equal("true");
      const described = (await field.getAttribute("aria-describedby")) ?? "";
      expect(described).to.contain("error");
      await expectSound(head, "task with errors");
      expect(await completions()).to.equal(0);
    });

    it("that only the server sees stand at their field, too", async () => {
      await open(head);
      await fillField(head.page, "签收意见", "签收办理");
      await head.page.route("**/complete", (route) =>
        route.continue({ postData: JSON.stringify({ variables: { acceptance: "accepted", handler: "长".repeat(61) } }) }),
      );
      await handIn(head);
      await head.page
        .locator(".error-summary:focus")
        .getByRole("link", { name: /承办人/ })
        .click();
      expect(await head.page.locator(":focus").getAttribute("aria-invalid")).to.equal("true");
      await head.page.unrouteAll();
      await handIn(head);
      await head.page.waitForURL((url) => url.pathname === "/");
    });
  });

  describe("acts from the page", () => {
    it("claims and releases", async () => {
      await open(head);
      await act(head.page, "签收").click();
      await told(head.page, "已签收");
      const holder = head.page.getByRole("complementary", { name: "任务与事项" });
      await holder.getByText("我", { exact: true }).waitFor();
      await act(head.page, "退回待签收").click();
      await holder.getByText("待签收：自然资源所", { exact: false }).waitFor();
    });

    it("transfers to a colleague who is looked up, with a reason", async () => {
      await open(head);
      await act(head.page, "签收").click();
      await act(head.page, "转办").click();
      const dialog = head.page.getByRole("dialog");
      await dialog.getByLabel("按姓名查找").fill("石");
      await dialog.getByLabel(/石磊/).check();
      expect(await dialog.getByRole("button", { name: "转办" }).isDisabled()).to.equal(true);
      await dialog.getByLabel("理由").fill("我去县里开会");
      await expectSound(head, "transfer dialog");
      await dialog.getByRole("button", { name: "转办" }).click();
      await told(head.page, "已转办");
      await clerk.page.goto("/?mine=true");
      await clerk.page.getByRole("row", { name: new RegExp(matter.receiptNumber) }).waitFor();
    });

    it("delegates, and it comes back with what the colleague filled in", async () => {
      await open(head);
      await act(head.page, "签收").click();
      await act(head.page, "委托办理").click();
      const dialog = head.page.getByRole("dialog");
      await dialog.getByLabel(/石磊/).check();
      await dialog.getByRole("button", { name: "委托办理" }).click();
      await told(head.page, "已委托");
      await open(clerk);
      await told(clerk.page, "委托人");
      await fillField(clerk.page, "签收意见", "签收办理");
      await fillField(clerk.page, "承办人", "石磊");
      await clerk.page.getByRole("button", { name: "办好，交回田耕" }).click();
      await clerk.page.waitForURL((url) => url.pathname === "/");
      await open(head);
      expect(await head.page.getByLabel("承办人").inputValue()).to.equal("石磊");
      await handIn(head);
      await head.page.waitForURL((url) => url.pathname === "/");
      expect(await completions()).to.equal(1);
    });

    it("returns to an earlier step with a reason, which its doer reads", async () => {
      await open(head);
      await act(head.page, "退回").click();
      const dialog = head.page.getByRole("dialog");
      await dialog.getByLabel("退回到").selectOption({ label: "首问研判" });
      await dialog.getByLabel("理由").fill("不归我们管");
      await dialog.getByRole("button", { name: "退回" }).click();
      await told(head.page, "已退回");
      const responder = await takeSeat(browser, server, "responder-1");
      const key = await taskOf(await server.as("responder-1"), matter.matterId);
      await open(responder, key);
      await told(responder.page, "不归我们管");
      await responder.context.close();
    });

    it("reminds whoever has it, who finds it among the notices", async () => {
      await open(clerk);
      await act(clerk.page, "签收").click();
      await told(clerk.page, "已签收");
      const responder = await takeSeat(browser, server, "responder-1");
      await responder.page.goto(`/matters/${matter.matterId}`);
      await act(responder.page, "催办").click();
      const dialog = responder.page.getByRole("dialog");
      await dialog.getByLabel("催办留言").fill("群众在等");
      await dialog.getByRole("button", { name: "催办" }).click();
      await told(responder.page, "已催办");
      await responder.context.close();
      await clerk.page.getByRole("button", { name: /通知，\d+ 条未读/ }).click();
      const notices = clerk.page.getByRole("dialog", { name: "通知" });
      await notices.getByText("有人催办").first().waitFor();
      await expectSound(clerk, "notices");
    });

    it("says why what is missing cannot be done", async () => {
      await (await server.as("land-1")).call("POST /api/tasks/{key}/claim", { params: { key: matter.taskKey } });
      await open(head);
      await head.page.getByText("有些操作现在不能做，为什么？").click();
      const why = head.page.locator(".why-not li");
      expect((await why.allTextContents()).join()).to.match(/办结：.+签收/);
    });
  });

  it("a draft stays over a reload", async () => {
    await open(head);
    await fillField(head.page, "退回理由", "草稿里的𠮷字");
    await told(head.page, "草稿已保存");
    await head.page.reload();
    expect(await head.page.getByLabel("退回理由").inputValue()).to.equal("草稿里的𠮷字");
  });
});
