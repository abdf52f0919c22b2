import { type BeskedKode, beskeder } from '#shared/contract/beskeder.ts';
import type { AktoerReference } from '#shared/domain/aktoer.ts';
import { type Ansaettelse, tilstandPaa } from '#shared/domain/ansaettelse.ts';
import type { Fejlmelding } from '#shared/domain/fejlmelding.ts';
import type { AnsaettelseHaendelse } from '#shared/domain/haendelse.ts';
import { kanRettes, rettefrist } from '#shared/domain/rettefrist.ts';
import type { Angaar } from '#shared/store/log.ts';
import { danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { kommuneNavn } from '#shared/values/kommune.ts';

/** What a company's command answers, from its hændelse alone. */
export function ansaettelseSvar(haendelse: AnsaettelseHaendelse, angaar: Angaar, ...koder: readonly BeskedKode[]) {
  return {
    ansaettelseId: haendelse.ansaettelseId,
    // The number that the command was sent with: it stands in the log entry of the same transaction.
    frikortnummer: angaar.frikortnummer as Frikortnummer,
    ...haendelse.efter,
    kanRettesTilOgMed: rettefrist(haendelse.efter.slutdato),
    beskeder: beskeder(...koder),
  };
}

/** What every audience sees of an employment. */
export function ansaettelseKerne(a: Ansaettelse, now: Tidspunkt) {
  return {
    ...a,
    tilstand: tilstandPaa(a, danishDate(now)),
    kanRettesTilOgMed: rettefrist(a.slutdato),
    fejlmelding: a.fejlmelding && fejlmeldingVist(a.fejlmelding),
  };
}

/** A mark as people read it: who closed it by organisation. */
export function fejlmeldingVist({ lukket, ...fejlmelding }: Fejlmelding) {
  return { ...fejlmelding, lukket: lukket && { ...lukket, organisation: organisationsnavn(lukket.organisation) } };
}

/** An employment for the company that made it. `navn` is the citizen's, shown only where this employment is open. */
export function ansaettelseForVirksomhed(
  a: Ansaettelse,
  navn: { navn: string; beskyttet: boolean } | undefined,
  now: Tidspunkt,
) {
  const aaben = maaSeNavn(a, now);
  // Another employment of the same citizen may be why the name is known here.
  const synligt = aaben ? navn : undefined;
  return {
    ...ansaettelseKerne(a, now),
    borgerNavn: synligt === undefined || synligt.beskyttet ? undefined : synligt.navn,
    navnebeskyttet: synligt?.beskyttet ?? false,
    kanRettes: aaben,
  };
}

/** A company sees the citizen's name while the employment can be edited, afterwards only the number (D20). */
export function maaSeNavn(a: Ansaettelse, now: Tidspunkt): boolean {
  return a.tilstand !== 'annulleret' && kanRettes(a.slutdato, danishDate(now));
}

/** An organisation as people read it. */
export function organisationsnavn(organisation: string): string {
  const [kind = '', id = ''] = organisation.split('#');
  const navne: Record<string, string> = { KOMMUNE: kommuneNavn(id), VIRKSOMHED: `CVR ${id}`, BORGER: 'Borgeren selv' };
  return navne[kind] ?? 'Socialt frikort';
}

export function hvem({ rolle, organisation, brugerId }: AktoerReference) {
  return { rolle, organisation: organisationsnavn(organisation), brugerId };
}
