import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import type { Frikort } from '#shared/domain/frikort.ts';
import { isCvr } from '#shared/values/cvr.ts';
import { dato, tidspunkt, yearOf } from '#shared/values/dato.ts';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import { findKommune, type Kommunekode } from '#shared/values/kommune.ts';
import { oere } from '#shared/values/oere.ts';

/** Things that the rules judge, with what a test does not speak of filled in. */

export function kommune(code: string): Kommunekode {
  const found = findKommune(code);
  if (found === undefined) throw new RangeError(`no municipality ${code}`);
  return found.kode;
}

function nummer(text: string) {
  if (!isFrikortnummer(text)) throw new RangeError('no frikortnummer');
  return text;
}

/** A card with those active periods: inactive where the last of them has ended. */
export function frikort(perioder: readonly { fra: string; til?: string }[]): Frikort {
  const aktivePerioder = perioder.map(({ fra, til }) => ({ fra: dato(fra), til: til === undefined ? til : dato(til) }));
  const udstedt = dato(perioder[0]?.fra ?? '');
  return {
    frikortnummer: nummer('48213'),
    status: aktivePerioder.at(-1)?.til === undefined ? 'aktiv' : 'inaktiv',
    statusFra: tidspunkt(Date.parse('2026-06-10T10:00:00Z')),
    udstedt,
    aktivePerioder,
    ansvarligKommune: kommune('0751'),
    naesteKontrolAar: yearOf(udstedt) + 1,
    version: 1,
  };
}

type Over = Partial<Omit<Ansaettelse, 'startdato' | 'slutdato' | 'beloebOere'>> & {
  readonly startdato?: string;
  readonly slutdato?: string;
  readonly beloebOere?: number;
};

export const KONTAKTPERSON = { navn: 'Bodil Bæk', email: 'bodil@example.dk', telefon: '12345678' };

export function ansaettelse(over: Over = {}): Ansaettelse {
  const { startdato = '2026-06-01', slutdato = '2026-06-30', beloebOere = 100_000, ...rest } = over;
  const cvr = '11111112';
  if (!isCvr(cvr)) throw new RangeError('no CVR number');
  return {
    ansaettelseId: '00000000-0000-4000-8000-000000000001',
    frikortnummer: nummer('48213'),
    cvr,
    virksomhedsnavn: 'Brødre & Søstre Bageri',
    tilstand: 'forventet',
    kontaktperson: KONTAKTPERSON,
    registreretEfterStart: false,
    oprettet: tidspunkt(Date.parse('2026-06-01T08:00:00Z')),
    version: 1,
    ...rest,
    startdato: dato(startdato),
    slutdato: dato(slutdato),
    beloebOere: oere(beloebOere),
  };
}
