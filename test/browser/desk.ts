import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { accessibilityViolations, type Visit, visit } from "../support/browser.ts";
import type { TestServer } from "../support/serving.ts";

/** What people do at the pages, in the words the pages show them. */
export type Desk = Visit & { readonly address: string };

export async function openDesk(
  browser: Browser,
  address: string,
  account: string,
  options: { readonly viewport?: { readonly width: number; readonly height: number }; readonly language?: string } = {},
): Promise<Desk> {
  const desk = { ...(await visit(browser, { address, ...options })), address };
  await signIn(desk, account);
  return desk;
}

/** A desk whose session the test holds already: the sign-in page is not what is tried. Nobody: a visitor without an account. */
export async function takeSeat(
  browser: Browser,
  server: TestServer,
  account: string | null,
  options: { readonly viewport?: { readonly width: number; readonly height: number }; readonly language?: string } = {},
): Promise<Desk> {
  const { address } = server;
  const desk = { ...(await visit(browser, { address, ...options })), address };
  if (account === null) return desk;
  const [name = "", value = ""] = ((await server.as(account)).headers.Cookie ?? "").split("=");
  desk.page.setDefaultTimeout(10_000);
  await desk.context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: "Strict" }]);
  return desk;
}

export async function signIn({ page, context }: Desk, account: string): Promise<void> {
  await context.clearCookies();
  await page.goto("/sign-in");
  await page.locator("#account").fill(account);
  await page.locator("#password").fill("demo");
  await page.locator("form button[type=submit]").click();
  await page.waitForURL((url) => url.pathname === "/");
}

export type Receipt = { readonly receiptNumber: string; readonly queryCode: string };

/** Registers a matter at the counter and reads its slip. */
export async function register({ page }: Desk, title: string, kind: string): Promise<Receipt> {
  await page.goto("/register?process=first-responsibility");
  await page.getByLabel("事项标题").fill(title);
  await page.getByLabel("来源渠道").selectOption({ label: "来访" });
  await page.getByLabel("事项性质").selectOption({ label: kind });
  await page.getByLabel("诉求内容").fill("邻居砌墙占了通道，请求现场丈量。");
  await page.getByLabel("群众姓名").fill("王𠮷祥");
  await page.getByLabel("联系电话").fill("13800000000");
  await page.getByRole("button", { name: "登记并出具回执" }).click();
  await page.getByText("登记成功").waitFor();
  const slip = (await page.locator("main").textContent()) ?? "";
  const receiptNumber = /CF\d{4}-\d{6}/.exec(slip)?.[0];
  const queryCode = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(slip)?.[0];
  if (receiptNumber === undefined || queryCode === undefined) throw new Error(`no receipt on the slip: ${slip}`);
  return { receiptNumber, queryCode };
}

/** Opens the task of that name for a matter from the inbox. */
export async function openTask({ page }: Desk, name: string, receiptNumber: string): Promise<void> {
  await page.goto(`/?q=${receiptNumber}`);
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.waitForURL(/\/tasks\//);
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Fills fields by their labels (a choice is picked by its words) and hands in. */
export async function complete(desk: Desk, values: Readonly<Record<string, string | boolean>>): Promise<void> {
  const { page } = desk;
  for (const [label, value] of Object.entries(values)) await fillField(page, label, value);
  await page.getByRole("button", { name: "办结并提交" }).click();
  await page.getByText("已办结", { exact: false }).first().waitFor();
}

export async function fillField(page: Page, label: string, value: string | boolean): Promise<void> {
  const form = page.locator("form.rjsf");
  const group = form.getByRole("group", { name: label });
  const single = form.getByLabel(label, { exact: false });
  await group.or(single).first().waitFor();
  if (typeof value === "string" && (await group.count()) > 0) {
    await group.first().getByLabel(value, { exact: true }).check();
    return;
  }
  const field = single.first();
  if (typeof value === "boolean") await field.setChecked(value);
  else if ((await field.evaluate((element) => element.nodeName)) === "SELECT") await field.selectOption({ label: value });
  else await field.fill(value);
}

/** No WCAG 2.2 A/AA violation stands on the page as it is, and nothing has gone wrong in it. */
export async function expectSound({ page, faults }: Desk, where: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  expect(await accessibilityViolations(page), where).to.deep.equal([]);
  expect(faults, where).to.deep.equal([]);
}

/** Waits until an expression holds in the page. The driver's own waiting evaluates text within the page, which its content policy stops. */
export async function until(page: Page, expression: string): Promise<void> {
  const holds = await page.evaluate(`(async () => {
    for (const end = performance.now() + 5000; performance.now() < end; await new Promise(requestAnimationFrame)) if (${expression}) return true;
    return false;
  })()`);
  if (holds !== true) throw new Error(`never came true: ${expression}`);
}
