import { describe, expect, test } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import { addDays, dato } from '#shared/values/dato.ts';
import { DESKTOP, openAs, PHONE, type World } from '../kit.ts';
import { AARETS_GANG, kommende } from '../scener/nytaar.ts';
import { klik } from '../scener/scene.ts';
import { seScene } from '../tjek.ts';
import { koerselFaerdig, opretTil, soeg } from '../trin.ts';
import { world } from '../verden.ts';

const [DECEMBER, INDTASTET, BEKRAEFTET, NYTAAR, MANGLER] = AARETS_GANG;

/** What only a time of the year has: its pages, when the journeys before have made them. */
function scenerne(akt: (typeof AARETS_GANG)[number] | undefined): void {
  test.each(akt?.scener ?? [])('$navn', (scene) => seScene(world, scene));
}

describe('in the last week of the year, with next year’s amount missing', () => {
  test('the clock is set', async () => {
    await DECEMBER?.foer(world);
  });
  scenerne(DECEMBER);

  test('an operator enters the percent with the keyboard alone, sees what it comes to, and cannot confirm it too', async () => {
    const aar = kommende(world);
    const { context, page, klager } = await openAs(world, 'drude', DESKTOP, '/drift/beloeb');
    const { keyboard } = page;
    await page.getByLabel('Satsreguleringsprocent', { exact: true }).first().focus();
    await keyboard.type('16');
    await page.getByLabel('Hvor er det offentliggjort?').first().focus();
    await keyboard.type(`Ministeriets satser for ${aar}`);
    await keyboard.press('Enter');
    await page.locator('[data-module=error-summary]').getByText('Procenten kan højst være 15').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.dataset.module')).toBe('error-summary');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('enter-sats-promille');
    await keyboard.press('Control+a');
    await keyboard.type('4,5');
    await page
      .getByRole('region', { name: 'Det bliver til' })
      .getByText(/^4\d\.\d{3},00 kr\.$/)
      .first()
      .waitFor();
    await keyboard.press('Enter');
    await page.getByText(`Beløbet for ${aar} er indtastet`).waitFor();
    await page.getByRole('button', { name: /^Bekræft beløbet/ }).focus();
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ja, det er rigtigt' }).focus();
    await keyboard.press('Enter');
    await page.getByText('Beløbet skal bekræftes af en anden driftsoperatør').waitFor();
    await keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toMatch(/^Bekræft beløbet/);
    expect(klager).toEqual([]);
    await context.close();
  });
  scenerne(INDTASTET);

  test('another operator confirms it on a phone, and tries the turn', async () => {
    const aar = kommende(world);
    const { context, page, klager } = await openAs(world, 'dines', PHONE, '/drift/beloeb');
    await klik(page, /^Bekræft beløbet/);
    await klik(page, 'Ja, det er rigtigt');
    await page.getByText(`Beløbet for ${aar} er bekræftet`).waitFor();
    await page.getByRole('link', { name: 'Gå til årsskiftet' }).click();
    await klik(page, `Kør en prøve for ${aar}`);
    await page.getByText('Prøve er færdig.').waitFor();
    expect(await page.getByText('Kort, der får året').count()).toBe(1);
    expect(await page.getByRole('button', { name: `Start årsskiftet for ${aar}` }).count()).toBe(0);
    expect(klager).toEqual([]);
    await context.close();
  });
  scenerne(BEKRAEFTET);
});

