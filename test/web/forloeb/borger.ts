import { describe, expect, test } from 'vitest';
import { openAs, PHONE, SKAERME } from '../kit.ts';
import { world } from '../verden.ts';

describe('a citizen', () => {
  test.each(SKAERME)(
    'sees what is left, whom to call, and nothing of the card’s own history, %s',
    async (_, viewport) => {
      const { context, page, klager } = await openAs(world, 'anna', viewport, '/borger');
      await page.getByText('Så meget kan du tjene endnu').waitFor();
      expect(await page.getByRole('link', { name: /70 10 20 30/ }).count()).toBeGreaterThan(0);
      expect(await page.locator('main').textContent()).not.toContain('Journalnummer');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.stort-tal').isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Udskriv siden' }).isVisible()).toBe(false);
      expect(klager).toEqual([]);
      await context.close();
    },
  );

  test('with an inactive card sees since when', async () => {
    const { context, page } = await openAs(world, 'henning', PHONE, '/borger');
    await page.getByText(/inaktivt siden/).waitFor();
    await context.close();
  });
});
