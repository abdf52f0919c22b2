import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, yearOf } from '#shared/values/dato.ts';
import { DESKTOP, openAs, PHONE } from '../kit.ts';
import { axe } from '../tjek.ts';
import { world } from '../verden.ts';

const klik = (page: Page, navn: string | RegExp) => page.getByRole('button', { name: navn }).first().click();

async function skrivDag(page: Page, id: string, dag: string): Promise<void> {
  const [aar = '', maaned = '', day = ''] = dag.split('-');
  await page.locator(`#${id}`).fill(day);
  await page.locator(`#${id}-maaned`).fill(maaned);
  await page.locator(`#${id}-aar`).fill(aar);
}

describe('a hand-over of data', () => {
  test('is ordered by one operator, released by another, and fetched with its receipt', async () => {
    const { context, page, klager } = await openAs(world, 'drude', PHONE, '/drift/udlevering');
    await klik(page, 'Bestil');
    await page.locator('[data-module=error-summary]').getByText('Vælg, hvad der skal udleveres.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Revisionslog for en periode').check();
    await skrivDag(page, 'fra', addDays(world.idag, -2));
    await skrivDag(page, 'til', world.idag);
    await page.getByLabel('Hvorfor?').selectOption('TILSYN');
    await page.getByLabel('Sagens journalnummer').fill('DRIFT-7');
    await klik(page, 'Bestil');
    // Today is not over.
    await page.getByText('Perioden er ikke slut').waitFor();
    await skrivDag(page, 'til', addDays(world.idag, -1));
    await klik(page, 'Bestil');
    await page.getByText('Udleveringen er bestilt').waitFor();
    await page.getByText('Venter på frigivelse').first().waitFor({ timeout: 15_000 });
    await page.getByText('En anden driftsoperatør skal frigive').waitFor();
    expect(await page.getByRole('button', { name: 'Frigiv' }).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);

    const anden = await openAs(world, 'dines', DESKTOP, '/drift/udlevering');
    await klik(anden.page, 'Frigiv');
    expect(await axe(anden.page)).toEqual([]);
    await klik(anden.page, 'Ja, frigiv');
    await anden.page.getByText('Udleveringen er frigivet').waitFor();
    expect(anden.klager).toEqual([]);
    await anden.context.close();

    await page.reload();
    const [file] = await Promise.all([page.waitForEvent('download'), klik(page, 'Hent filen')]);
    expect(file.suggestedFilename()).toMatch(/^log-periode-\d{4}-\d{2}-\d{2}\.csv$/);
    await page.getByText('kontrolsummen passer').waitFor();
    await page.getByText('Hentet', { exact: true }).first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(klager).toEqual([]);
    await context.close();
  });

  test('is a year of cards, and can be withdrawn by who ordered it', async () => {
    const { context, page, klager } = await openAs(world, 'drude', DESKTOP, '/drift/udlevering');
    await page.getByLabel('Årets kort til ministeriet').check();
    await page.getByLabel('Hvilket år?').fill(String(yearOf(world.idag) - 1));
    await page.getByLabel('Hvorfor?').selectOption('AARLIG_LEVERANCE');
    await page.getByLabel('Sagens journalnummer').fill('DRIFT-8');
    await klik(page, 'Bestil');
    await page.getByText('Udleveringen er bestilt').waitFor();
    await klik(page, 'Træk tilbage');
    await klik(page, 'Ja, træk tilbage');
    await page.getByText('Udleveringen er trukket tilbage').waitFor();
    expect(klager).toEqual([]);
    await context.close();
  });
});
