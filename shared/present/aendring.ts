import { nej } from '#shared/domain/afslag.ts';
import {
  type Ansaettelse,
  indkomstaarFor,
  loftOverskredet,
  type RettetAnsaettelse,
} from '#shared/domain/ansaettelse.ts';
import { type AnsaettelseHaendelse, ansaettelsestal } from '#shared/domain/haendelse.ts';
import type { Indkomstaar } from '#shared/domain/indkomstaar.ts';
import { putAnsaettelse, takeOfAar } from '#shared/store/changes.ts';
import type { Change, Kommando } from '#shared/store/commit.ts';
import { aarItem } from '#shared/store/items/aar.ts';
import { ansaettelseItem } from '#shared/store/items/ansaettelse.ts';

/** The hændelse of a new employment, and of the year that the same transaction opens. */
export function registreretHaendelse(
  kommando: Kommando,
  ansaettelse: Ansaettelse,
  opened: Indkomstaar | undefined,
): AnsaettelseHaendelse {
  return {
    slags: 'ansaettelse',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: opened ? [{ aar: opened.aar, loftOere: opened.loftOere }] : [],
    ansaettelseId: ansaettelse.ansaettelseId,
    cvr: ansaettelse.cvr,
    efter: ansaettelsestal(ansaettelse),
    kontaktpersonAendret: true,
    forskelOere: ansaettelse.beloebOere,
  };
}

/** The hændelse of a change to an employment: what it was, what it is, and what that took of the year. */
export function aendretHaendelse(
  kommando: Kommando,
  gemt: Ansaettelse,
  { ansaettelse, forskelOere }: RettetAnsaettelse,
): AnsaettelseHaendelse {
  return {
    slags: 'ansaettelse',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    ansaettelseId: gemt.ansaettelseId,
    cvr: gemt.cvr,
    foer: ansaettelsestal(gemt),
    efter: ansaettelsestal(ansaettelse),
    kontaktpersonAendret: JSON.stringify(gemt.kontaktperson) !== JSON.stringify(ansaettelse.kontaktperson),
    forskelOere,
  };
}

/** The changes of it: the employment at the version that was read, and the year by the difference. */
export function aendringer(gemt: Ansaettelse, { ansaettelse, forskelOere }: RettetAnsaettelse) {
  const changes: { ansaettelse: Change; aar?: Change } = { ansaettelse: putAnsaettelse(ansaettelse, gemt.version) };
  if (forskelOere !== 0) changes.aar = takeOfAar(gemt.frikortnummer, indkomstaarFor(gemt), forskelOere);
  return changes;
}

/** Why such a change was stopped: someone came first, or there is no room. Nothing where it was neither. */
export function forklarStop(
  stopped: ReadonlyMap<string, Record<string, unknown> | undefined>,
  { ansaettelse, forskelOere }: RettetAnsaettelse,
) {
  if (stopped.has('ansaettelse')) {
    return nej('AENDRET_IMENS', { version: ansaettelseItem.parse(stopped.get('ansaettelse')).version });
  }
  if (stopped.has('aar')) {
    const afslag = loftOverskredet(forskelOere, aarItem.parse(stopped.get('aar')));
    // Room is needed for the difference; the amount that the caller knows is the whole one.
    return { ok: false as const, afslag: { ...afslag, data: { ...afslag.data, beloebOere: ansaettelse.beloebOere } } };
  }
  return undefined;
}
