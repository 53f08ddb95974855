import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { desktop, openBrowser, phone } from "../support/browser.ts";
import { type ServedMatter, serveMatter } from "../support/served-matter.ts";
import { startTestServer, type TestServer } from "../support/serving.ts";
import { type Desk, expectSound, takeSeat, until } from "./desk.ts";

const draftPath = "/processes/first-responsibility/draft";

describe("the modeler", function () {
  this.timeout(120_000);
  let server: TestServer;
  let browser: Browser;
  let admin: Desk;
  let old: ServedMatter;

  before(async () => {
    server = await startTestServer();
    browser = await openBrowser();
    old = await serveMatter(server);
    admin = await takeSeat(browser, server, "process-admin");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const choose = async (page: Page, elementId: string) => {
    await page.getByLabel("选择元素…").selectOption(elementId);
    await page.locator(".bio-properties-panel-header-type").waitFor();
  };
  const saved = (page: Page) => page.locator(".save-status-saved").waitFor();
  const save = async (page: Page) => {
    await page.keyboard.press("Control+s");
    await saved(page);
  };

  it("lists the processes and shows the version in force", async () => {
    const { page } = admin;
    await page.goto("/processes");
    await page.getByRole("link", { name: "首问责任" }).click();
    await page.locator(".djs-container svg").first().waitFor();
    await expectSound(admin, "process");
    await page.getByRole("button", { name: "修改流程" }).click();
    await page.locator(".djs-palette").waitFor();
    await expectSound(admin, "draft");
  });

  it("draws the diagram also where another part of the draft was opened first", async () => {
    const { page } = admin;
    await page.goto(`${draftPath}?tab=forms`);
    await page.locator(".field-row").first().waitFor();
    await page.getByRole("tab", { name: "流程图" }).click();
    await choose(page, "Triage");
    expect(await page.locator(".modeler-canvas .viewport").getAttribute("transform")).not.to.contain("NaN");
  });

  it("leaves no word in English for a Chinese reader", async () => {
    const { page } = admin;
    const seen = new Set<string>();
    const ids = await page
      .getByLabel("选择元素…")
      .locator("option")
      .evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));
    for (const id of ids.filter((one) => one !== "")) {
      await choose(page, id);
      const closed = page.locator(".bio-properties-panel-group-header:not(.open) .bio-properties-panel-group-header-title");
      await closed.evaluateAll((titles) => {
        for (const title of titles) title.click();
      });
      for (const text of await wordsShown(page)) seen.add(text);
    }
    const english = [...seen].filter((text) => /[A-Za-z]{3,}/.test(text) && !/\p{Script=Han}/u.test(text));
    expect(english).to.deep.equal([]);
    await expectSound(admin, "draft with every group of the panel open");
  });

  it("brings whatever is chosen into view, however much was chosen before", async () => {
    const { page } = admin;
    for (const id of ["Triage", "Archived", "HandUp", "Registered", "PublicService", "OfficeHandling"]) {
      await choose(page, id);
      await until(
        page,
        `(() => {
        const board = document.querySelector(".modeler-board").getBoundingClientRect();
        const { left, right, top, bottom } = document.querySelector('.modeler-board [data-element-id="${id}"]').getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        return x > board.left && x < board.right && y > board.top && y < board.bottom;
      })()`,
      );
    }
  });

  it("leaves the makers' mark whole and uncovered", async () => {
    const isFree = await admin.page.locator(".modeler-canvas .bjs-powered-by").evaluate((logo) => {
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

  it("says what the server refuses, and leads to the element", async () => {
    const { page } = admin;
    await choose(page, "PublicService");
    await page.locator("#bio-properties-panel-clause-clock-budget").fill("many");
    await save(page);
    const error = page.locator(".finding-error");
    await error.getByText("期限的时限须为正数或 FEEL 表达式。").waitFor();
    await choose(page, "Triage");
    await error.getByRole("button", { name: "代办公共服务" }).click();
    expect(await page.getByLabel("选择元素…").inputValue()).to.equal("PublicService");
    await page.locator("#bio-properties-panel-clause-clock-budget").fill("=setting.terms.publicService");
    await save(page);
    await error.waitFor({ state: "detached" });
  });

  it("edits forms with a preview, and decision tables as a flat table", async () => {
    const { page } = admin;
    await page.getByRole("tab", { name: /^表单/ }).click();
    await page.getByRole("button", { name: "添加字段" }).click();
    await page.locator(".field-row").last().getByLabel("标题").fill("签收电话");
    await page.locator(".form-preview").getByLabel("签收电话").waitFor();
    await expectSound(admin, "forms");
    await page.getByRole("tab", { name: /^决策表/ }).click();
    await page.getByLabel("第 1 行，说明").fill("土地、山林、水面");
    await page.getByLabel("第 1 行，说明").blur();
    await page.getByRole("button", { name: "在第 1 行后添加" }).click();
    await page.getByLabel("第 2 行，事项性质").fill('"water"');
    await page.getByRole("button", { name: "第 2 行上移" }).click();
    expect(await page.getByLabel("第 1 行，事项性质").inputValue()).to.equal('"water"');
    await page.getByRole("button", { name: "删除第 1 行" }).click();
    expect(await page.getByLabel("第 1 行，说明").inputValue()).to.equal("土地、山林、水面");
    await expectSound(admin, "decisions");
    await save(page);
  });

  it("keeps this page's text when somebody else has saved in between", async () => {
    const { page } = admin;
    const client = await server.as("process-admin");
    const { draft } = (await client.call("GET /api/bundles")).json.items.find(({ key }) => key === "first-responsibility") ?? {};
    const id = draft?.id ?? "";
    const theirs = (await client.call("GET /api/drafts/{id}", { params: { id } })).json;
    const put = await client.call("PUT /api/drafts/{id}", {
      params: { id },
      body: { ...theirs.content, ledger: null, revision: theirs.revision },
    });
    expect(put.status).to.equal(200);
    await page.getByLabel("第 1 行，说明").fill("土地与山林");
    await page.getByLabel("第 1 行，说明").blur();
    await page.keyboard.press("Control+s");
    await page.getByText("草稿刚被别人改过").waitFor();
    await expectSound(admin, "conflict");
    await page.getByRole("button", { name: "以我的为准" }).click();
    await saved(page);
    const kept = (await client.call("GET /api/drafts/{id}", { params: { id } })).json.content;
    expect([kept.decisions["routing.dmn"]?.includes("土地与山林"), kept.ledger === null]).to.deep.equal([true, false]);
  });

  it("asks before a page with unsaved changes is left", async () => {
    const { page } = admin;
    await page.getByLabel("第 1 行，说明").fill("土地山林");
    await page.getByLabel("第 1 行，说明").blur();
    await page.getByRole("link", { name: "待办" }).click();
    await page.getByText("还有未保存的修改").last().waitFor();
    await page.getByRole("button", { name: "留在本页" }).click();
    expect(new URL(page.url()).pathname).to.equal(draftPath);
    await save(page);
  });

  it("puts a user task into the flow by keyboard and publishes it: a new matter visits it, an old one does not", async () => {
    const { page } = admin;
    await page.getByRole("tab", { name: "流程图" }).click();
    await choose(page, "ToTriageFromRegistered");
    await page.getByRole("button", { name: "追加下一步" }).press("Enter");
    await page.locator(".djs-popup").waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".bio-properties-panel-header-type", { hasText: "人工任务" }).waitFor();
    const general = page.locator('[data-group-id="group-general"]');
    if ((await general.locator(".bio-properties-panel-group-header.open").count()) === 0)
      await general.locator(".bio-properties-panel-group-header").click();
    await page.locator("#bio-properties-panel-name").fill("登记复核");
    await page.getByLabel("添加条款…").selectOption("FR-2");
    await page.getByText("FR-2 职责外代为联系").waitFor();
    await page.locator(".bio-properties-panel-header-label", { hasText: "登记复核" }).waitFor();
    await save(page);
    await page.getByRole("tab", { name: "与现行版本比较" }).click();
    await page.locator(".change-added", { hasText: "登记复核" }).waitFor();
    await expectSound(admin, "comparison");
    await page.getByRole("button", { name: "发布…" }).click();
    await page.getByLabel("发布说明").fill("登记后先复核");
    await page.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
    await page.waitForURL(/first-responsibility$/);
    await page.getByRole("cell", { name: "登记后先复核" }).waitFor();
    const fresh = await serveFresh(server);
    expect(await openTasks(server, fresh)).to.deep.equal(["登记复核"]);
    expect(await openTasks(server, old.matterId)).to.deep.equal(["责任单位签收"]);
  });

  it("shows a phone the draft to read", async () => {
    const small = await takeSeat(browser, server, "process-admin", { viewport: phone });
    const client = await server.as("process-admin");
    const { bpmn } = (await client.call("GET /api/bundles/{key}", { params: { key: "dispute-mediation" } })).json.content;
    await client.call("POST /api/bundles/{key}/drafts", { params: { key: "dispute-mediation" }, body: { bpmn } });
    await small.page.goto("/processes/dispute-mediation/draft");
    await small.page.getByText("屏幕太窄，这里只能查看。").waitFor();
    await expectSound(small, "phone");
    await small.context.close();
    const english = await takeSeat(browser, server, "process-admin", { viewport: desktop, language: "en" });
    await english.page.addInitScript("localStorage.setItem('clauseflow.language', 'en')");
    await english.page.goto("/processes/dispute-mediation/draft");
    await english.page.getByText("Regulations", { exact: true }).waitFor();
    await expectSound(english, "English");
    await english.context.close();
  });
});

/** What the panel and the palette say, without what people typed and without code. */
function wordsShown(page: Page): Promise<readonly string[]> {
  return page.locator("body").evaluate((body) => {
    const typed =
      ".cm-editor, select, .charter-clauses li, .bio-properties-panel-header-label, .bio-properties-panel-collapsible-entry-header-title";
    return [...body.querySelectorAll(".modeler-panel, .djs-palette, .djs-context-pad")].flatMap((root) => {
      const shown = [...root.querySelectorAll("*")].filter((element) => element.closest(typed) === null);
      const texts = shown.flatMap(({ childNodes }) =>
        [...childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ""),
      );
      const hints = shown.flatMap((element) => ["title", "aria-label", "placeholder"].map((name) => element.getAttribute(name) ?? ""));
      return [...texts, ...hints].map((text) => text.trim());
    });
  });
}

async function serveFresh(server: TestServer): Promise<string> {
  const responder = await server.as("responder-1");
  const data = { channel: "visit", kind: "land", description: "界址不清，请求核对。", citizenName: "张大山", citizenPhone: "13800000001" };
  const registered = await responder.call("POST /api/matters", { body: { process: "first-responsibility", title: "新登记", data } });
  if (registered.status !== 201) throw new Error(registered.text);
  return registered.json.matterId;
}

async function openTasks(server: TestServer, matterId: string): Promise<readonly string[]> {
  const responder = await server.as("responder-1");
  const [instance] = (await responder.call("GET /api/matters/{id}", { params: { id: matterId } })).json.instances;
  const diagram = (await responder.call("GET /api/instances/{key}/diagram", { params: { key: instance?.key ?? "" } })).json;
  return diagram.activeElementIds.map((id) => new RegExp(`id="${id}" name="([^"]+)"`).exec(diagram.xml)?.[1] ?? id);
}
