import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium as driver, type Page } from "playwright-core";

const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"];

/**
 * A real Chromium: the one an npm package ships on Linux, elsewhere the one installed (CLAUSEFLOW_CHROMIUM, else Chrome or Edge).
 * What is used is said, so that nobody takes one for the other.
 */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env.CLAUSEFLOW_CHROMIUM;
  if (installed !== undefined) return driver.launch({ executablePath: installed, args });
  if (process.platform === "linux") return driver.launch({ executablePath: await chromium.executablePath(), args, headless: true });
  const channel = process.platform === "win32" ? "msedge" : "chrome";
  process.stdout.write(`    (pages are tested in the installed ${channel})\n`);
  return driver.launch({ channel, args });
}

export const desktop = { width: 1366, height: 768 } as const;
export const phone = { width: 390, height: 844 } as const;

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors the page wrote to its console, and scripts the content policy stopped. */
  readonly faults: readonly string[];
};

/** A fresh visitor: no cookies, nothing stored. */
export async function visit(
  browser: Browser,
  {
    address,
    viewport = desktop,
    language = "zh-CN",
  }: { readonly address: string; readonly viewport?: { readonly width: number; readonly height: number }; readonly language?: string },
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    locale: language,
    reducedMotion: "reduce",
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("console", (message) => {
    // A refused request is the page's business to show; anything else written as an error is a fault.
    if (message.type() === "error" && !message.text().includes("Failed to load resource")) faults.push(`console: ${message.text()}`);
  });
  return { page, context, faults };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations of WCAG 2.2 A and AA, each with the elements it stands on. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    type Found = {
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
      }[];
    };
    const { axe } = globalThis as unknown as { readonly axe: { run(options: object): Promise<Found> } };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await axe.run({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${(failureSummary ?? "").replaceAll("\n", " ")}`),
    );
  });
}
