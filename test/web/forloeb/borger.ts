import { describe, expect, test } from 'vitest';
import { openAs, PHONE, SKAERME } from '../kit.ts';
import { tabTil } from '../trin.ts';
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

  test('finds the way with the keyboard alone: past the menu, to a proof, and back', async () => {
    const { context, page, klager } = await openAs(world, 'anna', PHONE, '/borger');
    const { keyboard } = page;
    await page.getByText('Så meget kan du tjene endnu').waitFor();
    await tabTil(page, 'Gå til sidens indhold');
    await keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('indhold');
    await page.reload();
    await page.getByText('Så meget kan du tjene endnu').waitFor();
    await tabTil(page, 'Menu');
    await keyboard.press('Enter');
    await tabTil(page, 'Bevis for din indtægt');
    await keyboard.press('Enter');
    await page.getByLabel('Periode').waitFor();
    await tabTil(page, 'Lav bevis');
    await keyboard.press('Enter');
    await page.getByText('Beviset er klar').waitFor();
    await tabTil(page, 'Lav et nyt bevis');
    expect(klager).toEqual([]);
    await context.close();
  });

  test.each(SKAERME)('with an inactive card sees since when, %s', async (_, viewport) => {
    const { context, page } = await openAs(world, 'henning', viewport, '/borger');
    await page.getByText(/inaktivt siden/).waitFor();
    await context.close();
  });
});
