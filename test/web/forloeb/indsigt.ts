import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import { openAs, PHONE } from '../kit.ts';
import { axe } from '../tjek.ts';
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
  expect(await axe(page)).toEqual([]);
  expect(klager).toEqual([]);
  await context.close();
});

test('a citizen fetches everything that is held about them, as a file and on paper', async () => {
  const { context, page, klager } = await openAs(world, 'anna', PHONE, '/borger/oplysninger');
  await page.getByRole('button', { name: 'Hent mine oplysninger' }).click();
  await page.getByText('Dine oplysninger er klar').waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  const ark = (await page.locator('#kopiark').locator('..').textContent()) ?? '';
  for (const text of [
    'Dit arbejde',
    'Brødre & Søstre Bageri',
    'Aarhus Kommune',
    'Hvem der har set',
    'Dit CPR-nummer',
  ]) {
    expect(ark).toContain(text);
  }
  // Fields and codes are said in words.
  expect(ark).not.toMatch(/undefined|\[object|Oere|[a-z]-[a-z]+-[a-z]+:|[A-Z]+_[A-Z]+/);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Gem som fil (JSON)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^mine-oplysninger-\d{4}-\d{2}-\d{2}\.json$/);
  const indhold = await readFile(await file.path(), 'utf8');
  expect(JSON.parse(indhold).oplysninger.kort).toHaveLength(1);
  expect(indhold).not.toContain(PERSON.anna.cpr);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#kopiark').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Gem som fil (JSON)' }).isVisible()).toBe(false);
  expect(await page.evaluate('location.pathname + document.title + JSON.stringify({ ...sessionStorage })')).not.toMatch(
    /Anna|\d{5}/,
  );
  expect(klager).toEqual([]);
  await context.close();
});
