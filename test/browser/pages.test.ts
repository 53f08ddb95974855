import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { projectRoot } from "../../api/config.ts";
import { accessibilityViolations, desktop, openBrowser, phone } from "../support/browser.ts";
import { type ServedMatter, serveMatter } from "../support/served-matter.ts";
import { startTestServer, type TestServer } from "../support/serving.ts";
import { type Desk, takeSeat, until } from "./desk.ts";
import { type TourPage, tourOf } from "./tour.ts";

const languages = ["zh-CN", "en"] as const;

/** A key of the words that no text stands for, such as `task.kept.title` or `common:light.green`. */
const rawKey = /(?<![\w@/.-])(?:[a-z][A-Za-z]*:)?[a-z][A-Za-z]+(?:\.[a-z][A-Za-z]+){1,3}(?![\w@/-])/g;
/** What looks like one and is none: files, and names that are written so. */
const noKey = /\.(?:bpmn|io|json|xlsx|csv|dmn|pdf|png)$/;

describe("every page", function () {
  this.timeout(90_000);
  let server: TestServer;
  let browser: Browser;
  let matter: ServedMatter;

  before(async () => {
    server = await startTestServer();
    browser = await openBrowser();
    matter = await serveMatter(server);
    const administrator = await server.as("process-admin");
    const params = { key: "first-responsibility" };
    const published = await administrator.call("GET /api/bundles/{key}/versions/{version}", { params: { ...params, version: 1 } });
    const draft = await administrator.call("POST /api/bundles/{key}/drafts", { params, body: published.json.content });
    expect(draft.status).to.equal(201);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const language of languages) {
    it(`is sound in ${language}: on a desk and on a phone, in large print, too`, async () => {
      const wrong: string[] = [];
      const titles = new Map<string, string>();
      await walk(language, async (desk, page) => {
        const { page: shown } = desk;
        const note = (where: string, found: readonly string[]) => wrong.push(...found.map((words) => `${page.name}, ${where}: ${words}`));
        const title = await shown.title();
        titles.set(page.name, title);
        if (!title.includes(" · ")) note("title", [title]);
        note("words", (await wordsOf(shown)).match(rawKey)?.filter((key) => !noKey.test(key)) ?? []);
        note("desk", [...(await accessibilityViolations(shown)), ...(await shapeFaults(shown))]);
        if (page.hasDiagram) note("mark", await markFaults(shown));
        await printLarge(shown, true);
        note("desk, large print", await shapeFaults(shown));
        await shown.setViewportSize(phone);
        note("phone, large print", await shapeFaults(shown));
        await printLarge(shown, false);
        note("phone", [...(await accessibilityViolations(shown)), ...(await shapeFaults(shown))]);
        await shown.setViewportSize(desktop);
        note("console", desk.faults);
      });
      expect(wrong).to.deep.equal([]);
      expect(new Set(titles.values()).size, "pages told apart by their titles").to.be.greaterThan(titles.size * 0.6);
    });
  }

  it("is on the tour", () => {
    const source = readFileSync(path.join(projectRoot(), "modeler-ui", "src", "routes.tsx"), "utf8");
    const routes = [...source.matchAll(/path: "([^"*]+)"/g)].map(([, route = ""]) => route.replace(/^\//, ""));
    const toured = tourOf(matter).map(({ path: address }) => address.replace(/^\/|\?.*$/g, ""));
    const missed = routes.filter((route) => !toured.some((address) => new RegExp(`^${route.replaceAll(/:\w+/g, "[^/]+")}$`).test(address)));
    expect(missed).to.deep.equal([]);
  });

  it("has met no fault on the server", () => {
    expect(server.faults).to.deep.equal([]);
  });

  /** Goes to every page of the tour, one context a person; two people at a time. */
  async function walk(language: string, look: (desk: Desk, page: TourPage) => Promise<void>): Promise<void> {
    const tour = tourOf(matter);
    const waiting = [...new Set(tour.map(({ as }) => as))];
    const next = async (): Promise<void> => {
      const who = waiting.shift();
      if (who === undefined) return;
      const desk = await takeSeat(browser, server, who, { language });
      await desk.context.addInitScript(`localStorage.setItem("clauseflow.language", "${language}");`);
      for (const page of tour.filter(({ as }) => as === who)) {
        await desk.page.goto(page.path);
        await desk.page.locator("h1").first().waitFor();
        if (page.hasDiagram) await desk.page.locator(".bjs-powered-by").first().waitFor();
        await until(desk.page, 'document.querySelector(".ant-skeleton") === null');
        await look(desk, page);
      }
      await desk.context.close();
      await next();
    };
    await Promise.all([next(), next()]);
  }
});

/** As the switch in the settings does it. */
async function printLarge(page: Page, isLarge: boolean): Promise<void> {
  const value = isLarge ? "on" : "off";
  await page.evaluate(`localStorage.setItem("clauseflow.largePrint", "${value}"); dispatchEvent(new Event("clauseflow:flag"));`);
  await until(page, `document.documentElement.classList.contains("large-print") === ${isLarge}`);
}

async function wordsOf(page: Page): Promise<string> {
  return page.evaluate("document.body.innerText");
}

/** What sticks out of the page, once it has taken its new shape. */
async function shapeFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(async () => {
    const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    for (const until = performance.now() + 1500; isWide() && performance.now() < until; ) await new Promise(requestAnimationFrame);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (!isWide()) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return ["scrolls sideways by " + (scrollWidth - clientWidth) + ": " + wide.slice(0, 3).map((one) => one.className || one.nodeName).join(", ")];
  })()`);
}

/** The makers' mark stands whole on the diagram, with nothing over it (licence of bpmn-js). */
async function markFaults(page: Page): Promise<readonly string[]> {
  const mark = page.locator(".bjs-powered-by").first();
  await mark.scrollIntoViewIfNeeded();
  return mark.evaluate((element) => {
    type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
    const link = element as unknown as {
      getBoundingClientRect(): Box;
      contains(other: unknown): boolean;
      readonly ownerDocument: { elementFromPoint(x: number, y: number): unknown };
    };
    const { left, top, right, bottom } = link.getBoundingClientRect();
    const corners = [left + 2, right - 2].flatMap((x) => [top + 2, bottom - 2].map((y) => [x, y] as const));
    const covered = corners.filter(([x, y]) => !link.contains(link.ownerDocument.elementFromPoint(x, y)));
    return covered.map(([x, y]) => `the mark is covered at ${Math.round(x)}, ${Math.round(y)}`);
  });
}
