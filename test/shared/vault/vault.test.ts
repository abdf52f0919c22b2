import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import { type Secrets, startSecrets } from '#infra/local/secrets.ts';
import { newId } from '#shared/chance.ts';
import { decryptBorgerdata, encryptBorgerdata } from '#shared/vault/borgerdata.ts';
import { hashCpr } from '#shared/vault/indeks.ts';
import { getSecret } from '#shared/vault/secret.ts';

const { cpr, navn, foedselsdato } = PERSON.aase;
const identitet = { cpr, navn, foedselsdato, beskyttet: false };

describe('a citizen’s data, sealed', () => {
  test('are opened by the same citizen’s id and purpose', async () => {
    const id = newId();
    const sealed = await encryptBorgerdata('identitet', id, identitet);
    expect(await decryptBorgerdata('identitet', id, sealed)).toEqual(identitet);
  });

  test('hold nothing to read, and are other bytes every time', async () => {
    const id = newId();
    const [one, two] = await Promise.all([1, 2].map(() => encryptBorgerdata('identitet', id, identitet)));
    expect(one).not.toEqual(two);
    const bytes = Buffer.from(one ?? []).toString('latin1');
    for (const plain of [cpr, 'Opfundsen', foedselsdato]) expect(bytes).not.toContain(plain);
  });

  test('are not opened on another card', async () => {
    const sealed = await encryptBorgerdata('navn', newId(), { navn, beskyttet: false });
    await expect(decryptBorgerdata('navn', newId(), sealed)).rejects.toHaveProperty(
      'name',
      'InvalidCiphertextException',
    );
  });

  test('are not opened for another purpose: the right to names opens no CPR number', async () => {
    const id = newId();
    const sealed = await encryptBorgerdata('identitet', id, identitet);
    await expect(decryptBorgerdata('navn', id, sealed)).rejects.toHaveProperty('name', 'InvalidCiphertextException');
  });

  test('are not opened when a byte of them was changed', async () => {
    const id = newId();
    const bytes = await encryptBorgerdata('navn', id, { navn, beskyttet: false });
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await expect(decryptBorgerdata('navn', id, bytes)).rejects.toHaveProperty('name', 'InvalidCiphertextException');
  });
});

describe('the keyed hash of a CPR number', () => {
  test('is the same for the same number and purpose, and 43 characters', async () => {
    const [one, two] = await Promise.all([hashCpr(cpr, 'indeks'), hashCpr(cpr, 'indeks')]);
    expect(one).toBe(two);
    expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test('differs by number and by purpose: index and log cannot be joined', async () => {
    const hashes = await Promise.all([
      hashCpr(cpr, 'indeks'),
      hashCpr(cpr, 'log'),
      hashCpr(PERSON.anna.cpr, 'indeks'),
      hashCpr(PERSON.anna.cpr, 'log'),
    ]);
    expect(new Set(hashes).size).toBe(4);
  });
});

describe('a secret', () => {
  let secrets: Secrets;
  const before = process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER;

  beforeAll(async () => {
    secrets = await startSecrets({ secrets: { one: 'first', two: 'second' } });
    process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = secrets.endpoint;
  });
  beforeEach(() => secrets.fail(undefined));
  afterAll(async () => {
    process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = before;
    await secrets.stop();
  });

  test('is fetched once and kept', async () => {
    expect(await getSecret('one')).toBe('first');
    secrets.fail('denied');
    expect(await getSecret('one')).toBe('first');
  });

  test('whose fetch failed is fetched again by the next call', async () => {
    secrets.fail('denied');
    await expect(getSecret('two')).rejects.toHaveProperty('name', 'AccessDeniedException');
    secrets.fail(undefined);
    expect(await getSecret('two')).toBe('second');
  });

  test('that is not there is an error', async () => {
    await expect(getSecret('three')).rejects.toHaveProperty('name', 'ResourceNotFoundException');
  });
});
