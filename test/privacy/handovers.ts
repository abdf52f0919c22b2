import { createHash, randomUUID } from 'node:crypto';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { addDays, danishDate, tidspunkt, yearOf } from '#shared/values/dato.ts';
import { newOperator } from '#test/kit/drift.ts';
import { udtraekBody } from '#test/kit/udtraek.ts';
import { aarhus, drift } from '#test/kit/world.ts';
import type { Traces } from './life.ts';
import type { Outage } from './outages.ts';
import type { Stage } from './stage.ts';

/** A file that was handed over, as whoever fetched it has it. */
export type Handover = {
  readonly indhold: ReturnType<typeof contentsOf>[number];
  readonly format: 'csv' | 'ndjson';
  readonly tekst: string;
};

/**
 * Everything that may be handed over of what the run has done (R047, R048), in each format: ordered, made, released and fetched
 * when its days and its year are over.
 *
 * @param outages what goes wrong while the files are made and shown
 */
export async function handOver(
  stage: Stage,
  traces: readonly Traces[],
  outages: readonly Outage[],
  during: (outage: Outage, run: () => Promise<void>) => Promise<void>,
): Promise<readonly Handover[]> {
  const idag = danishDate(tidspunkt(Date.now()));
  await stage.host.setClock(Date.parse(`${yearOf(idag) + 1}-02-01T12:00:00Z`));
  const bestilte: { indhold: Handover['indhold']; format: Handover['format']; udtraekId: string }[] = [];
  for (const indhold of contentsOf(traces, idag)) {
    for (const format of ['csv', 'ndjson'] as const) {
      const options = { aktoer: drift, body: udtraekBody({ indhold, format }), key: randomUUID() };
      const { body } = await stage.send('order-udtraek', options);
      bestilte.push({ indhold, format, udtraekId: String(body.udtraekId) });
    }
  }
  const [first] = bestilte;
  for (const outage of outages) {
    await during({ ...outage, name: `${outage.name}, as data is handed over` }, async () => {
      await stage.send('order-udtraek', { aktoer: drift, body: udtraekBody() });
      await Promise.all([
        stage.host.run('make-udtraek'),
        ...Array.from({ length: 4 }, () => show(stage, String(first?.udtraekId))),
      ]);
    });
  }
  if (!(await stage.host.run('make-udtraek'))) throw new Error('the files were not made');
  const other = newOperator();
  const files: Handover[] = [];
  for (const bestilt of bestilte) {
    await show(stage, bestilt.udtraekId);
    await settle(stage, other, bestilt.udtraekId, 1, { udfald: 'frigivet' });
    files.push({ ...bestilt, tekst: await fetchAll(stage, other, bestilt.udtraekId) });
  }
  return files;
}

/** Each kind there is, and an extract about each citizen. */
function contentsOf(traces: readonly Traces[], idag: ReturnType<typeof danishDate>) {
  // The run may go past midnight.
  const dagene = { fra: addDays(idag, -1), til: addDays(idag, 1) };
  const aar = yearOf(idag);
  return [
    { slags: 'log-periode', ...dagene },
    { slags: 'log-aktoer', ...dagene, organisation: `KOMMUNE#${'kommunekode' in aarhus ? aarhus.kommunekode : ''}` },
    ...traces.map(({ frikortnummer }) => ({ slags: 'log-borger' as const, ...dagene, frikortnummer })),
    { slags: 'ministeriet', aar },
    { slags: 'skat', aar },
  ] as const;
}

/** The list, and a file before it may be fetched. */
async function show(stage: Stage, udtraekId: string): Promise<void> {
  await stage.send('list-udtraek', { aktoer: drift });
  await stage.send('fetch-udtraek', { aktoer: drift, body: { udtraekId, del: 0 } });
}

function settle(stage: Stage, aktoer: Aktoer, udtraekId: string, version: number, rest: object) {
  return stage.send('settle-udtraek', { aktoer, body: { udtraekId, version, ...rest } });
}

async function fetchAll(stage: Stage, aktoer: Aktoer, udtraekId: string): Promise<string> {
  let tekst = '';
  for (let [del, dele] = [0, 1]; del < dele; del++) {
    const { body, status } = await stage.send('fetch-udtraek', { aktoer, body: { udtraekId, del } });
    if (status !== 200) throw new Error(`a part was not fetched: ${status}`);
    tekst += body.indhold;
    dele = Number(body.dele);
  }
  const sha256 = createHash('sha256').update(tekst).digest('hex');
  const { status } = await settle(stage, aktoer, udtraekId, 2, { udfald: 'hentet', sha256 });
  if (status !== 200) throw new Error(`no receipt: ${status}`);
  return tekst;
}
