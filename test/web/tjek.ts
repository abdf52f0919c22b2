import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { World } from './kit.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong by WCAG 2.2 AA: rule and place. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target.join(' ')}`));
}

/** Address, title, history and storage of the page as one text: they name nobody. */
export async function personal(page: Page, { site }: World): Promise<string> {
  const kept = await page.evaluate(
    'document.title + location.href + JSON.stringify(history.state) + JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage })',
  );
  return String(kept).replaceAll(site.url, '');
}
