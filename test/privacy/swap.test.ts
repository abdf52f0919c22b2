import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { env } from '#shared/env.ts';
import { dynamo } from '#shared/store/client.ts';
import { kortKey } from '#shared/store/keys.ts';
import { dato } from '#shared/values/dato.ts';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import { type Borgerdata, decryptBorgerdata, encryptBorgerdata } from '#shared/vault/borgerdata.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { CITIZENS } from '#test/kit/people.ts';
import { writeResult } from '#test/kit/result.ts';
import { scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { bageri, freshCard, registerOn, setClock, showCard } from '#test/kit/world.ts';
import { atATime } from './guesser.ts';

const SWAPS = Number(process.env.SWAPS ?? 1000);
const FLIPS = Number(process.env.FLIPS ?? 2000);

type Sealed = { readonly borgerId: string; readonly formaal: keyof Borgerdata; readonly ciphertext: Uint8Array };

const sealed: Sealed[] = [];
const counted = { swapped: 0, flipped: 0, opened: 0 };

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  setClock('2026-06-10T10:00:00Z');
  await createTables();
  for (let i = 0; i < 40; i++) {
    const borgerId = crypto.randomUUID();
    const name = { navn: `Fiktiva Prøvesen ${i}`, beskyttet: false };
    const person = { ...name, cpr: '0703853988', foedselsdato: dato('1985-03-07') };
    sealed.push({ borgerId, formaal: 'navn', ciphertext: await encryptBorgerdata('navn', borgerId, name) });
    sealed.push({ borgerId, formaal: 'identitet', ciphertext: await encryptBorgerdata('identitet', borgerId, person) });
  }
});

afterAll(() => writeResult('swap-attack', counted));

async function opens({ formaal, borgerId, ciphertext }: Sealed): Promise<boolean> {
  try {
    await decryptBorgerdata(formaal, borgerId, ciphertext);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ name: 'InvalidCiphertextException' });
    expect(String(error)).not.toContain('Fiktiva');
    return false;
  }
}

describe('what is sealed for one citizen and one purpose', () => {
  test('opens for them', async () => {
    for (const each of sealed) if (await opens(each)) counted.opened += 1;
    expect(counted.opened).toBe(sealed.length);
  });

  test(`does not open for another, ${SWAPS} times`, async () => {
    const pairs = sealed
      .flatMap((mine, i) => sealed.filter((_, j) => i !== j).map((theirs) => ({ mine, theirs })))
      .slice(0, SWAPS);
    await atATime(16, pairs, async ({ mine, theirs }) => {
      expect(await opens({ ...theirs, ciphertext: mine.ciphertext })).toBe(false);
      counted.swapped += 1;
    });
    expect(counted.swapped).toBe(Math.min(SWAPS, pairs.length));
  });

  test(`does not open with one bit turned, ${FLIPS} bits over the whole length`, async () => {
    const bits = sealed.flatMap((each) =>
      Array.from({ length: each.ciphertext.length * 8 }, (_, bit) => ({ each, bit })),
    );
    const step = Math.max(1, Math.trunc(bits.length / FLIPS));
    await atATime(
      16,
      bits.filter((_, i) => i % step === 0),
      async ({ each, bit }) => {
        const turned = Buffer.from(each.ciphertext);
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await opens({ ...each, ciphertext: turned })).toBe(false);
        counted.flipped += 1;
      },
    );
    expect(counted.flipped).toBeGreaterThanOrEqual(FLIPS);
  });

  test('does not open cut short, gone on with, or empty', async () => {
    const [each] = sealed;
    if (each === undefined) throw new Error('nothing sealed');
    const bytes = Buffer.from(each.ciphertext);
    for (const other of [
      bytes.subarray(1),
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.from([0])]),
      Buffer.alloc(60),
    ]) {
      expect(await opens({ ...each, ciphertext: other })).toBe(false);
    }
  });
});

test("a citizen's data put on another card shows nobody, and says nothing", async () => {
  const [mine = '', theirs = ''] = [await freshCard(), await freshCard()];
  await registerOn(mine);
  const cards = (await scan('FRIKORT_TABLE')).filter(({ SK }) => SK === 'KORT');
  const [me, them] = [mine, theirs].map((nummer) => cards.find(({ frikortnummer }) => frikortnummer === nummer));
  const shows = () =>
    Promise.all([
      showCard(mine),
      callNamed('lookup-frikort', { aktoer: bageri, body: { frikortnummer: mine } }),
      callNamed('list-ansaettelser', { aktoer: bageri, body: {} }),
    ]);
  expect((await shows()).map(({ status }) => status)).toEqual([200, 200, 200]);
  // Their name in my name's place; their name in my identity's; my identity in my name's.
  const swaps = [
    { identitet: them?.identitet, navn: them?.navn },
    { identitet: me?.navn, navn: me?.identitet },
    { identitet: them?.navn, navn: them?.identitet },
  ];
  for (const { identitet, navn } of swaps) {
    await putSealed(mine, identitet, navn);
    for (const answer of await shows()) {
      expect(answer).toMatchObject({ status: 500, body: { kode: 'INTERN_FEJL' } });
      expect(answer.raw).not.toMatch(/Fiktiv|Prøvesen/);
      expect(CITIZENS.filter(({ cpr }) => answer.raw.includes(cpr))).toEqual([]);
    }
  }
  await putSealed(mine, me?.identitet, me?.navn);
  expect((await shows()).map(({ status }) => status)).toEqual([200, 200, 200]);
});

async function putSealed(nummer: string, identitet: unknown, navn: unknown): Promise<void> {
  if (!isFrikortnummer(nummer)) throw new RangeError('no number');
  await dynamo.send(
    new UpdateCommand({
      TableName: env('FRIKORT_TABLE'),
      Key: kortKey(nummer),
      UpdateExpression: 'SET identitet = :identitet, navn = :navn',
      ExpressionAttributeValues: { ':identitet': identitet, ':navn': navn },
    }),
  );
}
