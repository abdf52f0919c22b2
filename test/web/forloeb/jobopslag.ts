import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays } from '#shared/values/dato.ts';
import { DESKTOP, openAs, PHONE } from '../kit.ts';
import { axe, personal } from '../tjek.ts';
import { fyldDato } from '../trin.ts';
import { world } from '../verden.ts';

afterAll(() => world.system.clock.set(undefined));

const klik = (page: Page, navn: string | RegExp) => page.getByRole('button', { name: navn }).first().click();
const naeste = (page: Page) => klik(page, 'Gem og fortsæt');
const trin = (page: Page, navn: string) => page.getByRole('heading', { level: 1, name: navn }).waitFor();
const mangler = (page: Page) => page.locator('[data-module=error-summary] li').allTextContents();

/** Nothing is wrong for anyone: no violation, nothing wider than the screen, and nothing personal in address, title or storage. */
async function duer(page: Page) {
  expect(await axe(page)).toEqual([]);
  expect(await personal(page, world)).not.toMatch(/\d{5}|Bæk|bodil/);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}

/** Goes to the next minute of the system's clock, where the schedule looks in the outbox: that many minutes later. */
function minutter(antal: number) {
  const { clock } = world.system;
  clock.set(Math.ceil(clock.now() / 60_000 + antal - 1) * 60_000 - 200);
}

async function udfyld(page: Page, overskrift: string): Promise<void> {
  await page.getByLabel('Overskrift').fill(overskrift);
  await naeste(page);
  await trin(page, 'Arbejdet og arbejdstiden');
  await page
    .getByLabel('Beskriv arbejdet')
    .fill('Du pakker brød, fejer gulv og hjælper i butikken.\n\nVi spiser sammen.');
  await page.getByLabel('Deltid').check();
  await page.getByLabel('Timer om ugen').fill('12');
  await page.getByLabel('Weekend').check();
  await naeste(page);
  await trin(page, 'Arbejdsstedet');
  await page.getByLabel('Postnummer').fill('8000');
  await page.getByLabel('By', { exact: true }).fill('Aarhus C');
  await page.getByLabel('Kommune').selectOption('Aarhus Kommune');
  await naeste(page);
  await trin(page, 'Ansøgning og kontakt');
  await page.getByRole('group', { name: 'Hvordan kan man søge?' }).getByLabel('Telefon').check();
  await page.getByLabel('Navn').fill('Bodil Bæk');
  await page.getByRole('textbox', { name: 'Telefon' }).fill('70 10 20 30');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('bodil@eksempel.dk');
  await naeste(page);
  await trin(page, 'Periode');
  await fyldDato(page, 'Sidste dag', addDays(world.idag, 28));
  await naeste(page);
  await trin(page, 'Opsummering');
}

/** The row of a post in the company's list. */
const raekke = (page: Page, overskrift: string) => page.locator('.raekke', { hasText: overskrift });

async function tilListe(page: Page): Promise<void> {
  await page.goto(`${world.site.url}/virksomhed/jobopslag`);
  await trin(page, 'Jobopslag');
}

/** Looks at the list until it says so. */
async function harStatus(page: Page, overskrift: string, status: string): Promise<void> {
  const look = async () => {
    await tilListe(page);
    await raekke(page, overskrift).waitFor();
    return raekke(page, overskrift).textContent();
  };
  await expect.poll(look, { timeout: 15_000 }).toContain(status);
}

describe('a company’s job post', () => {
  test('says on each step what is missing, and is kept on the server over a reload', async () => {
    const { context, page, klager } = await openAs(world, 'bodil', DESKTOP, '/virksomhed/jobopslag');
    await klik(page, 'Opret jobopslag');
    await trin(page, 'Stillingen');
    await page.getByLabel('Antal stillinger').fill('');
    await naeste(page);
    expect(await mangler(page)).toEqual([
      'Skriv en overskrift.',
      'Skriv, hvor mange stillinger der er. Det skal være et tal fra 1 til 99.',
    ]);
    await expect.poll(() => page.evaluate('document.activeElement.dataset.module')).toBe('error-summary');
    await page.getByRole('link', { name: 'Skriv en overskrift.' }).click();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('overskrift');
    await duer(page);
    await page.getByLabel('Overskrift').fill('Job til 0703853988');
    await page.getByLabel('Antal stillinger').fill('2');
    await naeste(page);
    await expect.poll(() => mangler(page)).toEqual(['Skriv ikke et CPR-nummer her.']);
    await page.getByLabel('Overskrift').fill('Rosenpasser');
    await naeste(page);
    await trin(page, 'Arbejdet og arbejdstiden');
    await naeste(page);
    expect(await mangler(page)).toHaveLength(3);
    await duer(page);
    await page.getByLabel('Beskriv arbejdet').fill('Du vander roser og luger ukrudt i væksthuset.');
    await page.getByLabel('Fuld tid').check();
    await page.getByLabel('Dag', { exact: true }).check();
    await naeste(page);
    await trin(page, 'Arbejdsstedet');
    await naeste(page);
    expect(await mangler(page)).toHaveLength(3);
    await page.reload();
    await trin(page, 'Jobopslag');
    await raekke(page, 'Rosenpasser').getByRole('button', { name: 'Fortsæt' }).click();
    // Where it was left, with what was written.
    await trin(page, 'Arbejdsstedet');
    await klik(page, 'Tilbage');
    expect(await page.getByLabel('Beskriv arbejdet').inputValue()).toBe(
      'Du vander roser og luger ukrudt i væksthuset.',
    );
    await klik(page, 'Kassér kladden');
    await klik(page, 'Ja, kassér den');
    await trin(page, 'Jobopslag');
    await expect.poll(() => raekke(page, 'Rosenpasser').count()).toBe(0);
    expect(klager).toEqual([]);
    await context.close();
  });

  test('that Jobnet refuses shows why, in English too; citizens and caseworkers see it all the same', async () => {
    const { context, page, klager } = await openAs(world, 'astrid', DESKTOP, '/virksomhed/jobopslag');
    await klik(page, 'Opret jobopslag');
    await udfyld(page, 'Gartnermedhjælper');
    await klik(page, 'Offentliggør jobopslaget');
    await page.getByText('Jobopslaget er offentliggjort').waitFor();
    const ad = () => world.system.jobnet.annoncer().find(({ overskrift }) => overskrift === 'Gartnermedhjælper');
    await expect.poll(() => ad()?.status, { timeout: 10_000 }).toBe('afventer');
    world.system.jobnet.afvis(ad()?.id ?? '', 'Skriv, hvad lønnen er.');
    minutter(11);
    await harStatus(page, 'Gartnermedhjælper', 'Afvist af Jobnet');
    await raekke(page, 'Gartnermedhjælper').getByRole('button', { name: 'Vis' }).click();
    await page.getByText('Jobnet skriver: Skriv, hvad lønnen er.').waitFor();
    await klik(page, 'English');
    await page.getByText('Refused by Jobnet').first().waitFor();
    await duer(page);
    for (const [bruger, sti] of [
      ['anna', '/borger/job'],
      ['lone', '/sagsbehandler/job'],
      ['bodil', '/virksomhed/job'],
    ] as const) {
      const other = await openAs(world, bruger, PHONE, sti);
      await other.page.getByText('Gartnermedhjælper').first().waitFor();
      await duer(other.page);
      expect(other.klager).toEqual([]);
      await other.context.close();
    }
    expect(klager).toEqual([]);
    await context.close();
  });
});
