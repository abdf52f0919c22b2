import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import { yearOf } from '#shared/values/dato.ts';
import { DESKTOP, openAs, PHONE } from '../kit.ts';
import { axe } from '../tjek.ts';
import { soeg } from '../trin.ts';
import { world } from '../verden.ts';

const klik = (page: Page, navn: string | RegExp) => page.getByRole('button', { name: navn }).first().click();

async function fejlfri(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
}

/** Writes a code on the public page, as somebody who is not logged in. */
async function tjek(page: Page, kode: string): Promise<void> {
  await page.getByLabel('Kode').fill(kode);
  await klik(page, 'Tjek koden');
}

describe('a proof of income', () => {
  test('is made by the citizen on a phone, printed, and checked by somebody who is not logged in', async () => {
    const { context, page, klager } = await openAs(world, 'anna', PHONE, '/borger/bevis');
    await page.getByLabel('Periode').selectOption('selv');
    await page.getByLabel('Fra og med').selectOption(`${yearOf(world.idag)}-02`);
    await page.getByLabel('Til og med').selectOption(`${yearOf(world.idag)}-01`);
    await fejlfri(page);
    await klik(page, 'Lav bevis');
    await page.locator('[data-module=error-summary]').getByText('Den sidste måned skal være').waitFor();
    await page.getByLabel('Periode').selectOption(String(yearOf(world.idag)));
    await page.getByLabel('Navn', { exact: true }).uncheck();
    await klik(page, 'Lav bevis');
    await page.getByText('Beviset er klar').waitFor();
    await fejlfri(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    const ark = (await page.locator('.bevisark').textContent()) ?? '';
    const kode = (await page.locator('.beviskode').textContent()) ?? '';
    expect(kode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(ark).not.toContain('Anna');
    expect(ark).toContain('vurdering af borgerens arbejdsevne');

    // The paper has the proof and nothing else; the browser's own PDF says what it is, in which language, with headings.
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bevisark').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Lav et nyt bevis' }).isVisible()).toBe(false);
    const pdf = (await page.pdf({ tagged: true, outline: true })).toString('latin1');
    expect(pdf).toMatch(/\/Lang ?\(da\)/);
    expect(pdf).toMatch(/\/MarkInfo|\/StructTreeRoot/);
    expect(pdf).toMatch(/\/Title/);
    expect(await page.evaluate('location.href + document.title + JSON.stringify({ ...sessionStorage })')).not.toContain(
      kode.slice(0, 9),
    );
    expect(klager).toEqual([]);
    await context.close();

    const anyone = await openAs(world, undefined, PHONE, '/tjek');
    await tjek(anyone.page, kode.toLowerCase().replaceAll('-', ' '));
    await anyone.page.getByText('Beviset er ægte', { exact: true }).waitFor();
    await fejlfri(anyone.page);
    const shown = (await anyone.page.locator('.bevisark').textContent()) ?? '';
    expect(shown).not.toContain('Anna');
    expect(shown).toContain('Indtægt i perioden');
    await klik(anyone.page, 'Tjek en anden kode');
    await tjek(anyone.page, `${kode.slice(0, -1)}${kode.endsWith('0') ? '1' : '0'}`);
    await anyone.page.locator('[data-module=error-summary]').getByText('Der er ikke et bevis').waitFor();
    await fejlfri(anyone.page);
    expect(anyone.klager).toEqual([]);
    await anyone.context.close();
  });

  test('stands in the citizen’s list, and is withdrawn at once', async () => {
    const aar = yearOf(world.idag);
    const vis = { visNavn: true, visVirksomheder: false, visArbejdstid: true, udeladte: [] };
    const valg = { fra: `${aar}-01`, til: `${aar}-12`, gyldigTilOgMed: world.idag, ...vis };
    const kode = String((await world.as('anna', 'make-eget-indkomstbevis', valg)).kode);
    const { context, page, klager } = await openAs(world, 'anna', PHONE, '/borger/bevis');
    const linje = page.locator('article', { hasText: `Koden ender på ${kode.slice(-4)}` });
    await linje.getByText('dit navn, dine timer').waitFor();
    await fejlfri(page);
    await linje.getByRole('button', { name: 'Træk tilbage' }).click();
    await page.getByRole('dialog').getByText('Det virker med det samme.').waitFor();
    await fejlfri(page);
    await klik(page, 'Ja, træk beviset tilbage');
    await page.getByText(`Beviset, hvor koden ender på ${kode.slice(-4)}, er trukket tilbage`).waitFor();
    await linje.getByText('Trukket tilbage').first().waitFor();
    expect(await linje.getByRole('button').count()).toBe(0);
    await fejlfri(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    expect(klager).toEqual([]);
    await context.close();

    const anyone = await openAs(world, undefined, PHONE, '/tjek');
    await tjek(anyone.page, kode);
    await anyone.page.locator('[data-module=error-summary]').getByText('Der er ikke et bevis').waitFor();
    await anyone.context.close();
  });

  test('is made by the caseworker, but only with the citizen', async () => {
    const { context, page, klager } = await openAs(world, 'lone', DESKTOP, '/sagsbehandler');
    await soeg(page, PERSON.anna.cpr);
    await klik(page, 'Lav bevis for indtægt');
    await klik(page, 'Lav bevis');
    await page.getByText('Lav beviset sammen med borgeren.').nth(1).waitFor();
    await page.getByLabel('Borgeren er her').check();
    await klik(page, 'Lav bevis');
    await page.getByText('Beviset er klar').waitFor();
    expect(await page.locator('.bevisark').textContent()).toContain('Anna');
    await fejlfri(page);
    expect(klager).toEqual([]);
    await context.close();
  });

  test('is in English for who reads that', async () => {
    const { context, page } = await openAs(world, undefined, DESKTOP, '/tjek');
    await klik(page, 'English');
    await page.getByLabel('Code').fill('0000');
    await klik(page, 'Check the code');
    await page.locator('[data-module=error-summary]').getByText('No proof that can be shown').waitFor();
    await context.close();
  });
});
