import type { Dato, Tidspunkt } from '#shared/values/dato.ts';
import type { Oere } from '#shared/values/oere.ts';
import type { Koerselsslags } from './aarsskifte.ts';
import type { Haendelseshandling } from './adgang.ts';
import type { Afvisning } from './afvisning.ts';
import type { AktoerReference } from './aktoer.ts';
import type { Ansaettelse } from './ansaettelse.ts';
import type { Borgerfelt } from './borgerdata.ts';
import type { Driftsmelding } from './driftsstatus.ts';
import type { Fejlmelding } from './fejlmelding.ts';
import type { Frikort, Sagsdata } from './frikort.ts';
import type { Bevisindhold, Bevisvalg } from './indkomstbevis.ts';
import type { Jobnetstatus } from './jobannonce.ts';
import type { Kontrol } from './kontrol.ts';
import type { Overdragelse } from './overdragelse.ts';
import type { Udtraeksslags, Udtraekstrin } from './udtraek.ts';

type Faelles = {
  /** The caller's own id of the command: one command, one hændelse. */
  readonly kommandoId: string;
  readonly handling: Haendelseshandling;
  readonly tidspunkt: Tidspunkt;
  readonly aktoer: AktoerReference;
  /** Years that the same transaction opened on the card, with their cap. */
  readonly aarOprettet: readonly { readonly aar: number; readonly loftOere: Oere }[];
};

/** What history keeps of an employment. The contact person is a third party's personal data and stays out. */
export type Ansaettelsestal = Pick<
  Ansaettelse,
  | 'startdato'
  | 'slutdato'
  | 'beloebOere'
  | 'arbejdstidMinutter'
  | 'tilstand'
  | 'annulleringsaarsag'
  | 'registreretEfterStart'
  | 'version'
>;

export type AnsaettelseHaendelse = Faelles & {
  readonly slags: 'ansaettelse';
  readonly ansaettelseId: string;
  readonly cvr: string;
  readonly foer?: Ansaettelsestal | undefined;
  readonly efter: Ansaettelsestal;
  readonly kontaktpersonAendret: boolean;
  /** What it took of the card's year; negative where it gave back. The sum of these is loft - restbeloeb. */
  readonly forskelOere: Oere;
};

export type FrikortHaendelse = Faelles & {
  readonly slags: 'frikort';
  readonly foer?: Frikort['status'] | undefined;
  readonly efter: Frikort['status'];
  readonly version: number;
  readonly sag: Sagsdata;
  readonly udstedt: Dato;
};

export type VirksomhedHaendelse = Faelles & { readonly slags: 'virksomhed'; readonly version: number };

/** A company's job post, or what became of its ad at Jobnet. What it says stands on the post, not here. */
export type JobopslagHaendelse = Faelles & {
  readonly slags: 'jobopslag';
  readonly jobopslagId: string;
  readonly cvr: string;
  readonly trin: 'kladde' | 'offentliggjort' | 'rettet' | 'lukket' | 'kasseret' | 'jobnet' | 'ryddet';
  readonly jobnet?: Jobnetstatus | undefined;
  readonly version: number;
};

/** A year's amounts entered, confirmed or corrected (D14). */
export type SatsHaendelse = Faelles & {
  readonly slags: 'sats';
  readonly trin: 'indtastet' | 'bekraeftet' | 'rettelse indtastet' | 'rettelse bekraeftet';
  readonly aar: number;
  readonly promille: number;
  readonly loftOere: Oere;
  readonly indkomstgraenseOere: Oere;
  readonly version: number;
};

/** A run over all cards, started by an operator. */
export type KoerselHaendelse = Faelles & {
  readonly slags: 'koersel';
  readonly koerselId: string;
  readonly aar: number;
  readonly koersel: Koerselsslags;
  readonly version: number;
};

/** A card's year that a correction of the amounts changed. What is used is never taken back. */
export type AarHaendelse = Faelles & {
  readonly slags: 'aar';
  readonly aar: number;
  readonly foer: Oere;
  readonly efter: Oere;
  readonly version: number;
};

/** A control of whether the citizen is still entitled (§ 3). Several a year are kept (R350). */
export type KontrolHaendelse = Faelles & {
  readonly slags: 'kontrol';
  readonly kontrol: Kontrol;
  readonly naesteKontrolAar: number;
  readonly version: number;
};

/** A proof of card income that was made. What it shows stays as it was that day. */
export type BevisHaendelse = Faelles & {
  readonly slags: 'bevis';
  readonly bevisId: string;
  /** The end of the code, for the citizen to know the paper by. What is left of it is far too long to be guessed. */
  readonly kodeslut: string;
  readonly vist: Pick<Bevisvalg, 'visNavn' | 'visVirksomheder'>;
  /** What the sealed part is bound to. */
  readonly borgerId: string;
  /** Code and name. */
  readonly forseglet: Uint8Array;
  readonly bevis: Bevisindhold;
  readonly version: number;
};

