import { describe, expect, test } from 'vitest';
import { addDays, lastDay, yearOf } from '#shared/values/dato.ts';
import { DESKTOP, logInd, openAs, SKAERME } from '../kit.ts';
import { klik } from '../scener/scene.ts';
import { fyldDato, opretTil, overskrift, tastatur } from '../trin.ts';
import { world } from '../verden.ts';

describe('a company', () => {
  test.each(SKAERME)(
    'is told that the amount does not fit, takes what does, and gets a receipt, %s',
    async (_, viewport) => {
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
    },
  );

  test('registers with the keyboard alone, and prints the receipt', async () => {
    const { context, page, klager } = await openAs(world, 'bent', DESKTOP, '/virksomhed/opret');
    const { skriv, tryk, skrivDag, enter } = tastatur(page);
    await overskrift(page, 'Hvad er borgerens frikortnummer?');
    await skriv('Frikortnummer', await world.nummer('anna'));
    await enter();
    await page.getByText('Er det Anna Eksempelsen?').waitFor();
    await tryk('Ja, det er den rigtige');
    await overskrift(page, 'Hvornår er arbejdet?');
    await skrivDag(world.idag);
    await skrivDag(world.idag);
    await enter();
    await overskrift(page, 'Hvor meget tjener borgeren?');
    await skriv('Løn for hele perioden', '80');
    await enter();
    await page.getByText('Ja, beløbet passer').waitFor();
    await tryk('Fortsæt');
    await overskrift(page, 'Hvad er det for arbejde?');
    await tryk(/^Arbejdet er almindeligt/, 'Space');
    await tryk(/^Virksomheden er ikke/, 'Space');
    await tryk('Næste');
    await overskrift(page, 'Hvem kan man ringe til?');
    await skriv('Navn', 'Bent Bøgh');
    await skriv('Telefon', '12345678');
    await skriv('E-mail', 'bent@eksempel.dk');
    await enter();
    await overskrift(page, 'Tjek dine svar');
    await tryk('Opret ansættelse');
    await overskrift(page, 'Ansættelsen er oprettet');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Anna Eksempelsen').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(false);
    // The number on the receipt finds the employment.
    const nummer = (await page.locator('dt:text("Kvitteringsnummer") + dd').textContent()) ?? '';
    expect(nummer).toMatch(/^[0-9A-F]{4} [0-9A-F]{4}$/);
    await page.emulateMedia({ media: 'screen' });
    await tryk('Til Mine ansættelser');
    await skriv(/^Søg på/, nummer);
    await expect.poll(() => page.locator('.raekke').count()).toBe(1);
    expect(klager).toEqual([]);
    await context.close();
  });

  test.each(SKAERME)('is offered to split work over New Year, %s', async (_, viewport) => {
    const { context, page } = await openAs(world, 'bent', viewport, '/virksomhed/opret');
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
    world.site.fault('/api/virksomhed/register-ansaettelse', 'lose', 2);
    await klik(page, 'Opret ansættelse');
    await page.getByText('Vi ved ikke, om det blev gemt').waitFor();
    // Back to look at it, and sent once more from there: it is the same command.
    await klik(page, 'Tilbage');
    await klik(page, 'Næste');
    await klik(page, 'Opret ansættelse');
    await page.getByText('Vi ved ikke, om det blev gemt').waitFor();
    await klik(page, 'Prøv igen');
    await page.getByRole('heading', { level: 1, name: 'Ansættelsen er oprettet' }).waitFor();
    const { ansaettelser } = await world.as('astrid', 'list-ansaettelser', {});
    expect((ansaettelser as { beloebOere: number }[]).filter((a) => a.beloebOere === 79_988)).toHaveLength(1);
    await context.close();
  });

  test.each(SKAERME)('whose session ends in the middle logs in again and loses nothing, %s', async (_, viewport) => {
    const { context, page } = await openAs(world, 'bodil', viewport, '/virksomhed/opret');
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

  test('marks the amount as final', async () => {
    const { context, page } = await openAs(world, 'bent', DESKTOP, '/virksomhed');
    await page.locator('.raekke', { hasText: 'Forventet beløb' }).first().getByRole('button').click();
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

  test.each(SKAERME)('is told what to do when nothing answers, and goes on when it does, %s', async (_, viewport) => {
    const { context, page } = await openAs(world, 'bodil', viewport, '/virksomhed/opret');
    const nummer = await world.nummer('anna');
    await page.getByLabel('Frikortnummer').fill(nummer);
    world.site.fault('/api/virksomhed/lookup-frikort', 503, 2);
    for (const _try of [1, 2]) {
      await klik(page, 'Find borgeren');
      await page.getByText('Vi får ikke svar').waitFor();
      expect(await page.getByLabel('Frikortnummer').inputValue()).toBe(nummer);
    }
    await klik(page, 'Find borgeren');
    await page.getByText('Er det Anna Eksempelsen?').waitFor();
    world.site.fault('/api/faelles/show-session', 503, 1);
    await page.goto(`${world.site.url}/virksomhed`);
    await page.getByRole('heading', { name: 'Vi får ikke svar fra systemet' }).waitFor();
    await klik(page, 'Prøv igen');
    await page.getByRole('heading', { name: 'Mine ansættelser' }).waitFor();
    await context.close();
  });

  test.each(SKAERME)('cannot use a card that is inactive, %s', async (_, viewport) => {
    const { context, page } = await openAs(world, 'bent', viewport, '/virksomhed/opret');
    await page.getByLabel('Frikortnummer').fill(await world.nummer('henning'));
    await klik(page, 'Find borgeren');
    await page.locator('[data-module=error-summary]').getByText('Nummeret kan ikke bruges').waitFor();
    await context.close();
  });
});
