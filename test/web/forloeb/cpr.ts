import { expect, test } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import { skalSpoerges } from '#shared/domain/borgerdata.ts';
import { danishMoment } from '#shared/values/dansk-tid.ts';
import { addDays, type Dato } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { DESKTOP, openAs, PHONE } from '../kit.ts';
import { axe } from '../tjek.ts';
import { opretTil, overskrift, soeg } from '../trin.ts';
import { world } from '../verden.ts';

type Kort = { readonly cprAendringer: readonly unknown[] };

test('a name that becomes protected is hidden from companies within the week, and a death is told to the caseworker', async () => {
  const nummer = (await world.nummer('mikkel')) as Frikortnummer;
  const { serviceplatformen, clock } = world.system;
  const aendringer = async () =>
    ((await world.as('per', 'show-frikort', { frikortnummer: nummer })) as Kort).cprAendringer.length;
  try {
    serviceplatformen.put(PERSON.mikkel.cpr, { ...PERSON.mikkel, beskyttet: true });
    const dag = naeste(nummer, world.idag);
    foerFem(dag);
    await expect.poll(aendringer, { timeout: 20_000 }).toBe(1);
    const firma = await openAs(world, 'astrid', PHONE, '/virksomhed/opret');
    await opretTil(firma.page, world, 'fundet', { person: 'mikkel' });
    await firma.page.getByRole('heading', { name: 'Borgerens navn er beskyttet' }).waitFor();
    expect(await firma.page.locator('main').textContent()).not.toMatch(/Mikkel|Prøvegård/);

    serviceplatformen.put(PERSON.mikkel.cpr, { ...PERSON.mikkel, beskyttet: true, status: 90 });
    foerFem(naeste(nummer, addDays(dag, 1)));
    await expect.poll(aendringer, { timeout: 20_000 }).toBe(2);
    const kommune = await openAs(world, 'per', DESKTOP, '/sagsbehandler');
    await soeg(kommune.page, PERSON.mikkel.cpr);
    await overskrift(kommune.page, PERSON.mikkel.navn);
    await kommune.page.getByText('Borgeren er død').waitFor();
    await kommune.page.getByRole('heading', { name: 'Nyt fra CPR' }).waitFor();
    expect(await axe(kommune.page)).toEqual([]);
    for (const { context, klager } of [firma, kommune]) {
      expect(klager).toEqual([]);
      await context.close();
    }
  } finally {
    serviceplatformen.put(PERSON.mikkel.cpr, PERSON.mikkel);
    clock.set(undefined);
  }
});

/** Three seconds before the night's run. Everyone has to log in again. */
function foerFem(dag: Dato): void {
  world.stilUr(`${dag}T04:59`);
  world.system.clock.set(Number(danishMoment(`${dag}T04:59`)) + 57_000);
}

/** The first day from then on that the card is asked about, and the night's run is still ahead. */
function naeste(nummer: Frikortnummer, fra: Dato): Dato {
  let dag = addDays(fra, 1);
  while (!skalSpoerges(nummer, dag)) dag = addDays(dag, 1);
  return dag;
}
