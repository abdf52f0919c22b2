import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { handler as begin } from '#functions/aarsskifte/begin-aarsskifte.ts';
import { handler as confirm } from '#functions/drift/confirm-sats.ts';
import { handler as enter } from '#functions/drift/enter-sats.ts';
import { confirmSats } from '#shared/contract/drift/confirm-sats.ts';
import { enterSats } from '#shared/contract/drift/enter-sats.ts';
import { aktoerSchema } from '#shared/contract/fields.ts';
import type { Koerselsslags } from '#shared/domain/aarsskifte.ts';
import { context, runKoersel } from '#test/kit/aarsskifte.ts';
import { call } from '#test/kit/call.ts';
import { createTables } from '#test/kit/tables.ts';
import { deactivateCard, newCard, registerOn, setClock, showCard } from '#test/kit/world.ts';

const anna = aktoerSchema.parse({ rolle: 'drift', brugerId: 'drift-1' });
const bent = aktoerSchema.parse({ rolle: 'drift', brugerId: 'drift-2' });
const run = (slags: Koerselsslags, aar: number) => runKoersel({ koerselId: randomUUID(), slags, aar });

beforeAll(createTables);

test('enters 4,5 percent for 2027, confirmed by another, and turns the year on active cards only, once', async () => {
  setClock('2026-12-10T10:00:00Z');
  const active = await newCard('anna');
  const inactive = await newCard('mikkel');
  await deactivateCard(inactive, { afgoerelsesdato: '2026-12-10' });

  const entered = await call(enter, enterSats, {
    aktoer: anna,
    body: { aar: 2027, promille: 45, kilde: 'Ministeriets satser 2027' },
  });
  expect(entered).toMatchObject({ status: 201, body: { loftOere: 4_670_200, indkomstgraenseOere: 1_167_500 } });
  const body = { aar: 2027, version: 1, rettelse: false };
  expect((await call(confirm, confirmSats, { aktoer: anna, body })).body.kode).toBe('SAMME_PERSON');
  expect((await call(confirm, confirmSats, { aktoer: bent, body })).status).toBe(200);

  expect(await run('proeve', 2027)).toMatchObject({ oprettet: 1, fandtes: 0, inaktive: 1, segmenterFaerdige: 8 });
  await expect(begin({ koerselId: randomUUID(), aar: 2027 }, context)).rejects.toThrow('AAR_IKKE_BEGYNDT');

  setClock('2026-12-31T23:00:00Z');
  expect(await run('aarsskifte', 2027)).toMatchObject({ oprettet: 1, fandtes: 0, inaktive: 1, fejlet: 0 });
  expect(await run('aarsskifte', 2027)).toMatchObject({ oprettet: 0, fandtes: 1, inaktive: 1, fejlet: 0 });
  const page = await showCard(active);
  expect(page.body.aar).toMatchObject([{ aar: 2027, restbeloebOere: 4_670_200 }, { aar: 2026 }]);
  const registered = await registerOn(active, { startdato: '2027-01-01', slutdato: '2027-01-02' });
  expect(registered.status).toBe(201);
});
