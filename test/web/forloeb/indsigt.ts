import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { openAs, PHONE } from '../kit.ts';
import { world } from '../verden.ts';

test('a citizen sees who has seen the card, on a phone and in English', async () => {
  const nummer = await world.nummer('anna');
  await world.as('astrid', 'lookup-frikort', { frikortnummer: nummer });
  const { context, page, klager } = await openAs(world, 'anna', PHONE, '/borger');
  await page.getByRole('button', { name: /Menu/ }).click();
  await page.getByRole('link', { name: 'Hvem har set mit kort' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hvem har set mit kort' }).waitFor();
  const linjer = page.locator('.historik li');
  // The newest first: somebody with no employment is known by the CVR number alone.
  await expect.poll(() => linjer.first().textContent()).toContain('CVR 22222223');
  expect(await linjer.first().textContent()).toContain('Slog dit frikortnummer op');
  const all = (await linjer.allTextContents()).join('\n');
  expect(all).toContain('Aarhus Kommune');
  expect(all).toContain('Udstedte et socialt frikort til dig.');
  expect(all).not.toMatch(/Lone|Astrid|Dig selv/);
  await page.getByLabel('Vis også mine egne besøg').check();
  await page.getByText('Dig selv').first().waitFor();
  expect(page.url()).not.toMatch(/\d{5}$/);
  await page.getByRole('button', { name: /Menu/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Who has seen my card' }).waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(klager).toEqual([]);
  await context.close();
});
