import { type Ansaettelse, aktivtBeloeb, indkomstaarFor, tilstandPaa } from '#shared/domain/ansaettelse.ts';
import { erAaben } from '#shared/domain/fejlmelding.ts';
import { type AnsaettelseHaendelse, type Haendelse, newestFirst } from '#shared/domain/haendelse.ts';
import { type Indkomstaar, visteAar } from '#shared/domain/indkomstaar.ts';
import type { Frikortside } from '#shared/store/read.ts';
import { getSats } from '#shared/store/sats-read.ts';
import { danishDate, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import { type Oere, oere } from '#shared/values/oere.ts';
import { ansaettelseKerne, fejlmeldingVist, hvem } from './ansaettelse.ts';

/** The years of a card, this one too where no command has opened it yet. The rate is read only then. */
export async function aarFor(side: Frikortside, now: Tidspunkt): Promise<readonly Indkomstaar[]> {
  const aar = yearOf(danishDate(now));
  const open = side.aar.some((a) => a.aar === aar);
  const sats = open ? undefined : await getSats(aar);
  return visteAar(side.kort, side.aar, aar, sats?.loftOere);
}

/** A year with how its use divides and its employments, newest first, each with its own history. */
export function aarMedAnsaettelser(aar: Indkomstaar, side: Frikortside, now: Tidspunkt) {
  const idag = danishDate(now);
  const ansaettelser = side.ansaettelser
    .filter((a) => indkomstaarFor(a) === aar.aar)
    .sort((a, b) => (a.startdato < b.startdato ? 1 : -1));
  return {
    ...aar,
    forventetOere: sum(ansaettelser.filter((a) => tilstandPaa(a, idag) === 'forventet')),
    endeligOere: sum(ansaettelser.filter((a) => tilstandPaa(a, idag) === 'endelig')),
    ansaettelser: ansaettelser.map((a) => ({
      ...ansaettelseKerne(a, now),
      virksomhed: { cvr: a.cvr, navn: a.virksomhedsnavn },
      fejlmeldinger: fejlmeldingshistorik(side.haendelser, a.ansaettelseId),
      historik: historik(side, a.ansaettelseId).map((h) => ({ ...h, hvem: hvem(h.aktoer) })),
    })),
  };
}

function historik(side: Frikortside, ansaettelseId: string): readonly AnsaettelseHaendelse[] {
  const own = side.haendelser.filter((h) => h.slags === 'ansaettelse').filter((h) => h.ansaettelseId === ansaettelseId);
  return newestFirst(own);
}

/** Each mark once: as it was closed, and the latest also while it is open. */
function fejlmeldingshistorik(haendelser: readonly Haendelse[], ansaettelseId: string) {
  const own = haendelser.filter((h) => h.slags === 'fejlmelding').filter((h) => h.ansaettelseId === ansaettelseId);
  return newestFirst(own)
    .filter((h, i) => i === 0 || !erAaben(h.fejlmelding))
    .map((h) => fejlmeldingVist(h.fejlmelding));
}

function sum(ansaettelser: readonly Ansaettelse[]): Oere {
  return oere(ansaettelser.reduce((total, a) => total + aktivtBeloeb(a), 0));
}
