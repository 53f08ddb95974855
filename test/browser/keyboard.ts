import { expect } from "chai";
import type { Locator, Page } from "playwright-core";

const mostStops = 60;

type Stop = { readonly name: string; readonly isVisible: boolean; readonly isCovered: boolean };

/** Tab until the element has the focus; at every stop on the way the focus can be seen and nothing covers it. */
export async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await wanted.waitFor();
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press(key);
    const { name, isVisible, isCovered } = await stopAt(page);
    expect({ name, isVisible, isCovered }).to.deep.equal({ name, isVisible: true, isCovered: false });
  }
  throw new Error(`the keyboard does not come to ${wanted.toString()}`);
}

/** Goes down a list until its words are chosen. */
export async function chooseByArrows(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  const chosen = () =>
    field.evaluate((select) => (select as unknown as { selectedOptions: { text: string }[] }).selectedOptions[0]?.text ?? "");
  for (let presses = 0; presses < mostStops && (await chosen()) !== words; presses += 1) await page.keyboard.press("ArrowDown");
  expect(await chosen()).to.equal(words);
}

/** Where the focus is: the id, else the words of the element. */
export async function focusedName(page: Page): Promise<string> {
  return (await stopAt(page)).name;
}

export function isFocused(element: Locator): Promise<boolean> {
  return element
    .first()
    .evaluate((node) => node === (node as unknown as { ownerDocument: { activeElement: unknown } }).ownerDocument.activeElement);
}

/** A key as an input method sends it while it composes a word. */
export async function pressWhileComposing(page: Page, key: string): Promise<void> {
  await page.locator(":focus, body").last().dispatchEvent("compositionstart", {});
  await page.locator(":focus, body").last().dispatchEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true });
  await page.locator(":focus, body").last().dispatchEvent("keydown", { key, keyCode: 229, bubbles: true, cancelable: true });
}

function stopAt(page: Page): Promise<Stop> {
  return page.evaluate(`(async () => {
    const at = document.activeElement;
    const name = at.id || (at.getAttribute("aria-label") ?? at.textContent ?? "").trim().slice(0, 40) || at.nodeName;
    if (at === document.body) return { name, isVisible: true, isCovered: false };
    // the browser itself draws the ring on the parts of a date
    const isDate = at.matches("input[type^=date]");
    const shows = (element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    };
    const around = [at, at.parentElement, at.nextElementSibling, at.closest("label")].filter((one) => one !== null);
    // a ring may be drawn over some frames
    for (const until = performance.now() + 600; !isDate && !around.some(shows) && performance.now() < until; ) await new Promise(requestAnimationFrame);
    const { left, top, width, height } = at.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const isCovered = hit !== null && !at.contains(hit) && !hit.contains(at) && hit.closest("label") === null;
    return { name, isVisible: isDate || around.some(shows), isCovered };
  })()`);
}
