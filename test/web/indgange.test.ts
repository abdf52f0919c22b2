import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findNemloginbruger } from '#infra/local/nemlogin/brugere.ts';
import { INDGANG, LOGINAFSLAG, type Loginafslag } from '#shared/contract/login.ts';
import type { Indgang } from '#shared/domain/indgang.ts';
import { DESKTOP, startWorld, type World } from './kit.ts';
import { axe } from './tjek.ts';

const MINUT = 60_000;
const KNAP = {
  sagsbehandler: 'Log ind som sagsbehandler',
  virksomhed: 'Log ind som virksomhed',
  borger: 'Log ind som borger',
} as const;

let world: World;
let url: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  world = await startWorld();
  // The system's own address: NemLog-in sends the browser back there.
  ({ url } = world.system);
}, 180_000);
afterAll(() => world?.stop());
afterEach(async () => {
  world.system.clock.set(undefined);
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

async function newPage(): Promise<Page> {
  const context = await world.browser.newContext({
    viewport: DESKTOP,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  });
  context.setDefaultTimeout(20_000);
  contexts.push(context);
  return context.newPage();
}

/** From the front page to NemLog-in. The operators' entrance has no button for everybody to see. */
async function tilNemlogin(page: Page, indgang: Indgang): Promise<void> {
  await page.goto(indgang === 'drift' ? url + INDGANG.drift.start : url);
  if (indgang !== 'drift') await page.getByRole('link', { name: KNAP[indgang] }).click();
  await page.getByRole('heading', { name: 'NemLog-in på denne maskine' }).waitFor();
}

const navnOf = (bruger: string) => findNemloginbruger(bruger)?.navn ?? '';

async function logInd(page: Page, indgang: Indgang, bruger: string): Promise<void> {
  await tilNemlogin(page, indgang);
  await page.getByRole('button', { name: navnOf(bruger), exact: true }).click();
}

const overskrift = (page: Page, navn: string) => page.getByRole('heading', { level: 1, name: navn, exact: true });
const sessioncookie = async (page: Page) =>
  (await page.context().cookies(url)).find(({ name }) => name === '__Host-session');
const spoerg = (page: Page, path = '/api/faelles/show-session') =>
  page.evaluate<number>(`fetch('${path}').then((response) => response.status)`);

/** All that a script could read, or a next user of the machine find. */
const lager = (page: Page) =>
  page.evaluate<string>(`(async () => JSON.stringify([
    document.cookie, { ...localStorage }, { ...sessionStorage }, history.state, location.href, document.title,
    await indexedDB.databases(), await caches.keys(),
  ]))()`);

const KOMMER_IND: readonly (readonly [Indgang, string, string, string])[] = [
  ['sagsbehandler', 'lone', 'a caseworker', 'Aarhus Kommune · Sagsbehandler'],
  ['sagsbehandler', 'tove', 'a caseworker with the right in two places', 'Aarhus Kommune · Sagsbehandler'],
  ['virksomhed', 'bodil', 'an employee', 'Brødre & Søstre Bageri, CVR 11111112 · Medarbejder'],
  ['virksomhed', 'mads', 'an owner with a private MitID', 'Æblegårdens Gartneri, CVR 22222223 · Medarbejder'],
  ['virksomhed', 'kirsten', 'a municipality that hires', 'Aarhus Kommune, CVR 55133018 · Medarbejder'],
  ['borger', 'anna', 'a citizen', 'Borger'],
  ['borger', 'henning', 'a citizen with a deactivated card', 'Borger'],
  ['drift', 'drude', 'an operator', 'Drift'],
];

/** What the screen asks for by itself once one is in, or what a user would ask for first. */
const FOERSTE_KALD: Readonly<Record<Indgang, string>> = {
  sagsbehandler: 'search-borger',
  virksomhed: 'list-ansaettelser',
  borger: 'show-eget-frikort',
  drift: 'show-session',
};

describe('from the front page to the first call, and back to logged out', () => {
  test.each(KOMMER_IND)('%s: %s, %s', async (indgang, bruger, _, somHvem) => {
    const page = await newPage();
    const foerste = page.waitForResponse((r) => r.url().endsWith(FOERSTE_KALD[indgang]) && r.status() === 200);
    await logInd(page, indgang, bruger);
    await page.waitForURL(url + INDGANG[indgang].side);
    await page.locator('.bruger', { hasText: somHvem }).waitFor();
    expect(await page.locator('.bruger').textContent()).toContain(navnOf(bruger));
    if (indgang === 'sagsbehandler') {
      await page.getByLabel('CPR-nummer eller frikortnummer').fill(await world.nummer('anna'));
      await page.getByRole('button', { name: 'Søg' }).click();
    }
    await foerste;

    const cookie = await sessioncookie(page);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/', expires: -1 });
    const fundet = await lager(page);
    expect(fundet).toMatch(/^\["",/);
    expect(fundet).not.toContain(cookie?.value);
    expect(fundet).not.toMatch(/[A-Za-z0-9_-]{43}/);

    await page.getByRole('button', { name: 'Log af' }).click();
    await page.waitForURL(`${url}/logget-af`);
    await overskrift(page, 'Du er logget af').waitFor();
    expect(await sessioncookie(page)).toBeUndefined();
    expect(await spoerg(page)).toBe(401);
    expect(await lager(page)).toMatch(/^\["",\{\},\{\},/);
    // The cookie itself is worth nothing, whoever kept it.
    const replayed = await fetch(`${url}/api/faelles/show-session`, {
      headers: { cookie: `__Host-session=${cookie?.value}` },
    });
    expect(replayed.status).toBe(403);
  });

  test('also on a machine whose clock is set to another year', async () => {
    world.system.clock.set(Date.parse('2032-01-02T03:29:00Z'));
    const page = await newPage();
    await logInd(page, 'drift', 'drude');
    await overskrift(page, 'Drift').waitFor();
  });
});

describe('after logging out nothing personal is shown', () => {
  const PERSONLIGT = /Anna|Eksempelsen|\d{5}(?!\d)/;
  const vist = async (page: Page) => (await page.locator('#app').innerText()).replaceAll('32 65 32 32', '');

  async function logIndOgAf(page: Page): Promise<void> {
    await logInd(page, 'borger', 'anna');
    await page.getByText('Dit frikortnummer').waitFor();
    expect(await vist(page)).toMatch(PERSONLIGT);
    await page.getByRole('button', { name: 'Log af' }).click();
    await overskrift(page, 'Du er logget af').waitFor();
  }

  test('by the back button, a reload, or the address', async () => {
    const page = await newPage();
    await logIndOgAf(page);
    await page.goBack();
    await overskrift(page, 'Du er ikke logget ind').waitFor();
    expect(await vist(page)).not.toMatch(PERSONLIGT);
    await page.reload();
    await overskrift(page, 'Du er ikke logget ind').waitFor();
    expect(await vist(page)).not.toMatch(PERSONLIGT);
    await page.goForward();
    await overskrift(page, 'Du er logget af').waitFor();
    await page.goto(`${url}/borger`);
    await overskrift(page, 'Du er ikke logget ind').waitFor();
  });

  // This Chromium keeps no whole pages for its back button, so the test tells the page that it was kept.
  test('by a page that the browser has kept whole', async () => {
    const page = await newPage();
    await logInd(page, 'borger', 'anna');
    await page.getByText('Dit frikortnummer').waitFor();
    const skjult = () => page.evaluate<boolean>('document.documentElement.hidden');
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))`);
    expect(await skjult()).toBe(true);
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
    await expect.poll(skjult).toBe(false);
    expect(await vist(page)).toMatch(PERSONLIGT);

    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))`);
    await page.evaluate(`fetch('/api/login/logout', { method: 'POST' })`);
    expect(await skjult()).toBe(true);
    await page.evaluate(`void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
    await overskrift(page, 'Du er ikke logget ind').waitFor();
    expect(await vist(page)).not.toMatch(PERSONLIGT);
  });

  test('in the other windows of the same browser', async () => {
    const page = await newPage();
    await logInd(page, 'borger', 'anna');
    await page.getByText('Dit frikortnummer').waitFor();
    const other = await page.context().newPage();
    await other.goto(`${url}/borger`);
    await other.getByText('Dit frikortnummer').waitFor();
    await page.getByRole('button', { name: 'Log af' }).click();
    await overskrift(page, 'Du er logget af').waitFor();
    await overskrift(other, 'Du er ikke logget ind').waitFor();
    expect(await vist(other)).not.toMatch(PERSONLIGT);
  });

  test('where it was begun at NemLog-in', async () => {
    const page = await newPage();
    await logInd(page, 'virksomhed', 'astrid');
    await page.locator('.bruger').waitFor();
    const cookie = await sessioncookie(page);
    const nemlogin = await page.context().newPage();
    await nemlogin.goto(world.system.nemlogin.endpoint);
    await nemlogin
      .getByRole('button', { name: `Log ${navnOf('astrid')} ud alle steder` })
      .first()
      .click();
    await nemlogin.getByText('Du er logget ud alle steder.').waitFor();
    expect((await sessioncookie(page))?.value).not.toBe(cookie?.value);
    await page.reload();
    await overskrift(page, 'Du er ikke logget ind').waitFor();
  });
});

type Afvist = readonly [Indgang, string, string, Loginafslag, Indgang | undefined];
const KOMMER_IKKE_IND: readonly Afvist[] = [
  ['sagsbehandler', 'uffe', 'who has no privilege', 'MANGLER_PRIVILEGIUM', 'virksomhed'],
  [
    'sagsbehandler',
    'anne',
    "with the privilege for another's CVR number",
    'PRIVILEGIUM_FOR_ANDEN_CVR',
    'sagsbehandler',
  ],
  ['sagsbehandler', 'laust', 'on the level Low', 'SIKRINGSNIVEAU_FOR_LAVT', 'sagsbehandler'],
  ['sagsbehandler', 'rikke', 'of a company that has been given the privilege', 'IKKE_KOMMUNE', 'virksomhed'],
  ['sagsbehandler', 'bodil', 'of a company', 'IKKE_KOMMUNE', 'virksomhed'],
  ['sagsbehandler', 'anna', 'as a private person', 'BRUG_ERHVERVSLOGIN', 'borger'],
  ['virksomhed', 'anna', 'as a private person', 'BRUG_ERHVERVSLOGIN', 'borger'],
  ['borger', 'bodil', "on a company's behalf", 'BRUG_PRIVAT_LOGIN', 'virksomhed'],
  ['borger', 'birthe', 'without a card', 'INTET_FRIKORT', undefined],
  ['borger', 'joergen', 'on the level Low', 'SIKRINGSNIVEAU_FOR_LAVT', 'borger'],
  ['drift', 'lone', 'who does not run the system', 'IKKE_DRIFT', 'sagsbehandler'],
];

describe('who is not let in is told why, and where to go', () => {
  test.each(KOMMER_IKKE_IND)('%s: %s, %s', async (indgang, bruger, _, kode, rigtig) => {
    const page = await newPage();
    const svar = page.waitForResponse(`${url}/api/login/acs`);
    await logInd(page, indgang, bruger);
    const { titel, tekst, status } = LOGINAFSLAG[kode];
    expect((await svar).status()).toBe(status);
    await overskrift(page, titel).waitFor();
    await page.getByText(tekst[0] ?? '').waitFor();
    await page.getByText(/^Reference: .+/).waitFor();
    expect(await sessioncookie(page)).toBeUndefined();
    expect(await axe(page)).toEqual([]);
    if (rigtig !== undefined) {
      await page.getByRole('link', { name: `Log ind: ${INDGANG[rigtig].navn}` }).click();
      await page.getByRole('heading', { name: 'NemLog-in på denne maskine' }).waitFor();
    }
    await page.goto(url + INDGANG[indgang].side);
    await overskrift(page, 'Du er ikke logget ind').waitFor();
  });

  test.each(['sagsbehandler', 'virksomhed', 'borger', 'drift'] as const)(
    '%s: who changes their mind at NemLog-in',
    async (indgang) => {
      const page = await newPage();
      await tilNemlogin(page, indgang);
      await page.getByRole('button', { name: 'Afbryd login' }).click();
      await overskrift(page, LOGINAFSLAG.LOGIN_AFBRUDT.titel).waitFor();
      expect(await sessioncookie(page)).toBeUndefined();
      await page.getByRole('link', { name: 'Gå til forsiden' }).click();
      await overskrift(page, 'Socialt frikort').waitFor();
    },
  );
});

describe('a session that is not used', () => {
  const varsel = (page: Page) => page.getByRole('dialog', { name: 'Du bliver snart logget af' });
  let begyndt = 0;

  /** Moves the system's clock and the browser's to so many minutes after the test began. */
  async function ved(page: Page, minutter: number): Promise<void> {
    world.system.clock.set(begyndt + minutter * MINUT);
    await page.clock.setSystemTime(begyndt + minutter * MINUT);
    // The page looks at its clock every five seconds.
    await page.clock.runFor(6_000);
  }

  async function inde(): Promise<Page> {
    const page = await newPage();
    begyndt = Date.now();
    await page.clock.install({ time: begyndt });
    world.system.clock.set(begyndt);
    await logInd(page, 'virksomhed', 'bent');
    await page.getByRole('heading', { level: 1, name: 'Mine ansættelser' }).waitFor();
    await page.waitForLoadState('networkidle');
    return page;
  }

  test('is warned of 5 minutes before, kept with one click, and else ended after 30', async () => {
    const page = await inde();
    await ved(page, 24);
    expect(await varsel(page).count()).toBe(0);
    await ved(page, 25.5);
    await varsel(page).waitFor();
    await page.getByText(/^Om 5 minutter bliver du logget af/).waitFor();
    expect(await axe(page)).toEqual([]);

    const forlaenget = page.waitForResponse((r) => r.url().endsWith('/extend-session') && r.status() === 200);
    await page.getByRole('button', { name: 'Bliv logget ind' }).click();
    await forlaenget;
    await varsel(page).waitFor({ state: 'hidden' });
    await ved(page, 49);
    expect(await varsel(page).count()).toBe(0);
    expect(await spoerg(page)).toBe(200);
    await ved(page, 51);
    await varsel(page).waitFor();

    await ved(page, 57);
    await page.getByRole('dialog', { name: 'Du er blevet logget af' }).waitFor();
    expect(await page.getByLabel('Søg på navn, frikortnummer eller kvitteringsnummer').isVisible()).toBe(false);
    expect(await spoerg(page)).toBe(403);
  });

  test('ends after 8 hours however much it is used, and there is nothing to click to stay', async () => {
    const page = await inde();
    for (let minut = 25; minut <= 475; minut += 25) {
      world.system.clock.set(begyndt + minut * MINUT);
      expect(await spoerg(page, '/api/virksomhed/get-kontaktperson'), String(minut)).toBe(200);
    }
    await page.clock.setSystemTime(begyndt + 476 * MINUT);
    world.system.clock.set(begyndt + 476 * MINUT);
    await page.reload();
    await page.clock.runFor(6_000);
    await varsel(page).waitFor();
    await page.getByText(/^Du har været logget ind i otte timer/).waitFor();
    expect(await page.getByRole('button', { name: 'Bliv logget ind' }).count()).toBe(0);
    await page.getByRole('button', { name: 'OK' }).click();
    await ved(page, 481);
    await page.getByRole('dialog', { name: 'Du er blevet logget af' }).waitFor();
    expect(await spoerg(page)).toBe(403);
  });
});
