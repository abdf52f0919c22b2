import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import { addDays, lastDay, yearOf } from '#shared/values/dato.ts';
import { DESKTOP, logInd, openAs, PHONE, startWorld, type World } from './kit.ts';
import { SCENER } from './scener.ts';
import { fyldDato, opretTil, soeg } from './trin.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);
afterAll(() => world?.stop());

const klik = (page: Page, navn: string | RegExp) => page.getByRole('button', { name: navn }).first().click();

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target.join(' ')}`));
}

/** Address, title and storage name nobody: no card number, no CPR number, no name. */
async function personal(page: Page): Promise<string> {
  const kept = await page.evaluate(
    'document.title + location.href + JSON.stringify(history.state) + JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage })',
  );
  return String(kept).replaceAll(world.site.url, '');
}

describe('every page and state', () => {
  test.each(SCENER)('$navn', async ({ bruger, sti, vis }) => {
    const { context, page, klager } = await openAs(world, bruger, DESKTOP, sti);
    try {
      await page.locator('h1').first().waitFor();
      await vis?.(page, world);
      expect(await axe(page)).toEqual([]);
      const kept = await personal(page);
      expect(kept).not.toMatch(/\d{5}|Eksempelsen|Tænktsen|Bæk/);
      await page.setViewportSize(PHONE);
      // What is text alone has the same markup on every screen.
      if (bruger !== undefined) expect(await axe(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
      expect(klager).toEqual([]);
    } finally {
      await context.close();
    }
  });
});

describe('a caseworker', () => {
  test('issues a card with the keyboard alone, gets the number and a slip, and the citizen can log in', async () => {
    const { context, page, klager } = await openAs(world, 'lone', DESKTOP, '/sagsbehandler');
    const { keyboard } = page;
    const skriv = async (navn: string, text: string) => {
      await page.getByLabel(navn).first().focus();
      await keyboard.type(text);
    };
    await skriv('CPR-nummer eller frikortnummer', PERSON.emil.cpr);
    await keyboard.press('Enter');
    await page.getByText('Borgeren har ikke et socialt frikort.').waitFor();
    await page.getByRole('button', { name: 'Udsted socialt frikort' }).focus();
    await keyboard.press('Enter');
    // The summary has the focus; its first line leads to its field.
    await expect.poll(() => page.evaluate('document.activeElement.dataset.module')).toBe('error-summary');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('ansoegningsdato');
    await keyboard.type('1');
    await keyboard.press('Tab');
    await keyboard.type('1');
    await keyboard.press('Tab');
    await keyboard.type(String(yearOf(world.idag)));
    await page.getByLabel('Mundtligt').focus();
    await keyboard.press('Space');
    await skriv('Sagens journalnummer', 'SAG-2026/17');
    await page.getByLabel(/samtykke/).focus();
    await keyboard.press('Space');
    await page.getByRole('button', { name: 'Udsted socialt frikort' }).focus();
    await keyboard.press('Enter');
    // The dialog holds the focus, and gives it back.
    await page.getByRole('dialog').waitFor();
    await keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.matches("button[type=submit]")')).toBe(true);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ja, udsted' }).focus();
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Det sociale frikort er udstedt' }).waitFor();
    const nummer = (await page.locator('.nummer').textContent()) ?? '';
    expect(nummer).toMatch(/^[0-9]{5}$/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.seddel').isVisible()).toBe(true);
    expect(await page.getByLabel('CPR-nummer eller frikortnummer').isVisible()).toBe(false);
    expect(await page.locator('.seddel').textContent()).not.toMatch(/Emil|0808983989/);
    expect(klager).toEqual([]);
    await context.close();
    const emil = await openAs(world, 'emil', PHONE, '/borger');
    await emil.page.getByText(nummer).waitFor();
    await emil.context.close();
  });

  test('deactivates and reactivates in the same place', async () => {
    const { context, page } = await openAs(world, 'fatima', DESKTOP, '/sagsbehandler');
    await soeg(page, PERSON.karen.cpr);
    for (const [knap, ja, aarsag, slut] of [
      ['Deaktiver socialt frikort', 'Ja, deaktiver', 'Borgeren ønsker det selv', 'Det sociale frikort er deaktiveret'],
      [
        'Genaktiver socialt frikort',
        'Ja, genaktiver',
        'Kortet blev deaktiveret ved en fejl',
        'Det sociale frikort er aktivt igen',
      ],
    ] as const) {
      await klik(page, knap);
      await page.getByLabel(aarsag).check();
      await page.getByLabel('Sagens journalnummer').fill('SAG-1');
      await klik(page, ja);
      await page.getByText(slut).waitFor();
    }
    await context.close();
  });

  test('of another municipality learns who is responsible and nothing else', async () => {
    const { context, page } = await openAs(world, 'per', DESKTOP, '/sagsbehandler');
    await soeg(page, PERSON.anna.cpr);
    await page.locator('main').getByText('Ansvarlig myndighed:').waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Aarhus Kommune');
    expect(text).not.toMatch(/Anna|kr\.|Bageri/);
    await context.close();
  });
});

describe('a company', () => {
  test.each([
    ['on a desktop', DESKTOP],
    ['at 320 px', PHONE],
  ])('is told that the amount does not fit, takes what does, and gets a receipt, %s', async (_, viewport) => {
    const { context, page, klager } = await openAs(world, 'bodil', viewport, '/virksomhed/opret');
    // One fills a card of its own, the other of another citizen's: what is left differs from run to run.
    const person = viewport === DESKTOP ? 'mikkel' : 'sofie';
    await opretTil(page, world, 'passer', { person, loen: '44.000' });
    await page.getByText('Nej, der er ikke plads til hele beløbet').waitFor();
    await klik(page, /^Registrer .* som der er plads til/);
    await page.getByText('Ja, beløbet passer').waitFor();
    await klik(page, 'Fortsæt');
    await page.getByLabel(/Arbejdet er almindeligt/).check();
    await page.getByLabel(/Virksomheden er ikke/).check();
    await klik(page, 'Næste');
    await page.getByLabel('Navn', { exact: true }).fill('Bodil Bæk');
    await page.getByLabel('Telefon').fill('12345678');
    await page.getByLabel('E-mail').fill('bodil@eksempel.dk');
    await klik(page, 'Næste');
    await klik(page, 'Opret ansættelse');
    await page.getByRole('heading', { level: 1, name: 'Ansættelsen er oprettet' }).waitFor();
    expect(await page.locator('main').textContent()).toMatch(/eIndkomst/);
    expect(await page.evaluate("sessionStorage.getItem('kladde')")).toBeNull();
    await page.goto(`${world.site.url}/virksomhed/opret`);
    await opretTil(page, world, 'passer', { person, loen: '1' });
    await page.getByText('Nej, der er ikke plads til mere i år').waitFor();
    expect(klager).toEqual([]);
    await context.close();
  });

  test('is offered to split work over New Year', async () => {
    const { context, page } = await openAs(world, 'bent', DESKTOP, '/virksomhed/opret');
    await opretTil(page, world, 'periode', { person: 'anna' });
    await fyldDato(page, 'Første arbejdsdag', world.idag);
    await fyldDato(page, 'Sidste arbejdsdag', addDays(lastDay(yearOf(world.idag)), 15));
    await klik(page, 'Del den i to, og registrer den første nu');
    expect(await page.getByRole('group', { name: 'Sidste arbejdsdag' }).getByLabel('Dag').inputValue()).toBe('31');
    await klik(page, 'Næste');
    await page.getByRole('heading', { level: 1, name: 'Hvor meget tjener borgeren?' }).waitFor();
    await context.close();
  });

  test('whose answer is lost tries again, and it is saved once', async () => {
    const { context, page } = await openAs(world, 'astrid', DESKTOP, '/virksomhed/opret');
    await opretTil(page, world, 'tjek', { person: 'anna', loen: '711' });
    world.site.fault('/api/virksomhed/register-ansaettelse', 'lose', 1);
    await klik(page, 'Opret ansættelse');
    await page.getByText('Vi ved ikke, om det blev gemt').waitFor();
    await klik(page, 'Prøv igen');
    await page.getByRole('heading', { level: 1, name: 'Ansættelsen er oprettet' }).waitFor();
    const { ansaettelser } = await world.as('astrid', 'list-ansaettelser', {});
    expect((ansaettelser as { beloebOere: number }[]).filter((a) => a.beloebOere === 79_988)).toHaveLength(1);
    await context.close();
  });

  test('whose session ends in the middle logs in again and loses nothing', async () => {
    const { context, page } = await openAs(world, 'bodil', DESKTOP, '/virksomhed/opret');
    const nummer = await world.nummer('anna');
    await page.getByLabel('Frikortnummer').fill(nummer);
    world.site.fault('/api/virksomhed/lookup-frikort', 403, 1);
    await klik(page, 'Find borgeren');
    await page.getByRole('dialog', { name: 'Du er blevet logget af' }).waitFor();
    expect(await page.getByLabel('Frikortnummer').isVisible()).toBe(false);
    await logInd(world, context, 'bodil');
    await klik(page, 'Jeg er logget ind igen');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Frikortnummer').inputValue()).toBe(nummer);
    await klik(page, 'Find borgeren');
    await page.getByText('Er det Anna Eksempelsen?').waitFor();
    await context.close();
  });

  test('finds dates and amount again after the page is loaded anew, and writes the number again', async () => {
    const { context, page } = await openAs(world, 'bodil', DESKTOP, '/virksomhed/opret');
    page.on('dialog', (dialog) => void dialog.accept());
    await opretTil(page, world, 'beloeb', { person: 'anna', loen: '1.234' });
    await page.reload();
    await page.getByText('Vi har gemt datoer og beløb fra før').waitFor();
    expect(await page.getByLabel('Frikortnummer').inputValue()).toBe('');
    expect(await page.evaluate("sessionStorage.getItem('kladde')")).toContain('1.234');
    await context.close();
  });

  const sidste = (w: World) => addDays(w.idag, -29);
  test('edits on the last open day, and marks the amount as final', async (context_) => {
    if (yearOf(sidste(world)) !== yearOf(world.idag)) return context_.skip();
    const kontaktperson = { navn: 'Astrid Æblegren', email: 'astrid@eksempel.dk', telefon: '70102030' };
    await world.as('astrid', 'register-ansaettelse', {
      frikortnummer: await world.nummer('anna'),
      startdato: sidste(world),
      slutdato: sidste(world),
      beloebOere: 10_000,
      kontaktperson,
      ordinaertUstoettetArbejde: true,
      ikkeBorgerensEgenVirksomhed: true,
    });
    const { context, page } = await openAs(world, 'astrid', DESKTOP, '/virksomhed');
    await page.locator('.raekke', { hasText: '100,00 kr.' }).getByRole('button').click();
    await klik(page, 'Ret ansættelsen');
    await page.getByRole('textbox', { name: 'Det samlede beløb' }).fill('150');
    await klik(page, 'Gem ændringen');
    await page.getByText('Ændringen er gemt').waitFor();
    await page.getByText('Beløb ændret fra 100,00 kr. til 150,00 kr.').waitFor();
    await klik(page, 'Marker beløbet som endeligt');
    await klik(page, 'Ja, beløbet er endeligt');
    await page.getByText('Beløbet er markeret som endeligt').waitFor();
    await context.close();
  });

  test('cannot register work whose time limit has passed', async () => {
    const { context, page } = await openAs(world, 'bodil', DESKTOP, '/virksomhed/opret');
    await opretTil(page, world, 'periode', { person: 'anna' });
    await fyldDato(page, 'Første arbejdsdag', addDays(world.idag, -30));
    await fyldDato(page, 'Sidste arbejdsdag', addDays(world.idag, -30));
    await klik(page, 'Næste');
    await page
      .locator('[data-module=error-summary]')
      .getByText('Slutdatoen ligger 30 dage eller mere tilbage')
      .waitFor();
    await context.close();
  });

  test('cannot use a card that is inactive', async () => {
    const { context, page } = await openAs(world, 'bent', DESKTOP, '/virksomhed/opret');
    await page.getByLabel('Frikortnummer').fill(await world.nummer('henning'));
    await klik(page, 'Find borgeren');
    await page.locator('[data-module=error-summary]').getByText('Nummeret kan ikke bruges').waitFor();
    await context.close();
  });
});

describe('a citizen', () => {
  test('sees what is left, whom to call, and nothing of the card’s own history', async () => {
    const { context, page, klager } = await openAs(world, 'anna', PHONE, '/borger');
    await page.getByText('Så meget kan du tjene endnu').waitFor();
    expect(await page.getByRole('link', { name: /70 10 20 30/ }).count()).toBeGreaterThan(0);
    expect(await page.locator('main').textContent()).not.toContain('Journalnummer');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.stort-tal').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Udskriv siden' }).isVisible()).toBe(false);
    expect(klager).toEqual([]);
    await context.close();
  });

  test('with an inactive card sees since when', async () => {
    const { context, page } = await openAs(world, 'henning', PHONE, '/borger');
    await page.getByText(/inaktivt siden/).waitFor();
    await context.close();
  });
});

test('the first view is at most 40 kB of JavaScript and 200 kB in all, gzipped', async () => {
  const context = await world.browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const loaded: { type: string; size: number }[] = [];
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const type = response.headers()['content-type'] ?? '';
    // Fonts are compressed already.
    loaded.push({ type, size: type.startsWith('font/') ? body.length : gzipSync(body).length });
  });
  await page.goto(world.site.url);
  await page.getByText('Systemet virker.').waitFor();
  await page.waitForLoadState('networkidle');
  const sum = (part: string) => loaded.filter(({ type }) => type.includes(part)).reduce((n, { size }) => n + size, 0);
  console.log(`first view: ${sum('javascript')} bytes of JavaScript, ${sum('')} in all, ${loaded.length} files`);
  expect(sum('javascript')).toBeGreaterThan(0);
  expect(sum('javascript')).toBeLessThanOrEqual(40_000);
  expect(sum('')).toBeLessThanOrEqual(200_000);
  await context.close();
});

test('nothing moves for who has asked for that', async () => {
  const { context, page } = await openAs(world, undefined, DESKTOP, '/');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const slow = await page.evaluate(
    "[...document.querySelectorAll('*')].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0.01 || parseFloat(getComputedStyle(e).animationDuration) > 0.01).length",
  );
  expect(slow).toBe(0);
  await context.close();
});
