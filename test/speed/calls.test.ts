import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#shared/chance.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { env } from '#shared/env.ts';
import { dynamo } from '#shared/store/client.ts';
import { kortKey } from '#shared/store/keys.ts';
import { getKort } from '#shared/store/read.ts';
import { dato } from '#shared/values/dato.ts';
import { type Frikortnummer, nummerAt } from '#shared/values/frikortnummer.ts';
import { encryptBorgerdata } from '#shared/vault/borgerdata.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { createTables } from '#test/kit/tables.ts';
import { validCall } from '#test/kit/valid-call.ts';
import { setClock } from '#test/kit/world.ts';
import { startCounter } from './counting.ts';
import { USES } from './uses.ts';

setClock('2026-04-15T10:00:00Z');
const counter = await startCounter();
beforeAll(createTables);
afterAll(counter.stop);

describe('what a call asks of AWS', () => {
  test('is written down for every operation and nothing else', () => {
    expect(Object.keys(USES).sort()).toEqual(CATALOGUE.map(({ name }) => name).sort());
  });

  test.each(CATALOGUE)('$name', async ({ name, answerStatus }) => {
    // What a function fetches once and keeps is fetched by the call before.
    await callNamed(name, await validCall(name));
    const options = await validCall(name);
    const use = await counter.count(async () => {
      expect((await callNamed(name, options)).status).toBe(answerStatus);
    });
    const { calls, read, write } = USES[name];
    expect(use.calls).toEqual(calls);
    expect(use.read).toBeLessThanOrEqual(read);
    expect(use.write).toBeLessThanOrEqual(write);
  });

  test('counts a call that is one too many', async () => {
    const options = await validCall('register-ansaettelse');
    const use = await counter.count(async () => {
      await getKort(nummerAt(0));
      await callNamed('register-ansaettelse', options);
    });
    expect(use).toEqual({ calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 13 });
  });
});

/** KMS adds at most so much to what it encrypts; the stand-in adds less. */
const ADDED_BY_KMS = 172;
const ADDED_BY_STAND_IN = 44;

test('registering costs no more on the card of someone with a long name, in use for the third time', async () => {
  const options = await validCall('register-ansaettelse');
  const { frikortnummer } = options.body as { frikortnummer: Frikortnummer };
  const sealed = await sealedAsByKms('Fiktiva Wilhelmine Alexandra Prøvesen-Eksempelsen Opfundsen');
  const perioder = [
    { fra: '2024-03-01', til: '2024-09-01' },
    { fra: '2025-03-01', til: '2025-09-01' },
    { fra: '2026-03-01' },
  ];
  await dynamo.send(
    new UpdateCommand({
      TableName: env('FRIKORT_TABLE'),
      Key: kortKey(frikortnummer),
      UpdateExpression: 'SET identitet = :identitet, navn = :navn, aktivePerioder = :perioder',
      ExpressionAttributeValues: { ':identitet': sealed.identitet, ':navn': sealed.navn, ':perioder': perioder },
    }),
  );
  const use = await counter.count(() => callNamed('register-ansaettelse', options));
  expect(use).toEqual(USES['register-ansaettelse']);
});

async function sealedAsByKms(navn: string) {
  const [id, beskyttet] = [newId(), false];
  const [identitet, visning] = await Promise.all([
    encryptBorgerdata('identitet', id, { cpr: '0703853988', navn, foedselsdato: dato('1985-03-07'), beskyttet }),
    encryptBorgerdata('navn', id, { navn, beskyttet }),
  ]);
  const more = Buffer.alloc(ADDED_BY_KMS - ADDED_BY_STAND_IN);
  return { identitet: Buffer.concat([identitet, more]), navn: Buffer.concat([visning, more]) };
}
