import { describe, expect, test } from 'vitest';
import { danishMoment } from '#shared/values/dansk-tid.ts';
import { addMaaneder, foersteDag, maanedOf } from '#shared/values/maaned.ts';
import { openAs, PHONE } from '../kit.ts';
import { axe } from '../tjek.ts';
import { world } from '../verden.ts';

describe('the statistics', () => {
  test('are computed on the first of the month, and anyone sees them as a table, a picture and a file', async () => {
    const first = foersteDag(addMaaneder(maanedOf(world.idag), 1));
    world.system.clock.set(Number(danishMoment(`${first}T03:29`)) + 57_000);
    try {
      const url = `${world.site.url}/api/offentlig/show-statistik`;
      const headers = { 'content-type': 'application/json' };
      const computed = async () => (await fetch(url, { method: 'POST', headers, body: '{}' })).status;
      await expect.poll(computed, { timeout: 20_000 }).toBe(200);
      const { context, page, klager } = await openAs(world, undefined, PHONE, '/statistik');
      await page.getByRole('rowheader', { name: 'Hele landet' }).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
      // The municipalities of the fictive people have few of them each.
      expect(await page.getByText('skjult', { exact: true }).count()).toBeGreaterThan(0);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Hent tallene som CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^socialt-frikort-\d{4}\.csv$/);
      expect(klager).toEqual([]);
      await context.close();
    } finally {
      world.system.clock.set(undefined);
    }
  });
});
