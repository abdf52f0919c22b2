import { INTET, type Optaelling, retIndkomstaar } from '#shared/domain/aarsskifte.ts';
import type { AarHaendelse } from '#shared/domain/haendelse.ts';
import type { Indkomstaar } from '#shared/domain/indkomstaar.ts';
import { env } from '#shared/env.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { type Change, commit, type Kommando } from './commit.ts';
import { GentagetKommando } from './errors.ts';
import { aarItem } from './items/aar.ts';
import type { Koersel } from './items/koersel.ts';
import { aarKey, frikortPartition } from './keys.ts';
import { getItem } from './read.ts';
import { systemkommando } from './systemkommando.ts';

const TRIES = 5;

/** Brings a corrected cap to the years of one page of cards. What is used is never taken back (edge case 30). */
export async function correctAar(
  koersel: Koersel,
  items: readonly Record<string, unknown>[],
  now: Tidspunkt,
): Promise<Optaelling> {
  const total = { ...INTET };
  for (const item of items) {
    const nummer = String(item.PK).slice('FRIKORT#'.length) as Frikortnummer;
    const outcome = await correctOne(koersel, nummer, aarItem.parse(item), now);
    total[outcome === 'uaendret' ? 'fandtes' : outcome] += 1;
  }
  return total;
}

/** One card's year, read again when it was used meanwhile. */
async function correctOne(koersel: Koersel, nummer: Frikortnummer, seen: Indkomstaar, now: Tidspunkt) {
  let aar = seen;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const rettet = retIndkomstaar(aar, koersel.loftOere);
    const outcome = rettet.loftOere > koersel.loftOere ? ('over' as const) : ('rettet' as const);
    if (rettet.loftOere === aar.loftOere) return outcome === 'over' ? outcome : ('uaendret' as const);
    const kommando = kommandoFor(koersel, nummer, aar, now);
    const haendelse: AarHaendelse = {
      slags: 'aar',
      kommandoId: kommando.kommandoId,
      handling: kommando.operation,
      tidspunkt: now,
      aktoer: kommando.aktoer,
      aarOprettet: [],
      aar: aar.aar,
      foer: aar.loftOere,
      efter: rettet.loftOere,
      version: 0,
    };
    try {
      const changes = { aar: replaceAar(nummer, aar, rettet) };
      const done = await commit(kommando, frikortPartition(nummer), changes, haendelse, { frikortnummer: nummer });
      if (done.ok) return outcome;
    } catch (error) {
      if (error instanceof GentagetKommando) return outcome;
      throw error;
    }
    const again = await getItem(aarKey(nummer, aar.aar), aarItem);
    if (again === undefined) return 'fejlet' as const;
    aar = again;
  }
  return 'fejlet' as const;
}

/** The run is the command; each card's part of it has an id of its own. */
function kommandoFor(koersel: Koersel, nummer: Frikortnummer, aar: Indkomstaar, now: Tidspunkt): Kommando {
  const kommandoId = `${koersel.koerselId}#${nummer}#${aar.loftOere}`;
  return systemkommando({
    operation: 'start-aarsskifte',
    brugerId: 'aarsskifte',
    now,
    anmodningId: koersel.koerselId,
    kommandoId,
    // The job's own time is watched page by page.
    remainingMs: () => 10_000,
  });
}

function replaceAar(nummer: Frikortnummer, gammelt: Indkomstaar, nyt: Indkomstaar): Change {
  return {
    Update: {
      TableName: env('FRIKORT_TABLE'),
      Key: aarKey(nummer, gammelt.aar),
      UpdateExpression: 'SET loftOere = :loft, restbeloebOere = :rest',
      ConditionExpression: 'loftOere = :gammeltLoft AND restbeloebOere = :gammelRest',
      ExpressionAttributeValues: {
        ':loft': nyt.loftOere,
        ':rest': nyt.restbeloebOere,
        ':gammeltLoft': gammelt.loftOere,
        ':gammelRest': gammelt.restbeloebOere,
      },
    },
  };
}
