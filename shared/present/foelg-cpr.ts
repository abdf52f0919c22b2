import { newId } from '#shared/chance.ts';
import { findBorger } from '#shared/clients/cpr-opslag.ts';
import { aktoerReference } from '#shared/domain/aktoer.ts';
import { aendredeFelter, type Borgeroplysninger } from '#shared/domain/borgerdata.ts';
import type { BorgerdataHaendelse } from '#shared/domain/haendelse.ts';
import { putKort, putNew, takeCprAway } from '#shared/store/changes.ts';
import { type Change, commit, type Kommando } from '#shared/store/commit.ts';
import type { KortItem } from '#shared/store/items/kort.ts';
import { cprKey, frikortPartition } from '#shared/store/keys.ts';
import { appendLog } from '#shared/store/log.ts';
import { systemkommando } from '#shared/store/systemkommando.ts';
import { storedCpr } from '#shared/values/cpr.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { decryptBorgerdata, sealBorger } from '#shared/vault/borgerdata.ts';
import { hashCpr, NOEGLEVERSION } from '#shared/vault/indeks.ts';

const operation = 'follow-cpr';
const brugerId = operation;

/**
 * `toKort`: the card is active, and the number in force leads to another. `igen`: nobody answered, or the card was changed
 * meanwhile.
 */
export type CprUdfald = 'uaendret' | 'aendret' | 'toKort' | 'igen';

/**
 * Asks the CPR register about the citizen of a card, on behalf of the municipality that is responsible, and makes the card say
 * the same.
 */
export async function followKort(kort: KortItem, now: Tidspunkt, remainingMs: () => number): Promise<CprUdfald> {
  const { frikortnummer, borgerId, ansvarligKommune } = kort;
  const gemt = await decryptBorgerdata('identitet', borgerId, kort.identitet);
  const anmodningId = newId();
  const found = await findBorger(storedCpr(gemt.cpr), { kommunekode: ansvarligKommune, brugerId }, anmodningId);
  if (!found.ok && found.afslag.kode === 'CPR_UTILGAENGELIG') return 'igen';
  await appendLog(
    { operation, aktoer: aktoerReference({ rolle: 'drift', brugerId }), now, anmodningId },
    { frikortnummer, udfald: 'vist' },
  );
  // Whatever else the register says of the number, what it means for the card is for the municipality to decide.
  const nu = found.ok ? found.vaerdi : { ...gemt, doed: gemt.doed || found.afslag.kode === 'CPR_DOED' };
  return update(kort, gemt, nu, { now, remainingMs });
}

async function update(
  kort: KortItem,
  gemt: Borgeroplysninger,
  nu: Borgeroplysninger,
  kald: Pick<Kommando, 'now' | 'remainingMs'>,
): Promise<CprUdfald> {
  const aendret = aendredeFelter(gemt, nu);
  if (aendret.length === 0) return 'uaendret';
  const { frikortnummer } = kort;
  const version = kort.version + 1;
  const kommandoId = newId();
  const kommando = systemkommando({ operation, brugerId, kommandoId, ...kald });
  const haendelse: BorgerdataHaendelse = {
    slags: 'borgerdata',
    kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    aendret,
    version,
  };
  const changes: Record<string, Change> = {
    kort: putKort({ ...kort, ...(await sealBorger(kort.borgerId, nu)), version }, kort.version),
    ...(gemt.cpr === nu.cpr ? {} : await moveCpr(gemt, nu, frikortnummer)),
  };
  const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, { frikortnummer });
  if (outcome.ok) return 'aendret';
  if (!outcome.stopped.has('nytCpr')) return 'igen';
  // The citizen has been given a card under the new number meanwhile. Which of the two is to stay is nothing a program decides.
  await appendLog(kommando, { frikortnummer, udfald: 'afvist', kode: 'HAR_ALLEREDE_FRIKORT' });
  return kort.status === 'aktiv' ? 'toKort' : 'uaendret';
}

/** The new number leads to the card, and the old one no longer: the register itself leads from the old to the new. */
async function moveCpr(gemt: Borgeroplysninger, nu: Borgeroplysninger, frikortnummer: Frikortnummer) {
  const [foer, efter] = await Promise.all([gemt, nu].map((borger) => hashCpr(storedCpr(borger.cpr), 'indeks')));
  return {
    nytCpr: putNew(cprKey(efter as string), { frikortnummer, noegleversion: NOEGLEVERSION }),
    gammeltCpr: takeCprAway(foer as string, frikortnummer),
  };
}