/** The citizen withdrew a proof: whoever has its code no longer sees anything. */
export type TilbagetraekningHaendelse = Faelles & {
  readonly slags: 'tilbagetraekning';
  readonly bevisId: string;
  readonly kodeslut: string;
  readonly version: number;
};

/** A step of the card's way from one responsible municipality to another (D7). */
export type OverdragelseHaendelse = Faelles &
  Pick<Overdragelse, 'fra' | 'til' | 'anmodet' | 'journalnummer' | 'aarsag' | 'version'> & {
    readonly slags: 'overdragelse';
    readonly trin: Overdragelse['tilstand'];
  };

/** The citizen's mark on an employment, set or closed. */
export type FejlmeldingHaendelse = Faelles & {
  readonly slags: 'fejlmelding';
  readonly ansaettelseId: string;
  readonly cvr: string;
  /** As it is afterwards. */
  readonly fejlmelding: Fejlmelding;
  /** The employment's, which a mark counts up. */
  readonly version: number;
};

/** A refusal of an application, or of giving a card back (R370). Where there is no card it stands alone. */
export type AfvisningHaendelse = Faelles & {
  readonly slags: 'afvisning';
  readonly afvisning: Afvisning;
  /** It changes nothing, and so has no version of its own. */
  readonly version: 0;
};

/** What the CPR register has changed about the citizen: which of it, never what it was or became. */
export type BorgerdataHaendelse = Faelles & {
  readonly slags: 'borgerdata';
  readonly aendret: readonly Borgerfelt[];
  readonly version: number;
};

/** The control interval from a year on (D8). */
export type IntervalHaendelse = Faelles & {
  readonly slags: 'interval';
  readonly fraAar: number;
  readonly intervalAar: number;
  readonly version: number;
};

/** Data to be handed over: ordered, released, refused, withdrawn or received (R048). */
export type UdtraekHaendelse = Faelles & {
  readonly slags: 'udtraek';
  readonly udtraekId: string;
  readonly indhold: Udtraeksslags;
  readonly trin: Udtraekstrin;
  readonly version: number;
};

export type SpaerringHaendelse = Faelles & {
  readonly slags: 'spaerring';
  readonly brugerId: string;
  readonly spaerret: boolean;
  readonly version: number;
};

/** What somebody has chosen to be told of by e-mail. The address stays out. */
export type BeskedvalgHaendelse = Faelles & {
  readonly slags: 'beskedvalg';
  readonly valgt: readonly string[];
  readonly version: number;
};

/** A message about the system's state: as it was when it was published, edited or ended (R021). */
export type DriftsmeldingHaendelse = Faelles & {
  readonly slags: 'driftsmelding';
  readonly trin: 'udgivet' | 'rettet' | 'afsluttet';
  readonly melding: Driftsmelding;
  readonly version: number;
};

/** One thing that happened: what, when, who (R034, R037). Append-only. */
export type Haendelse =
  | AnsaettelseHaendelse
  | FrikortHaendelse
  | VirksomhedHaendelse
  | JobopslagHaendelse
  | SpaerringHaendelse
  | UdtraekHaendelse
  | KontrolHaendelse
  | BevisHaendelse
  | TilbagetraekningHaendelse
  | OverdragelseHaendelse
  | FejlmeldingHaendelse
  | AfvisningHaendelse
  | BorgerdataHaendelse
  | AarHaendelse
  | SatsHaendelse
  | KoerselHaendelse
  | IntervalHaendelse
  | DriftsmeldingHaendelse
  | BeskedvalgHaendelse;

/** The numbers of an employment that history keeps. */
export function ansaettelsestal(a: Ansaettelse): Ansaettelsestal {
  const { startdato, slutdato, beloebOere, arbejdstidMinutter, tilstand, annulleringsaarsag } = a;
  return {
    startdato,
    slutdato,
    beloebOere,
    arbejdstidMinutter,
    tilstand,
    annulleringsaarsag,
    registreretEfterStart: a.registreretEfterStart,
    version: a.version,
  };
}

/** How the card came about. Every card has one: they are made in the same transaction. */
export function udstedelseAf(haendelser: readonly Haendelse[]): FrikortHaendelse {
  const found = haendelser.find((h) => h.slags === 'frikort' && h.foer === undefined);
  if (found?.slags !== 'frikort') throw new Error('a card that was never issued');
  return found;
}

/** Newest first; what happened at the same moment in the order of its version. */
export function newestFirst<H extends Haendelse>(haendelser: readonly H[]): readonly H[] {
  const version = (h: Haendelse) => (h.slags === 'ansaettelse' ? h.efter.version : h.version);
  return [...haendelser].sort((a, b) =>
    a.tidspunkt === b.tidspunkt ? version(b) - version(a) : a.tidspunkt < b.tidspunkt ? 1 : -1,
  );
}
