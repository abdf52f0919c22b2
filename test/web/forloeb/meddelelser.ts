import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/values/dato.ts';
import { DESKTOP, openAs, PHONE } from '../kit.ts';
import { axe } from '../tjek.ts';
import { fyldDato } from '../trin.ts';
import { world } from '../verden.ts';

const klik = (page: Page, navn: string | RegExp) => page.getByRole('button', { name: navn }).first().click();

/** The page as it stands breaks no rule of accessibility, and fits the narrowest screen. */
async function sound(page: Page): Promise<void> {
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
  }
  await page.setViewportSize(DESKTOP);
}

/** The public page, when the files have followed. */
async function laes(sti: string, tekst: string): Promise<void> {
  await expect.poll(async () => (await fetch(world.site.url + sti)).text(), { timeout: 20_000 }).toContain(tekst);
}

describe('meddelelser: driftsstatus', () => {
  test('an operator publishes, corrects and ends a message; everyone reads it, also with API and database down', async () => {
    const { context, page, klager } = await openAs(world, 'drude', DESKTOP, '/drift');
    await page.getByRole('link', { name: 'Driftsmeldinger' }).first().click();
    await klik(page, 'Udgiv meldingen');
    await page.locator('[data-module=error-summary]').waitFor();
    await sound(page);
    await page.getByLabel('Driftsforstyrrelse').check();
    await page.getByLabel('Noget virker ikke').check();
    await page.getByLabel('Overskrift på dansk').fill('Langsomme svar');
    await page.getByLabel('Tekst på dansk').fill('Det tager længere tid end normalt at gemme.');
    await page.getByLabel('Overskrift på engelsk').fill('Slow answers');
    await page.getByLabel('Tekst på engelsk').fill('Saving takes longer than usual.');
    await fyldDato(page, 'Begynder', addDays(world.idag, -1));
    await page.getByLabel('Begynder klokken').fill('8');
    await klik(page, 'Udgiv meldingen');
    await page.getByText('Meldingen er udgivet').waitFor();
    await sound(page);
    await laes('/driftsstatus.json', 'Langsomme svar');
    await laes('/driftsstatus.da.atom', 'Driftsforstyrrelse: Langsomme svar');

    await klik(page, 'Ret');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Ret "Langsomme svar"');
    await page.getByLabel('Overskrift på dansk').fill('Meget langsomme svar');
    await klik(page, 'Gem rettelsen');
    await page.getByText('Meldingen er rettet').waitFor();
    await laes('/driftsstatus.json', 'Meget langsomme svar');

    const laeser = await openAs(world, undefined, PHONE);
    await laeser.page.getByText('Meget langsomme svar').waitFor();
    await world.system.database.kill();
    world.site.fault('/api/offentlig/list-satser', 503, 100);
    await laeser.page.reload();
    await laeser.page.getByText('Systemet svarer ikke lige nu.').waitFor();
    await laeser.page.getByText('Meget langsomme svar').waitFor();
    await laeser.page.goto(`${world.site.url}/driftsstatus`);
    await laeser.page.getByRole('heading', { name: 'Lige nu' }).waitFor();
    await klik(laeser.page, 'English');
    await laeser.page.getByText('Slow answers').waitFor();
    await sound(laeser.page);
    await laeser.context.close();
    world.site.fault('/api/offentlig/list-satser', 503, 0);
    await world.system.database.restart();

    await klik(page, 'Afslut');
    await page.getByRole('dialog').waitFor();
    await sound(page);
    await klik(page, 'Ja, afslut');
    await page.getByText('Meldingen er afsluttet').waitFor();
    await laes('/driftsstatus.json', '"til"');
    await page.goto(`${world.site.url}/driftsstatus`);
    await page.locator('h2:text("Tidligere") ~ article').first().waitFor();
    expect(klager.filter((klage) => !klage.includes('503'))).toEqual([]);
    await context.close();
  });
});

describe('meddelelser: beskeder', () => {
  test('a citizen chooses, an employer registers, and the mail says nothing but to log in', async () => {
    const { context, page, klager } = await openAs(world, 'anna', PHONE, '/borger');
    await page.goto(`${world.site.url}/borger/beskeder`);
    await page.getByLabel('En arbejdsgiver har registreret eller ændret noget').check();
    await klik(page, 'Gem');
    await page.locator('[data-module=error-summary]').waitFor();
    await page.getByLabel('Din e-mail').fill('anna@eksempel.dk');
    await klik(page, 'Gem');
    await page.getByText('Dit valg er gemt').waitFor();
    await sound(page);
    await page.reload();
    const email = () => page.getByLabel('Din e-mail').inputValue();
    await expect.poll(email, { timeout: 10_000 }).toBe('anna@eksempel.dk');
    expect(klager).toEqual([]);
    await context.close();

    await world.as('bodil', 'register-ansaettelse', {
      frikortnummer: await world.nummer('anna'),
      startdato: world.idag,
      slutdato: world.idag,
      beloebOere: 12_300,
      kontaktperson: { navn: 'Bodil Bæk', email: 'bodil@eksempel.dk', telefon: '70102030' },
      ordinaertUstoettetArbejde: true,
      ikkeBorgerensEgenVirksomhed: true,
    });
    await laes('/lokal/post', 'anna@eksempel.dk');
    const post = await (await fetch(`${world.site.url}/lokal/post`)).text();
    expect(post.match(/anna@eksempel\.dk/g)).toHaveLength(1);
    expect(post).not.toMatch(/rikort på|Bageri|123,00/);
  });

  test('a company chooses what its contact persons are told of, in English too, and sees what is to be made final', async () => {
    const { context, page, klager } = await openAs(world, 'bodil', DESKTOP, '/virksomhed');
    await page.getByText('Skriv det endelige beløb senest').first().waitFor();
    await page.goto(`${world.site.url}/virksomhed/beskeder`);
    expect(await page.getByLabel('Om en uge kan beløbet ikke rettes mere').isChecked()).toBe(true);
    await page.getByLabel('En ansættelse er oprettet eller ændret').check();
    await klik(page, 'Gem');
    await page.getByText('Valget er gemt').waitFor();
    await klik(page, 'English');
    await page.getByText('What should the contact person be told of?').waitFor();
    await sound(page);
    expect(klager).toEqual([]);
    await context.close();
  });
});
