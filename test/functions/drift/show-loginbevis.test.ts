import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readClock } from '#shared/clock.ts';
import { aktoerReference } from '#shared/domain/aktoer.ts';
import { getBevis, putBevis } from '#shared/store/login.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { keptBevis } from '#test/kit/loginbevis.ts';
import { readLog } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { drift } from '#test/kit/world.ts';

const DAY_MS = 86_400_000;

beforeAll(createTables);
afterEach(() => void vi.useRealTimers());

const show = (body: object) => callNamed('show-loginbevis', { aktoer: drift, body });
const lines = async (loginId: string) =>
  (await readLog()).filter((line) => line.handling === 'show-loginbevis' && line.loginId === loginId);

test('the messages of a login are shown by its id, and the log says who looked, why, and for which case', async () => {
  const id = randomUUID();
  const { request, answer } = await keptBevis(id);
  expect(await show(request)).toMatchObject({ status: 200, body: answer });
  const { aarsag, journalnummer } = request;
  expect(await lines(id)).toEqual([
    expect.objectContaining({
      udfald: 'vist',
      aktoer: aktoerReference(drift),
      begrundelse: { aarsag, journalnummer },
    }),
  ]);
});

test('one that is not there is told so, and the attempt is logged', async () => {
  const id = randomUUID();
  const refused = await show({ anmodningId: id, aarsag: 'KRAV_FRA_NEMLOGIN', journalnummer: 'DRIFT-1' });
  expect(refused).toMatchObject({ status: 404, body: { kode: 'IKKE_FUNDET' } });
  expect(await lines(id)).toEqual([expect.objectContaining({ udfald: 'afvist', kode: 'IKKE_FUNDET' })]);
});

test('after 180 days there is nothing to show, though the table has not thrown it away yet', async () => {
  const { request } = await keptBevis(randomUUID());
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 180 * DAY_MS - 60_000 });
  expect((await show(request)).status).toBe(200);
  vi.setSystemTime(Date.now() + 60_000);
  expect((await show(request)).status).toBe(404);
});

test('nobody looks without a reason and a case', async () => {
  const { request } = await keptBevis(randomUUID());
  const { aarsag, journalnummer, ...rest } = request;
  for (const body of [
    { ...rest, aarsag },
    { ...rest, journalnummer },
    { ...request, aarsag: 'NYSGERRIG' },
  ]) {
    expect(await show(body)).toMatchObject({ status: 400, body: { kode: 'UGYLDIGT_INPUT' } });
  }
});

test('pieces that were moved to another login do not open', async () => {
  const [mine, other] = [await keptBevis(randomUUID()), randomUUID()];
  const bevis = await getBevis(mine.request.anmodningId, readClock());
  if (bevis === undefined) throw new Error('not kept');
  await putBevis(other, bevis);
  expect((await show({ ...mine.request, anmodningId: other })).status).toBe(500);
});
