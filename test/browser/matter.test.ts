import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { type ServedMatter, serveMatter } from "../support/served-matter.ts";
import { startTestServer, type TestServer } from "../support/serving.ts";
import { type Desk, expectSound, takeSeat } from "./desk.ts";

/** The smallest picture there is: one transparent pixel. */
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

describe("a matter's page", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  let responder: Desk;
  let deputy: Desk;
  let matter: ServedMatter;

  before(async () => {
    server = await startTestServer();
    browser = await openBrowser();
    matter = await serveMatter(server);
    responder = await takeSeat(browser, server, "responder-1");
    deputy = await takeSeat(browser, server, "deputy");
    await responder.page.goto(`/matters/${matter.matterId}`);
    await deputy.page.goto(`/matters/${matter.matterId}`);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const clock = (page: Page) => page.getByRole("article", { name: "签收" });
  const openBecause = async (page: Page) => {
    const because = clock(page).locator("details.because");
    if ((await because.getAttribute("open")) === null) await because.locator("summary").click();
    return because;
  };

  describe("terms", () => {
    it("are explained day by day, the day of receipt first", async () => {
      const because = await openBecause(responder.page);
      const days = await because.locator("tbody tr").allTextContents();
      expect(days[0]).to.match(/不计.*收到当天不计/);
      expect(days.at(-1)).to.match(/第 1 天.*(工作日|调休上班)/);
      await expectSound(responder, "matter with a term explained");
    });

    it("are not paused or extended by whoever registered the matter, who is told why", async () => {
      expect(await clock(responder.page).getByRole("button").count()).to.equal(0);
      await clock(responder.page).getByText("有些操作现在不能做，为什么？").click();
      await clock(responder.page)
        .getByText(/暂停计时：/)
        .waitFor();
    });

    it("are paused by the deputy director with a reason that stays on record", async () => {
      const { page } = deputy;
      await clock(page).getByRole("button", { name: "暂停计时" }).click();
      const dialog = page.getByRole("dialog");
      expect(await dialog.getByRole("button", { name: "暂停计时" }).isDisabled()).to.equal(true);
      await dialog.getByLabel("理由").fill("等测绘结果");
      await expectSound(deputy, "pause dialog");
      await dialog.getByRole("button", { name: "暂停计时" }).click();
      await clock(page).getByText("已暂停计时").waitFor();
      expect(await (await openBecause(page)).textContent()).to.match(/韩志远 暂停计时：等测绘结果/);
      await page.locator(".page-title").getByText("已暂停计时").waitFor();
    });

    it("are resumed, and the day of resuming does not count", async () => {
      const { page } = deputy;
      await clock(page).getByRole("button", { name: "恢复计时" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "恢复计时" }).click();
      await clock(page).getByText("已暂停计时").waitFor({ state: "detached" });
      expect(await (await openBecause(page)).textContent()).to.match(/恢复计时/);
    });

    it("are extended by the party secretary only", async () => {
      expect(await clock(deputy.page).getByRole("button", { name: "延长期限" }).count()).to.equal(0);
      const secretary = await takeSeat(browser, server, "secretary");
      const { page } = secretary;
      await page.goto(`/matters/${matter.matterId}`);
      await clock(page).getByRole("button", { name: "延长期限" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("延长几个工作日").fill("2");
      await dialog.getByLabel("理由").fill("降雨不能测量");
      await dialog.getByRole("button", { name: "延长期限" }).click();
      await clock(page).getByText("时限 1 个工作日 + 2 个工作日").waitFor();
      expect(await (await openBecause(page)).textContent()).to.match(/延长 2 个工作日：降雨不能测量（沈国栋批准）/);
      expect(secretary.faults).to.deep.equal([]);
      await secretary.context.close();
    });
  });

  describe("comments and files", () => {
    it("a comment is kept as it was written, with its author", async () => {
      const { page } = responder;
      await page.getByLabel("写留言").fill("第一行\n<b>第二行</b>");
      await page.getByRole("button", { name: "发表" }).click();
      const comments = page.getByRole("region", { name: "留言" });
      await comments.getByText("<b>第二行</b>").waitFor();
      expect(await comments.textContent()).to.contain("周文秀");
      await page.locator("#comment:empty").waitFor();
    });

    it("a picture is added and can be fetched again as it was", async () => {
      const { page } = responder;
      await page.locator("#attachment").setInputFiles({ name: "现场照片.png", mimeType: "image/png", buffer: png });
      const link = page.getByRole("link", { name: "现场照片.png" });
      await link.waitFor();
      const answer = await page.request.get((await link.getAttribute("href")) ?? "");
      expect(await answer.body()).to.deep.equal(png);
    });

    it("a file of another kind is refused in words, and nothing is added", async () => {
      const { page } = responder;
      const before = await page.getByRole("region", { name: "附件与文书" }).getByRole("link").count();
      await page.locator("#attachment").setInputFiles({ name: "照片.png", mimeType: "image/png", buffer: Buffer.from("MZ program") });
      await page.locator(".problem-alert:focus").getByText("不接受这种文件").waitFor();
      expect(await page.getByRole("region", { name: "附件与文书" }).getByRole("link").count()).to.equal(before);
      await expectSound(responder, "matter with a refused file");
    });
  });

  it("personal data is masked until somebody asks, each time", async () => {
    const { page } = responder;
    const start = page.getByRole("region", { name: "登记内容" });
    expect(await start.textContent()).not.to.contain("张大山");
    await start.getByRole("button", { name: "查看个人信息" }).click();
    await start.getByText("张大山").waitFor();
    await page.reload();
    await start.getByRole("button", { name: "查看个人信息" }).waitFor();
    expect(await start.textContent()).not.to.contain("张大山");
  });

  describe("afterwards", () => {
    it("nothing has gone wrong, in the pages or on the server", () => {
      expect([...responder.faults, ...deputy.faults]).to.deep.equal([]);
      expect(server.faults).to.deep.equal([]);
    });
  });
});
