import { describe, expect, test } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import { yearOf } from '#shared/values/dato.ts';
import { DESKTOP, openAs, PHONE, SKAERME } from '../kit.ts';
import { klik } from '../scener/scene.ts';
import { fyldDato, soeg } from '../trin.ts';
import { world } from '../verden.ts';

/** Looks for whether the summary of errors has the focus in the moment that it comes into the page: `straks` tells. */
const SE_EFTER = `void (globalThis.straks = new Promise((told) => {
  const seen = new MutationObserver(() => {
    const summary = document.querySelector('[data-module=error-summary]');
    if (summary) told(document.activeElement === summary);
  });
  seen.observe(document.body, { childList: true, subtree: true });
}))`;

describe('a caseworker', () => {
  test('who types on at once keeps the focus that they moved from an error', async () => {
    const { context, page } = await openAs(world, 'lone', DESKTOP, '/sagsbehandler');
    await page.getByLabel('CPR-nummer eller frikortnummer').focus();
    await page.evaluate(SE_EFTER);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('straks')).toBe(true);
    await page.keyboard.press('Tab');
    const linje = await page.evaluate('document.activeElement.textContent');
    // The same again: to the summary, and from it.
    await page.getByRole('button', { name: 'Søg' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.dataset.module')).toBe('error-summary');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(linje);
    await page.keyboard.press('Enter');
    await page.evaluate('new Promise((ready) => setTimeout(ready, 300))');
    expect(await page.evaluate('document.activeElement.matches("input")')).toBe(true);
    await context.close();
  });

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

  test('issues a card on a phone, with the number large, and the slip', async () => {
    const { context, page, klager } = await openAs(world, 'lone', PHONE, '/sagsbehandler');
    await soeg(page, PERSON.jonas.cpr);
    await fyldDato(page, 'Hvornår søgte borgeren?', world.idag);
    await page.getByLabel('Mundtligt').check();
    await page.getByLabel('Sagens journalnummer').fill('SAG-2026/18');
    await page.getByLabel(/samtykke/).check();
    await klik(page, 'Udsted socialt frikort');
    await klik(page, 'Ja, udsted');
    await page.getByRole('heading', { level: 1, name: 'Det sociale frikort er udstedt' }).waitFor();
    expect(await page.locator('.nummer').textContent()).toMatch(/^[0-9]{5}$/);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await klik(page, 'Gå til borgerens side');
    await page.getByRole('heading', { level: 1, name: 'Jonas Nymyndig' }).waitFor();
    expect(klager).toEqual([]);
    await context.close();
  });

  test.each(SKAERME)('deactivates and reactivates in the same place, %s', async (_, viewport) => {
    const { context, page } = await openAs(world, 'fatima', viewport, '/sagsbehandler');
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

  test.each(SKAERME)('of another municipality learns who is responsible and nothing else, %s', async (_, viewport) => {
    const { context, page } = await openAs(world, 'per', viewport, '/sagsbehandler');
    await soeg(page, PERSON.anna.cpr);
    await page.locator('main').getByText('Ansvarlig myndighed:').waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Aarhus Kommune');
    expect(text).not.toMatch(/Anna|kr\.|Bageri/);
    await context.close();
  });
});
