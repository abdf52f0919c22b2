import { expect, test } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import { DESKTOP, openAs, PHONE } from '../kit.ts';
import { axe } from '../tjek.ts';
import { soeg, tastatur } from '../trin.ts';
import { world } from '../verden.ts';

test('a card moves, with the keyboard alone: the new municipality asks, the old one hands over, and the citizen sees it', async () => {
  const nummer = await world.nummer('anna');
  const ny = await openAs(world, 'per', DESKTOP, '/sagsbehandler');
  const nyt = tastatur(ny.page);
  await nyt.skriv('CPR-nummer eller frikortnummer', PERSON.anna.cpr);
  await nyt.enter();
  await ny.page.getByText('Borgeren har et socialt frikort i en anden kommune').waitFor();
  await nyt.tryk('Bed om at få kortet overdraget');
  // The summary has the focus; its line leads to the field.
  await nyt.tryk(/^Skriv sagens journalnummer/);
  await expect.poll(() => ny.page.evaluate('document.activeElement.id')).toBe('journalnummer');
  await ny.page.keyboard.type('OD-2026/55');
  await nyt.enter();
  await ny.page.getByText('I har bedt om at få kortet overdraget').waitFor();
  expect(await ny.page.getByRole('button', { name: 'Overtag kortet' }).count()).toBe(0);
  expect(await ny.page.locator('main').textContent()).not.toMatch(new RegExp(`${nummer}|Anna|Eksempelsen`));
  expect(await axe(ny.page)).toEqual([]);

  const gammel = await openAs(world, 'lone', DESKTOP, '/sagsbehandler/overdragelser');
  await gammel.page.getByText('Odense Kommune beder om kortet').waitFor();
  expect(await axe(gammel.page)).toEqual([]);
  await gammel.page.setViewportSize(PHONE);
  expect(await gammel.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  const gammelt = tastatur(gammel.page);
  await gammelt.tryk('Overdrag kortet til Odense Kommune');
  await gammel.page.getByRole('dialog').waitFor();
  await gammelt.tryk('Ja, overdrag', 'Space');
  await gammel.page.getByText('Kortet er overdraget til Odense Kommune').waitFor();
  await gammel.page.getByText(`Frikortnummer ${nummer}`).waitFor();

  await soeg(ny.page, PERSON.anna.cpr);
  await ny.page.getByRole('heading', { level: 1, name: 'Anna Eksempelsen' }).waitFor();
  await ny.page.getByText('Aarhus Kommune overdrog kortet til Odense Kommune').waitFor();

  const borger = await openAs(world, 'anna', PHONE, '/borger');
  await borger.page.getByText(/Aarhus Kommune har overdraget dit sociale frikort til Odense Kommune/).waitFor();
  for (const { context, klager } of [ny, gammel, borger]) {
    expect(klager).toEqual([]);
    await context.close();
  }
});
