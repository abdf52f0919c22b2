import { expect, test } from 'vitest';
import { DESKTOP, openAs, PHONE } from '../kit.ts';
import { axe } from '../tjek.ts';
import { soeg } from '../trin.ts';
import { world } from '../verden.ts';

/** The focus is in the dialog, or with the browser's own buttons; never on the page under it. */
const I_DIALOGEN = "document.activeElement === document.body || document.activeElement.closest('dialog') !== null";

test('a citizen says that something is wrong, the employer closes it, and the citizen and the caseworker see the answer', async () => {
  const borger = await openAs(world, 'anna', PHONE, '/borger');
  const beloeb = () => borger.page.locator('.stort-tal').textContent();
  const knap = borger.page.getByRole('button', { name: /^Noget er forkert Brødre & Søstre Bageri/ }).first();
  await knap.waitFor();
  const foer = await beloeb();
  // The dialog holds the focus of who has a keyboard alone, and gives it back.
  await knap.focus();
  await borger.page.keyboard.press('Enter');
  await borger.page.getByRole('dialog').waitFor();
  for (let presses = 0; presses < 8; presses++) {
    await borger.page.keyboard.press('Tab');
    expect(await borger.page.evaluate(I_DIALOGEN)).toBe(true);
  }
  await borger.page.keyboard.press('Escape');
  await expect.poll(() => borger.page.evaluate('document.activeElement.textContent')).toMatch(/^Noget er forkert/);
  await knap.click();
  await borger.page.getByRole('button', { name: 'Send', exact: true }).click();
  await borger.page.getByRole('alert').getByText('Vælg, hvad der er forkert.').waitFor();
  await borger.page.getByLabel('Timerne er forkerte').check();
  await borger.page.getByRole('button', { name: 'Send', exact: true }).click();
  await borger.page.getByText('Din markering er gemt').waitFor();
  await borger.page.getByText('Ikke lukket endnu.').waitFor();
  expect(await beloeb()).toBe(foer);
  expect(await axe(borger.page)).toEqual([]);

  const sagsbehandler = await openAs(world, 'lone', DESKTOP, '/sagsbehandler');
  await soeg(sagsbehandler.page, await world.nummer('anna'));
  await sagsbehandler.page.getByText('Borgeren har markeret 1 ansættelse.').waitFor();

  const virksomhed = await openAs(world, 'bodil', DESKTOP, '/virksomhed');
  const raekke = virksomhed.page.locator('.raekke', { hasText: 'Borgeren siger, at noget er forkert' });
  await raekke.getByRole('button', { name: /^Vis/ }).click();
  await virksomhed.page.getByRole('button', { name: 'Luk markeringen' }).click();
  await virksomhed.page.getByLabel('Aftalt med borgeren').check();
  expect(await axe(virksomhed.page)).toEqual([]);
  await virksomhed.page.getByRole('dialog').getByRole('button', { name: 'Luk markeringen' }).click();
  await virksomhed.page.getByText('Markeringen er lukket. Borgeren kan se svaret').waitFor();

  await borger.page.reload();
  await borger.page.getByText(/Lukket af CVR 11111112 .*: aftalt med borgeren\./).waitFor();
  for (const { context, klager } of [borger, sagsbehandler, virksomhed]) {
    expect(klager).toEqual([]);
    await context.close();
  }
});
