import { maaTilgaa, type OperationName } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import type { Virksomhedsbruger } from '#shared/domain/aktoer.ts';
import type { JobopslagHaendelse } from '#shared/domain/haendelse.ts';
import { type Annoncestand, annoncevisning } from '#shared/domain/jobannonce.ts';
import { type Jobopslag, visningPaa } from '#shared/domain/jobopslag.ts';
import { commit, type Kommando } from '#shared/store/commit.ts';
import { getJobopslag, putJobopslag, putTavle, readJobopslag } from '#shared/store/jobopslag.ts';
import { virksomhedPartition } from '#shared/store/keys.ts';
import { pushUdbakke } from '#shared/store/udbakke.ts';
import { danishDate, type Tidspunkt } from '#shared/values/dato.ts';

/** The company's own post. Another's and a thrown draft are as if they were not there. */
export async function findEget(
  aktoer: Virksomhedsbruger,
  operation: OperationName,
  jobopslagId: string,
): Promise<Jobopslag | undefined> {
  const gemt = await getJobopslag(aktoer.cvr, jobopslagId);
  return gemt && gemt.tilstand !== 'kasseret' && maaTilgaa(aktoer, operation, gemt) ? gemt : undefined;
}

type Trin = Exclude<JobopslagHaendelse['trin'], 'jobnet' | 'ryddet'>;

/**
 * Commits a post: with it what the public may read, and the outbox that Jobnet is told from. All or nothing, so no published
 * post is without its ad being asked for.
 *
 * @param foer the version that the rule saw; 0 where the post is new
 */
export async function gemJobopslag(kommando: Kommando, opslag: Jobopslag, foer: number, trin: Trin) {
  const haendelse: JobopslagHaendelse & { readonly trin: Trin } = {
    ...jobopslagHaendelse(kommando, opslag),
    trin,
  };
  const offentligt = opslag.tilstand === 'offentliggjort' || opslag.tilstand === 'lukket';
  const changes = {
    opslag: putJobopslag(opslag, foer),
    ...(offentligt && { tavle: putTavle(opslag), udbakke: pushUdbakke(opslag, kommando.now) }),
  };
  const outcome = await commit(kommando, virksomhedPartition(opslag.cvr), changes, haendelse, {});
  if (outcome.ok) return { haendelse, angaar: {} };
  const there = outcome.stopped.get('opslag');
  return nej('AENDRET_IMENS', { version: there === undefined ? 0 : readJobopslag(there).version });
}

/** What every hændelse of a post says. */
export function jobopslagHaendelse(kommando: Kommando, { jobopslagId, cvr, version }: Jobopslag) {
  return {
    slags: 'jobopslag' as const,
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    jobopslagId,
    cvr,
    version,
  };
}

/** What a command on a post answers, from its hændelse alone. */
export function jobopslagSvar({ jobopslagId, trin, version }: JobopslagHaendelse) {
  // What became of the ad is the job's to write: no command of a company makes those.
  return { jobopslagId, trin: trin as Trin, version };
}

/** A post as it stands in the company's list, with how its ad stands at Jobnet. */
export function jobopslagRaekke(opslag: Jobopslag, stand: Annoncestand | undefined, now: Tidspunkt) {
  const idag = danishDate(now);
  const { jobopslagId, indhold, oprettet, version } = opslag;
  const { overskrift, fra, til } = indhold;
  const visning = annoncevisning(opslag, stand, idag);
  const { aarsag, link, opdateret } = stand ?? {};
  const annonce = {
    visning,
    ...(visning === 'afvist' && { aarsag }),
    ...(visning === 'publiceret' && { link }),
    ...(visning !== 'ingen' && visning !== 'anmodet' && { opdateret }),
  };
  return { jobopslagId, overskrift, visning: visningPaa(opslag, idag), fra, til, oprettet, version, annonce };
}

/** What a post says, for the company that wrote it. */
export function jobopslagIndhold({ indhold }: Jobopslag) {
  const { tidspunkter, ansoegVed } = indhold;
  return {
    ...indhold,
    tidspunkter: tidspunkter && [...tidspunkter],
    ansoegVed: ansoegVed && [...ansoegVed],
  };
}
