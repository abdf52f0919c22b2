import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { DESKTOP, openAs, PHONE } from '../kit.ts';
import { soeg } from '../trin.ts';
import { world } from '../verden.ts';

test('a citizen says that something is wrong, the employer closes it, and the citizen and the caseworker see the answer', async () => {
  const borger = await openAs(world, 'anna', PHONE, '/borger');
  const beloeb = () => borger.page.locator('.stort-tal').textContent();
  const knap = borger.page.getByRole('button', { name: /^Noget er forkert/ }).first();
  await knap.waitFor();
  const foer = await beloeb();
  await knap.click();
  await borger.page.getByRole('button', { name: 'Send', exact: true }).click();
  await borger.page.getByRole('alert').getByText('Vælg, hvad der er forkert.').waitFor();
  await borger.page.getByLabel('Timerne er forkerte').check();
  await borger.page.getByRole('button', { name: 'Send', exact: true }).click();
  await borger.page.getByText('Din markering er gemt').waitFor();
  await borger.page.getByText('Ikke lukket endnu.').waitFor();
  expect(await beloeb()).toBe(foer);
  expect((await new AxeBuilder({ page: borger.page }).analyze()).violations).toEqual([]);

  const sagsbehandler = await openAs(world, 'lone', DESKTOP, '/sagsbehandler');
  await soeg(sagsbehandler.page, await world.nummer('anna'));
  await sagsbehandler.page.getByText('Borgeren har markeret 1 ansættelse.').waitFor();

  const virksomhed = await openAs(world, 'bodil', DESKTOP, '/virksomhed');
  const raekke = virksomhed.page.locator('.raekke', { hasText: 'Borgeren siger, at noget er forkert' });
  await raekke.getByRole('button', { name: /^Vis/ }).click();
  await virksomhed.page.getByRole('button', { name: 'Luk markeringen' }).click();
  await virksomhed.page.getByLabel('Aftalt med borgeren').check();
  expect((await new AxeBuilder({ page: virksomhed.page }).analyze()).violations).toEqual([]);
  await virksomhed.page.getByRole('dialog').getByRole('button', { name: 'Luk markeringen' }).click();
  await virksomhed.page.getByText('Markeringen er lukket. Borgeren kan se svaret').waitFor();

  await borger.page.reload();
  await borger.page.getByText(/Lukket af CVR 11111112 .*: aftalt med borgeren\./).waitFor();
  for (const { context, klager } of [borger, sagsbehandler, virksomhed]) {
    expect(klager).toEqual([]);
    await context.close();
  }
});
