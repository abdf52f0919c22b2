import { describe, expect, test } from 'vitest';
import { DESKTOP, openAs, PHONE } from '../kit.ts';
import { SCENER } from '../scener.ts';
import { axe, personal } from '../tjek.ts';
import { world } from '../verden.ts';

describe('every page and state', () => {
  test.each(SCENER)('$navn', async ({ bruger, sti, vis }) => {
    const { context, page, klager } = await openAs(world, bruger, DESKTOP, sti);
    try {
      await page.locator('h1').first().waitFor();
      await vis?.(page, world);
      expect(await axe(page)).toEqual([]);
      const kept = await personal(page, world);
      expect(kept).not.toMatch(/\d{5}|Eksempelsen|Tænktsen|Bæk/);
      await page.setViewportSize(PHONE);
      // What is text alone has the same markup on every screen.
      if (bruger !== undefined) expect(await axe(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
      expect(klager).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
