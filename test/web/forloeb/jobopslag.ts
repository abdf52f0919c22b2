import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays } from '#shared/values/dato.ts';
import { DESKTOP, openAs, PHONE } from '../kit.ts';
import { axe, personal } from '../tjek.ts';
import { jobTil, overskrift, tastatur } from '../trin.ts';
import { world } from '../verden.ts';

const klik = (page: Page, navn: string | RegExp) => page.getByRole('button', { name: navn }).first().click();
const naeste = (page: Page) => klik(page, 'Gem og fortsæt');
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

/** The row of a post in the company's list. */
const raekke = (page: Page, overskrift: string) => page.locator('.raekke', { hasText: overskrift });

async function tilListe(page: Page): Promise<void> {
  await page.goto(`${world.site.url}/virksomhed/jobopslag`);
  await overskrift(page, 'Jobopslag');
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
  afterAll(() => world.system.clock.set(undefined));

  test('says on each step what is missing, and is kept on the server over a reload', async () => {
    const { context, page, klager } = await openAs(world, 'bodil', DESKTOP, '/virksomhed/jobopslag');
    await klik(page, 'Opret jobopslag');
    await overskrift(page, 'Stillingen');
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
    await overskrift(page, 'Arbejdet og arbejdstiden');
    await naeste(page);
    expect(await mangler(page)).toHaveLength(3);
    await duer(page);
    await page.getByLabel('Beskriv arbejdet').fill('Du vander roser og luger ukrudt i væksthuset.');
    await page.getByLabel('Fuld tid').check();
    await page.getByLabel('Dag', { exact: true }).check();
    await naeste(page);
    await overskrift(page, 'Arbejdsstedet');
    await naeste(page);
    expect(await mangler(page)).toHaveLength(3);
    await page.reload();
    await overskrift(page, 'Jobopslag');
    await raekke(page, 'Rosenpasser').getByRole('button', { name: 'Fortsæt' }).click();
    // Where it was left, with what was written.
    await overskrift(page, 'Arbejdsstedet');
    const beskrivelse = page.getByLabel('Beskriv arbejdet');
    await klik(page, 'Tilbage');
    expect(await beskrivelse.inputValue()).toBe('Du vander roser og luger ukrudt i væksthuset.');
    // Whoever goes back, and not on, has it kept as well.
    await beskrivelse.fill('Du vander roser og luger ukrudt i drivhuset.');
    await klik(page, 'Tilbage');
    await overskrift(page, 'Stillingen');
    await page.reload();
    await raekke(page, 'Rosenpasser').getByRole('button', { name: 'Fortsæt' }).click();
    await overskrift(page, 'Arbejdsstedet');
    await klik(page, 'Tilbage');
    expect(await beskrivelse.inputValue()).toBe('Du vander roser og luger ukrudt i drivhuset.');
    await klik(page, 'Kassér kladden');
    await klik(page, 'Ja, kassér den');
    await overskrift(page, 'Jobopslag');
    await expect.poll(() => raekke(page, 'Rosenpasser').count()).toBe(0);
    expect(klager).toEqual([]);
    await context.close();
  });

  test('is published, waits for Jobnet, is approved, and is shown to everyone with a link; edited; closed', async () => {
    const { context, page, klager } = await openAs(world, 'bodil', PHONE, '/virksomhed/jobopslag');
    await klik(page, 'Opret jobopslag');
    await jobTil(page, world, 'Opsummering');
    await duer(page);
    await klik(page, 'Offentliggør jobopslaget');
    await page.getByText('Jobopslaget er offentliggjort').waitFor();
    await duer(page);
    await expect.poll(() => world.system.jobnet.annoncer().length, { timeout: 10_000 }).toBe(1);
    await tilListe(page);
    await raekke(page, 'Hjælp i bageriet').getByText('Venter på Jobnets godkendelse').waitFor();
    await duer(page);

    world.system.jobnet.godkend(world.system.jobnet.annoncer()[0]?.id ?? '');
    minutter(11);
    await harStatus(page, 'Hjælp i bageriet', 'Godkendt af Jobnet');
    await raekke(page, 'Hjælp i bageriet').getByRole('button', { name: 'Vis' }).click();
    await page.getByRole('link', { name: /Se annoncen på Jobnet/ }).waitFor();

    // Anyone, without logging in.
    const gaest = await openAs(world, undefined, PHONE, '/');
    await gaest.page.getByRole('link', { name: 'Se ledige job' }).click();
    await gaest.page.getByRole('button', { name: /Se jobbet.*Hjælp i bageriet/ }).click();
    await overskrift(gaest.page, 'Hjælp i bageriet');
    await gaest.page.getByText('Vi spiser sammen.').waitFor();
    await gaest.page.getByRole('link', { name: '70 10 20 30' }).waitFor();
    // E-mail was not chosen, so it is not published.
    expect(await gaest.page.getByText('bodil@eksempel.dk').count()).toBe(0);
    await gaest.page.getByRole('link', { name: /Se annoncen på Jobnet/ }).waitFor();
    await duer(gaest.page);

    await klik(page, 'Ret jobopslag');
    await page.getByLabel('Overskrift').fill('Hjælp i bageriet om natten');
    await page.getByRole('button', { name: 'Opsummering' }).click();
    await klik(page, 'Gem ændringerne');
    await page.getByText('Ændringerne er gemt').waitFor();
    // The ad that was shown is closed and asked for anew.
    const status = () => world.system.jobnet.annoncer().map((annonce) => annonce.status);
    await expect.poll(status, { timeout: 10_000 }).toEqual(['lukket', 'afventer']);
    await gaest.page.goto(`${world.site.url}/job`);
    await gaest.page.getByText('Hjælp i bageriet om natten').first().waitFor();

    await klik(page, 'Luk jobopslaget');
    await duer(page);
    await klik(page, 'Ja, luk det');
    await page.getByText('Jobopslaget er lukket').waitFor();
    await gaest.page.reload();
    await gaest.page.getByText('Der er ingen ledige job lige nu').waitFor();
    expect([...klager, ...gaest.klager]).toEqual([]);
    await context.close();
    await gaest.context.close();
  });

  test('that Jobnet refuses shows why, in English too; citizens and caseworkers see it all the same', async () => {
    const { context, page, klager } = await openAs(world, 'astrid', DESKTOP, '/virksomhed/jobopslag');
    await klik(page, 'Opret jobopslag');
    await jobTil(page, world, 'Opsummering', 'Gartnermedhjælper');
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

  test('is made with the keyboard alone; what is changed by way of the list of steps is published with it', async () => {
    const { context, page, klager } = await openAs(world, 'bent', DESKTOP, '/virksomhed/jobopslag');
    const { skriv, tryk, skrivDag, enter } = tastatur(page);
    await tryk('Opret jobopslag');
    await overskrift(page, 'Stillingen');
    await skriv('Overskrift', 'Opvask i bageriet');
    await enter();
    await overskrift(page, 'Arbejdet og arbejdstiden');
    await skriv('Beskriv arbejdet', 'Du vasker op og fejer gulvet i bageriet.');
    await tryk('Fuld tid', 'Space');
    await tryk('Dag', 'Space');
    await tryk('Gem og fortsæt');
    await overskrift(page, 'Arbejdsstedet');
    await skriv('Postnummer', '8000');
    await skriv('By', 'Aarhus C');
    await skriv('Kommune', 'Aarhus');
    await tryk('Gem og fortsæt');
    await overskrift(page, 'Ansøgning og kontakt');
    await tryk('Telefon', 'Space');
    await skriv('Navn', 'Bent Bøgh');
    await skriv('Telefon', '70102030');
    await skriv('E-mail', 'bent@eksempel.dk');
    await enter();
    await overskrift(page, 'Periode');
    await skrivDag(world.idag);
    await skrivDag(addDays(world.idag, 28));
    await enter();
    await overskrift(page, 'Opsummering');
    await tryk(/Stillingen$/);
    await skriv('Overskrift', 'Opvask om morgenen');
    await tryk(/Opsummering$/);
    await tryk('Offentliggør jobopslaget');
    await page.getByText('Jobopslaget er offentliggjort').waitFor();
    await overskrift(page, 'Opvask om morgenen');
    expect(klager).toEqual([]);
    await context.close();
  });
});