describe('at New Year', () => {
  test('the turn runs by itself at midnight, and the operator sees its report', async () => {
    const aar = kommende(world);
    world.stilUr(`${aar - 1}-12-31T23:59`);
    world.system.clock.set(world.system.clock.now() + 59_000);
    await koerselFaerdig(world, aar, 'aarsskifte');
    const { context, page } = await openAs(world, 'drude', DESKTOP, '/drift');
    await page.getByRole('heading', { name: `Årsskifte for ${aar}` }).waitFor();
    await page.getByText('Kort, der fik året').waitFor();
    await context.close();
  });

  test('it can be started again, after saying what it does, and changes nothing', async () => {
    const aar = kommende(world);
    await NYTAAR?.foer(world);
    const { context, page, klager } = await openAs(world, 'dines', PHONE, '/drift/aarsskifte');
    await klik(page, `Start årsskiftet for ${aar}`);
    await klik(page, 'Ja, start');
    await page.getByText('Årsskifte er færdig.').waitFor();
    const nyeste = page.getByRole('article').first();
    expect(await nyeste.textContent()).toMatch(/Kort, der fik året0/);
    expect(klager).toEqual([]);
    await context.close();
  });
  scenerne(NYTAAR);

  test('a caseworker marks one citizen and then all the others as controlled, and opens one, which is logged', async () => {
    const { context, page, klager } = await openAs(world, 'lone', DESKTOP, '/sagsbehandler/kontrol');
    await page.locator('.raekke').first().waitFor();
    const foer = await page.locator('.raekke').count();
    expect(foer).toBeGreaterThan(1);
    await page.locator('.raekke').filter({ hasNotText: 'Sofie' }).first().getByRole('checkbox').check();
    await klik(page, 'Registrer kontrol for 1 borger');
    await page.getByLabel('Borgeren opfylder stadig betingelserne').check();
    await page.getByLabel('Sagens journalnummer').fill('SAG-9');
    await page.getByRole('dialog').getByRole('button', { name: 'Registrer kontrol' }).click();
    await page.getByText('Kontrollen er registreret').waitFor();
    await expect.poll(() => page.locator('.raekke').count()).toBe(foer - 1);

    await page.getByRole('button', { name: /borgerens side: Sofie/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Sofie Tænktsen' }).waitFor();
    const { opslag } = (await world.as('sofie', 'list-egne-opslag', {})) as { opslag: { handling: string }[] };
    expect(opslag.map(({ handling }) => handling)).toContain('show-frikort');
    await page.goBack();
    await page.locator('.raekke').first().waitFor();

    await page.setViewportSize(PHONE);
    await klik(page, /^Vælg alle viste/);
    await klik(page, /^Registrer kontrol for/);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Borgeren får dispensation').check();
    for (const felt of await dialog.getByLabel(/ournalnummer/).all()) await felt.fill('SAG-10');
    await dialog.getByRole('button', { name: /^Registrer kontrol/ }).click();
    await page.getByText('Der er ingen sociale frikort, der mangler kontrol.').waitFor();
    await soeg(page, PERSON.sofie.cpr);
    await page.getByText('Borgeren får dispensation').waitFor();
    expect(klager).toEqual([]);
    await context.close();
  });

  const kontaktperson = { navn: 'Astrid Æblegren', email: 'astrid@eksempel.dk', telefon: '70102030' };

  test.each([
    ['on a desktop', DESKTOP, '100,00 kr.', '150'],
    ['at 320 px', PHONE, '200,00 kr.', '250'],
  ] as const)(
    'a company edits on the last open day and is refused the day after, %s',
    async (_, viewport, foer, efter) => {
      const dag = dato(`${kommende(world)}-03-01`);
      const sidste = addDays(dag, 29);
      world.stilUr(`${dag}T10:00`);
      await world.as('astrid', 'register-ansaettelse', {
        frikortnummer: await world.nummer('anna'),
        startdato: dag,
        slutdato: dag,
        beloebOere: Number.parseInt(foer, 10) * 100,
        kontaktperson,
        ordinaertUstoettetArbejde: true,
        ikkeBorgerensEgenVirksomhed: true,
      });
      world.stilUr(`${sidste}T23:45`);
      const { context, page } = await openAs(world, 'astrid', viewport, '/virksomhed');
      await page.locator('.raekke', { hasText: foer }).getByRole('button').click();
      await klik(page, 'Ret ansættelsen');
      await page.getByRole('textbox', { name: 'Det samlede beløb' }).fill(efter);
      await klik(page, 'Gem ændringen');
      await page.getByText('Ændringen er gemt').waitFor();
      await page.getByText(`Beløb ændret fra ${foer} til ${efter},00 kr.`).waitFor();
      await klik(page, 'Ret ansættelsen');
      await page.getByRole('textbox', { name: 'Det samlede beløb' }).fill('999');
      world.system.clock.set(world.system.clock.now() + 20 * 60_000);
      await klik(page, 'Gem ændringen');
      await page.locator('[data-module=error-summary]').getByText('kunne registreres og rettes til og med').waitFor();
      expect(await page.getByRole('textbox', { name: 'Det samlede beløb' }).inputValue()).toBe('999');
      await context.close();
    },
  );

  test('an amount in force is corrected with a reason, by two, and then on the cards', async () => {
    const aar = kommende(world);
    world.stilUr(`${aar}-04-02T10:00`);
    const { context, page, klager } = await openAs(world, 'drude', DESKTOP, '/drift/beloeb');
    await page.getByText('Er et beløb, der er i kraft, forkert? Ret det').click();
    const felter = page.locator('details', { hasText: 'Er et beløb, der er i kraft' });
    await felter.getByLabel('Satsreguleringsprocent', { exact: true }).fill('4,4');
    await felter.getByLabel('Hvor er det offentliggjort?').fill('Ministeriets rettelse');
    await klik(page, `Gem rettelsen for ${aar}`);
    await page.locator('[data-module=error-summary]').getByText('Vælg en årsag.').waitFor();
    await felter.getByLabel('Ministeriet har rettet beløbet').check();
    await klik(page, `Gem rettelsen for ${aar}`);
    await page.getByText(`Rettelsen for ${aar} er indtastet`).waitFor();
    await context.close();
    const anden = await openAs(world, 'dines', DESKTOP, '/drift/beloeb');
    await klik(anden.page, /^Bekræft rettelse/);
    await klik(anden.page, 'Ja, det er rigtigt');
    await anden.page.getByText(`Rettelsen for ${aar} er bekræftet`).waitFor();
    await anden.page.getByRole('link', { name: 'retter beløbet på kortene' }).click();
    await klik(anden.page, 'Ret beløbet på kortene');
    await klik(anden.page, 'Ja, start');
    await anden.page.getByText('Rettelse af beløbet på kortene er færdig.').waitFor();
    expect([...klager, ...anden.klager]).toEqual([]);
    await anden.context.close();
  });

  test('the control interval is changed from a year on', async () => {
    const aar = kommende(world);
    const { context, page } = await openAs(world, 'drude', PHONE, '/drift/kontrolinterval');
    await page.getByLabel('Hvert andet kalenderår').check();
    await klik(page, 'Skift interval');
    await klik(page, 'Ja, skift');
    await page.getByText(`Fra ${aar + 1}: hvert andet kalenderår`).waitFor();
    await context.close();
  });
});

describe('in a year whose amount nobody has confirmed', () => {
  test('the clock is set', async () => {
    await MANGLER?.foer(world);
  });
  scenerne(MANGLER);

  test('all goes well the moment it is confirmed', async () => {
    const aar = kommende(world) + 1;
    await world.as('drude', 'enter-sats', { aar, promille: 45, kilde: `Ministeriets satser for ${aar}` });
    const drift = await openAs(world, 'dines', DESKTOP, '/drift/beloeb');
    await klik(drift.page, /^Bekræft beløbet/);
    await klik(drift.page, 'Ja, det er rigtigt');
    await drift.page.getByText(`Beløbet for ${aar} er bekræftet`).waitFor();
    await drift.context.close();
    const { context, page } = await openAs(world, 'bodil', DESKTOP, '/virksomhed/opret');
    const dag = `${aar}-01-12` as World['idag'];
    await opretTil(page, world, 'passer', { person: 'anna', fra: dag, til: dag });
    await page.getByText('Ja, beløbet passer').waitFor();
    await context.close();
  });
});
