import axeCore, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, openAs, PHONE, type World } from './kit.ts';
import type { Akt, Scene } from './scener/scene.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong by WCAG 2.2 AA: rule and place. It runs in the page itself, which has no frames: gathered over
 * several pages, as its own driver does, the same answer takes four times as long.
 */
export async function axe(page: Page): Promise<string[]> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axeCore.source);
  const how = { runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'] };
  const found: Pick<AxeResults, 'violations'> = await page.evaluate(`axe.run(${JSON.stringify(how)})`);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Address, title, history and storage of the page as one text: they name nobody. */
export async function personal(page: Page, { site }: World): Promise<string> {
  const kept = await page.evaluate(
    'document.title + location.href + JSON.stringify(history.state) + JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage })',
  );
  return String(kept).replaceAll(site.url, '');
}

/** What 200 percent zoom makes of the desktop. */
const ZOOM_200 = { width: DESKTOP.width / 2, height: DESKTOP.height / 2 };

/** How wide the page is: wider than the screen, and one has to scroll sideways to read. */
async function bredde(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth'));
}

/** What was done has been drawn, and where it puts the focus has it. */
const TEGNET =
  'new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(ready, 50))))';

/** How much moves for longer than an eye sees, for who has asked that nothing does. */
async function bevaeger(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('*')].filter((e) => {
    const { transitionDuration, animationDuration } = getComputedStyle(e);
    return parseFloat(transitionDuration) > 0.01 || parseFloat(animationDuration) > 0.01;
  }).map((e) => e.outerHTML.slice(0, 80))`);
}

/** Opens a page in the state that the scene is of and looks for all that no page may have, on a desktop and on a phone. */
export async function seScene(world: World, { bruger, sti, vis }: Scene): Promise<void> {
  const { context, page, klager } = await openAs(world, bruger, DESKTOP, sti);
  try {
    // Colours on their way to others are no finding.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator('h1').first().waitFor();
    await vis?.(page, world);
    await page.evaluate(TEGNET);
    expect(await axe(page)).toEqual([]);
    expect(await personal(page, world)).not.toMatch(/\d{5}|Eksempelsen|Tænktsen|Bæk/);
    expect(await bevaeger(page)).toEqual([]);
    await page.setViewportSize(ZOOM_200);
    expect(await bredde(page)).toBeLessThanOrEqual(ZOOM_200.width);
    await page.setViewportSize(PHONE);
    expect(await bredde(page)).toBeLessThanOrEqual(PHONE.width);
    await page.evaluate(TEGNET);
    // What is text alone has the same markup on every screen.
    if (bruger !== undefined) expect(await axe(page)).toEqual([]);
    expect(klager).toEqual([]);
  } finally {
    await context.close();
  }
}

/** A time and its pages, each a test of its own. */
export function seAkt(world: () => World, { navn, foer, scener }: Akt): void {
  test(navn, () => foer(world()));
  test.each(scener)('$navn', (scene) => seScene(world(), scene));
}
