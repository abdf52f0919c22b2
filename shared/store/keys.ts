import type { AktoerReference } from '#shared/domain/aktoer.ts';
import type { Cvr } from '#shared/values/cvr.ts';
import { type Dato, danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';

/** A primary key in any of the tables. */
export type Key = { readonly PK: string; readonly SK: string };

/** Everything about one card is one partition: one strongly consistent Query is the whole page. */
export const frikortPartition = (nummer: Frikortnummer) => `FRIKORT#${nummer}`;
export const kortKey = (nummer: Frikortnummer): Key => ({ PK: frikortPartition(nummer), SK: 'KORT' });
export const aarKey = (nummer: Frikortnummer, aar: number): Key => ({ PK: frikortPartition(nummer), SK: `AAR#${aar}` });
export const ansaettelseKey = (nummer: Frikortnummer, id: string): Key => ({
  PK: frikortPartition(nummer),
  SK: `ANSAETTELSE#${id}`,
});
export const overdragelseKey = (nummer: Frikortnummer): Key => ({ PK: frikortPartition(nummer), SK: 'OVERDRAGELSE' });

/** A municipality's place in the indexes that list its cards and its moves. */
export const kommunePartition = (kommunekode: Kommunekode) => `KOMMUNE#${kommunekode}`;

/** One card a citizen: a conditional put on the keyed hash of the CPR number. */
export const cprKey = (mac: string): Key => ({ PK: `CPR#${mac}`, SK: 'CPR' });

/** A proof of income lies under the hash of its code: only who has the code finds it. */
export const INDKOMSTBEVIS = 'INDKOMSTBEVIS';
export const indkomstbevisKey = (hash: string): Key => ({ PK: `${INDKOMSTBEVIS}#${hash}`, SK: INDKOMSTBEVIS });

/** Refusals to a citizen without a card, under a keyed hash that nothing else uses. */
export const afvisningPartition = (mac: string) => `AFVISNING#${mac}`;
export const isAfvisningPartition = (partition: string) => partition.startsWith(afvisningPartition(''));

export const virksomhedPartition = (cvr: Cvr) => `VIRKSOMHED#${cvr}`;
export const profilKey = (cvr: Cvr): Key => ({ PK: virksomhedPartition(cvr), SK: 'PROFIL' });

export const JOBOPSLAG = 'JOBOPSLAG#';
export const jobopslagKey = (cvr: Cvr, id: string): Key => ({ PK: virksomhedPartition(cvr), SK: `${JOBOPSLAG}${id}` });
export const ANNONCE = 'JOBANNONCE#';
export const annonceKey = (cvr: Cvr, id: string): Key => ({ PK: virksomhedPartition(cvr), SK: `${ANNONCE}${id}` });

/** What anyone may read of the job posts, by the first day they are shown. A post's first day never moves. */
export const TAVLE_PARTITION = 'OPSLAGSTAVLE';
export const tavleKey = (fra: Dato, id: string): Key => ({ PK: TAVLE_PARTITION, SK: `${fra}#${id}` });

/** What Jobnet has still to be told or asked, written with the post itself. */
export const UDBAKKE_PARTITION = 'JOBNET';
export const udbakkeKey = (id: string): Key => ({ PK: UDBAKKE_PARTITION, SK: id });

export const SATS_PARTITION = 'SATS';
export const satsKey = (aar: number): Key => ({ PK: SATS_PARTITION, SK: String(aar) });
export const rettelseKey = (aar: number): Key => ({ PK: SATS_PARTITION, SK: `${aar}#RETTELSE` });
export const intervalKey = (fraAar: number): Key => ({ PK: SATS_PARTITION, SK: `KONTROLINTERVAL#${fraAar}` });

/** A run over all cards: what it is, and how far each of its segments is. */
export const koerselPartition = (aar: number) => `AARSSKIFTE#${aar}`;
export const koerselKey = (aar: number, koerselId: string): Key => ({
  PK: koerselPartition(aar),
  SK: `KOERSEL#${koerselId}`,
});
export const segmentKey = (aar: number, koerselId: string, segment: number): Key => ({
  PK: koerselPartition(aar),
  SK: `KOERSEL#${koerselId}#SEGMENT#${String(segment).padStart(4, '0')}`,
});

/** What the operators have said of the system's state. */
export const DRIFTSSTATUS_PARTITION = 'DRIFTSSTATUS';
export const driftsmeldingKey = (meldingId: string): Key => ({
  PK: DRIFTSSTATUS_PARTITION,
  SK: `MELDING#${meldingId}`,
});

/** What somebody has chosen to be told of, and what they have been told. */
export const beskedPartition = (modtager: { readonly frikortnummer: Frikortnummer } | { readonly cvr: Cvr }) =>
  'cvr' in modtager ? `BESKED#VIRKSOMHED#${modtager.cvr}` : `BESKED#FRIKORT#${modtager.frikortnummer}`;
export const beskedvalgKey = (modtager: Parameters<typeof beskedPartition>[0]): Key => ({
  PK: beskedPartition(modtager),
  SK: 'VALG',
});
export const beskedKey = (partition: string, noegle: string): Key => ({ PK: partition, SK: `SENDT#${noegle}` });

/** A day's end dates lie in so many partitions: half the country's work ends on 31 December. */
export const FRIST_PARTS = 8;
export const fristPartition = (slutdato: Dato, part: number) => `FRIST#${slutdato}#${part}`;
export const fristKey = (slutdato: Dato, nummer: Frikortnummer, ansaettelseId: string): Key => ({
  PK: fristPartition(slutdato, Number(nummer) % FRIST_PARTS),
  SK: `${nummer}#${ansaettelseId}`,
});

/** The figures that anyone may see, a year in each. */
export const STATISTIK_PARTITION = 'STATISTIK';
/** Which years there are. */
export const statistikaareneKey: Key = { PK: STATISTIK_PARTITION, SK: 'AARENE' };
export const statistikKey = (aar: number): Key => ({ PK: STATISTIK_PARTITION, SK: `AAR#${aar}` });

/** The ledger of erasures, in the revisionslog, and the reports of the runs, in the table. */
export const OPBEVARING_PARTITION = 'OPBEVARING';
export const SLETTET = 'SLETTET#';
export const sletningKey = (nummer: Frikortnummer, id: string): Key => ({
  PK: OPBEVARING_PARTITION,
  SK: `${SLETTET}${nummer}#${id}`,
});
export const TRUKKET = 'TRUKKET#';
export const trukketKey = (bevisId: string): Key => ({ PK: OPBEVARING_PARTITION, SK: `${TRUKKET}${bevisId}` });
export const opbevaringKey = (now: Tidspunkt): Key => ({ PK: OPBEVARING_PARTITION, SK: `KOERSEL#${now}` });

/** The orders of data to be handed over, and the parts of their files, which lie beside the sessions and go by themselves. */
export const UDTRAEK_PARTITION = 'UDTRAEK';
export const BESTILLING = 'BESTILLING#';
export const udtraekKey = (id: string): Key => ({ PK: UDTRAEK_PARTITION, SK: `${BESTILLING}${id}` });
export const udtraekdelPartition = (id: string) => `UDTRAEK#${id}`;
export const udtraekdelKey = (id: string, del: number): Key => ({
  PK: udtraekdelPartition(id),
  SK: `DEL#${String(del).padStart(6, '0')}`,
});

type Organisation = Pick<AktoerReference, 'organisation'>;

/** A command's id belongs to the organisation that sent it: the same id from another company is another command. */
export const haendelseKey = (partition: string, aktoer: Organisation, kommandoId: string): Key => ({
  PK: partition,
  SK: `HAENDELSE#${aktoer.organisation}#${kommandoId}`,
});

/** The log's own key is the actor. A command's entry stands under the command's id, so that one command has one entry. */
export const kommandoLogKey = (aktoer: Organisation, kommandoId: string): Key => ({
  PK: aktoer.organisation,
  SK: `KOMMANDO#${kommandoId}`,
});
export const opslagLogKey = (aktoer: Organisation, now: Tidspunkt, id: string): Key => ({
  PK: aktoer.organisation,
  SK: `TID#${now}#${id}`,
});

/** A day's entries lie in so many partitions, so that no single one takes all the writes. */
export const LOG_DAY_PARTS = 8;
/** An entry's place in time, in each of the log's indexes. */
export const logTid = ({ tidspunkt, anmodningId }: { readonly tidspunkt: Tidspunkt; readonly anmodningId: string }) =>
  `${tidspunkt}#${anmodningId}`;
export const logDagPartition = (dag: Dato, part: number) => `DAG#${dag}#${part}`;
export const logDayPartition = (now: Tidspunkt, part: number) => logDagPartition(danishDate(now), part);

/** The cards that became active or inactive on a day. Beside the sessions, and goes by itself. */
export const STATUSSKIFT_PARTITION = 'STATUSSKIFT';
export const statusskiftKey = (dag: Dato, nummer: Frikortnummer): Key => ({
  PK: STATUSSKIFT_PARTITION,
  SK: `${dag}#${nummer}`,
});

/** How many codes of proofs have been checked in a window of time. */
export const tjektaellerKey = (vindue: string): Key => ({ PK: `TJEK#${vindue}`, SK: 'TJEK' });
export const opslagstaellerKey = (cvr: Cvr): Key => ({ PK: `OPSLAG#${cvr}`, SK: 'OPSLAG' });
export const loginAnmodningKey = (id: string): Key => ({ PK: `LOGIN#${id}`, SK: 'LOGIN' });
export const bevisKey = (id: string): Key => ({ PK: `BEVIS#${id}`, SK: 'BEVIS' });
/** The sessions that one login at NemLog-in has opened. */
export const nemloginPartition = (hash: string) => `NEMLOGIN#${hash}`;
/** Who is locked out, by the id that the actor has in the log. */
export const spaerringPartition = (brugerId: string) => `SPAERRING#${brugerId}`;
export const spaerringKey = (brugerId: string): Key => ({ PK: spaerringPartition(brugerId), SK: 'SPAERRING' });
export const sessionKey = (tokenHash: string): Key => ({ PK: `SESSION#${tokenHash}`, SK: 'SESSION' });

/** Names of the indexes, which the infrastructure makes and the store reads. An index is a list, never a uniqueness check. */
/** `kunNoegler`: it holds where the items are and not what they say; what they say is read from them. */
export const INDEXES = {
  virksomhed: { name: 'virksomhed', pk: 'virksomhedPK', sk: 'virksomhedSK' },
  kommune: { name: 'kommune', pk: 'kommunePK', sk: 'kommuneSK', kunNoegler: true },
  modtager: { name: 'modtager', pk: 'modtagerPK', sk: 'modtagerSK', kunNoegler: true },
  logKort: { name: 'kort', pk: 'kortPK', sk: 'tidSK' },
  logDag: { name: 'dag', pk: 'dagPK', sk: 'tidSK' },
} as const;
