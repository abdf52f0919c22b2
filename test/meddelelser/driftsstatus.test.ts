import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { parseXml } from '@rgrove/parse-xml';
import type { Context } from 'aws-lambda';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handler as publish } from '#functions/meddelelser/publish-driftsstatus.ts';
import { env } from '#shared/env.ts';
import { writeStatusfiler } from '#shared/store/statusfiler.ts';
import { meldingBody, publishedMelding } from '#test/kit/drift.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { createTables } from '#test/kit/tables.ts';
import { drift, setClock } from '#test/kit/world.ts';

const context = { getRemainingTimeInMillis: () => 30_000 } as Context;
const client = new S3Client({});

async function file(name: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: env('DRIFTSSTATUS_BUCKET'), Key: name }));
  return (await Body?.transformToString()) ?? '';
}

beforeAll(createTables);
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

describe('a message goes its way', () => {
  test('published, edited, ended; the files follow, and what is over stays in them', async () => {
    const { meldingId } = await publishedMelding();
    await publish({}, context);
    expect(JSON.parse(await file('driftsstatus.json')).meldinger).toMatchObject([{ meldingId, aflyst: false }]);

    const rettet = meldingBody({ niveau: 'delvis', titel: { da: 'Kø & ventetid <nu>', en: 'Queues & waiting <now>' } });
    const edited = await callNamed('edit-driftsmelding', { aktoer: drift, body: { meldingId, version: 1, ...rettet } });
    expect(edited).toMatchObject({ status: 200, body: { niveau: 'delvis', version: 2 } });
    setClock('2026-06-20T20:30:00Z');
    const ended = await callNamed('end-driftsmelding', { aktoer: drift, body: { meldingId, version: 2 } });
    expect(ended.body).toMatchObject({ til: '2026-06-20T20:30:00.000Z', aflyst: false, version: 3 });

    await publish({}, context);
    expect(JSON.parse(await file('driftsstatus.json')).meldinger).toMatchObject([{ til: '2026-06-20T20:30:00.000Z' }]);
    for (const [sprog, titel] of [
      ['da', 'Servicevindue: Kø & ventetid <nu>'],
      ['en', 'Service window: Queues & waiting <now>'],
    ] as const) {
      const feed = parseXml(await file(`driftsstatus.${sprog}.atom`));
      expect(feed.root?.name).toBe('feed');
      expect(feed.root?.text).toContain(titel);
    }
  });

  test('ended before it began, it is called off', async () => {
    const melding = await publishedMelding();
    const ended = await callNamed('end-driftsmelding', { aktoer: drift, body: melding });
    expect(ended.body).toMatchObject({ aflyst: true, til: meldingBody().til });
    const again = await callNamed('end-driftsmelding', { aktoer: drift, body: { ...melding, version: 2 } });
    expect(again.body.kode).toBe('MELDING_AFSLUTTET');
  });

  test('a CPR number, a line break and a missing language are refused', async () => {
    for (const over of [
      { tekst: { da: 'Ring om 0703853988 nu', en: 'Call' } },
      { tekst: { da: 'To\nlinjer', en: 'Two lines' } },
      { titel: { da: 'Kun dansk' } },
      { fra: '2026-06-31T20:00:00.000Z' },
    ]) {
      const answer = await callNamed('publish-driftsmelding', { aktoer: drift, body: meldingBody(over) });
      expect(answer).toMatchObject({ status: 400, body: { kode: 'UGYLDIGT_INPUT' } });
    }
  });
});

describe('the files', () => {
  const navn = 'driftsstatus.proeve.json';
  const made = (indhold: string) => [{ navn, type: 'application/json', indhold }];

  test('an older reading never takes the place of a newer one', async () => {
    let reads = 0;
    await writeStatusfiler([navn], async () => {
      reads += 1;
      if (reads > 1) return made('newest');
      // Another writes between this one's reading and its writing.
      await client.send(new PutObjectCommand({ Bucket: env('DRIFTSSTATUS_BUCKET'), Key: navn, Body: 'newer' }));
      return made('older');
    });
    expect([reads, await file(navn)]).toEqual([2, 'newest']);
  });

  test('who is overtaken every time gives up, and is tried again by what started it', async () => {
    let n = 0;
    const overtaken = writeStatusfiler([navn], async () => {
      n += 1;
      await client.send(new PutObjectCommand({ Bucket: env('DRIFTSSTATUS_BUCKET'), Key: navn, Body: `other ${n}` }));
      return made('mine');
    });
    await expect(overtaken).rejects.toThrow('others');
    expect(await file(navn)).toBe(`other ${n}`);
  });
});
