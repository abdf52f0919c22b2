import type { Cvr } from '#shared/values/cvr.ts';
import { addDays, type Dato, danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';
import type { Kontaktperson } from './ansaettelse.ts';
import type { Mangel, Mangelkode, Trin } from './jobopslag-mangel.ts';

/** Examples of work on a socialt frikort. Any other text is a category too (R200, R201). */
export const KATEGORIER = [
  'Serviceopgaver',
  'Pakke- og lagerarbejde',
  'Rengøring og oprydning',
  'Mindre håndværksopgaver',
  'Kørsel',
  'Kantinearbejde',
  'Kundebetjening',
] as const;

export const ARBEJDSTIDER = ['fuldtid', 'deltid', 'efterAftale'] as const;
export const TIDSPUNKTER = ['dag', 'aften', 'nat', 'weekend'] as const;
export const ANSOEGNINGSMAADER = ['email', 'telefon', 'link'] as const;

export type Arbejdstid = (typeof ARBEJDSTIDER)[number];
export type Tidspunkter = (typeof TIDSPUNKTER)[number];
export type Ansoegningsmaade = (typeof ANSOEGNINGSMAADER)[number];

/** What a job post says, in the order of its steps (R116). */
export type Jobopslagsindhold = {
  readonly overskrift: string;
  readonly kategori?: string | undefined;
  readonly antalStillinger: number;

  readonly beskrivelse: string;
  readonly arbejdstid: Arbejdstid;
  /** Whole hours a week; only where it is part time. */
  readonly timerPrUge?: number | undefined;
  readonly tidspunkter: readonly Tidspunkter[];

  readonly adresse?: string | undefined;
  readonly postnummer: string;
  readonly by: string;
  readonly kommunekode: Kommunekode;

  /** How to apply. E-mail and phone are the contact's, and only what is chosen here is published. */
  readonly ansoegVed: readonly Ansoegningsmaade[];
  readonly ansoegningslink?: string | undefined;
  readonly ansoegningstekst?: string | undefined;
  readonly kontaktperson: Kontaktperson;

  /** First and last day it is shown. */
  readonly fra: Dato;
  readonly til: Dato;
  readonly ansoegningsfrist?: Dato | undefined;
};

/** A draft: whatever has been filled in so far. */
export type Jobopslagskladde = { readonly [F in keyof Jobopslagsindhold]?: Jobopslagsindhold[F] | undefined };

/** `kasseret`: a draft that was thrown away; what it held is gone. */
export type Jobopslag = {
  readonly jobopslagId: string;
  readonly cvr: Cvr;
  readonly virksomhedsnavn: string;
  readonly oprettet: Tidspunkt;
  readonly version: number;
} & (
  | { readonly tilstand: 'kladde' | 'kasseret'; readonly indhold: Jobopslagskladde }
  | {
      readonly tilstand: 'offentliggjort' | 'lukket';
      readonly indhold: Jobopslagsindhold;
      readonly offentliggjort: Tidspunkt;
    }
);

export type OffentligtJobopslag = Extract<Jobopslag, { tilstand: 'offentliggjort' | 'lukket' }>;

/** Jobnet shows an ad for at most eight weeks; the post here follows it. */
const LAENGST_DAGE = 56;
/** A post that begins later than this is a slip of the pen. */
const TIDLIGST_DAGE = 182;
/** A description that tells nothing is no description. */
const KORTESTE_BESKRIVELSE = 30;

/** The last day that a post shown from that day can be shown. */
function senesteTil(fra: Dato): Dato {
  return addDays(fra, LAENGST_DAGE);
}

/** The earliest first day of a post that can still be shown on that day. */
export function tidligsteFra(idag: Dato): Dato {
  return addDays(idag, -LAENGST_DAGE);
}

/**
 * Everything that is missing or wrong before a post can be published, step by step (R117).
 *
 * @param vistFra the first day of a post that is already published: it stands, so that eight weeks are eight weeks
 */
export function mangler(indhold: Jobopslagskladde, idag: Dato, vistFra?: Dato): readonly Mangel[] {
  return [
    ...stillingen(indhold),
    ...arbejdet(indhold),
    ...stedet(indhold),
    ...ansoegningen(indhold),
    ...perioden(indhold, idag, vistFra),
  ];
}

/** The step's own lack, if it is one. */
function hvis(sandt: boolean, trin: Trin, felt: Mangel['felt'], kode: Mangelkode): Mangel[] {
  return sandt ? [{ trin, felt, kode }] : [];
}

function stillingen({ overskrift, antalStillinger }: Jobopslagskladde): Mangel[] {
  return [
    ...hvis(!overskrift, 'stilling', 'overskrift', 'OVERSKRIFT_MANGLER'),
    ...hvis(antalStillinger === undefined, 'stilling', 'antalStillinger', 'ANTAL_MANGLER'),
  ];
}

function arbejdet({ beskrivelse = '', arbejdstid, timerPrUge, tidspunkter = [] }: Jobopslagskladde): Mangel[] {
  return [
    ...hvis(beskrivelse.length < KORTESTE_BESKRIVELSE, 'arbejde', 'beskrivelse', 'BESKRIVELSE_MANGLER'),
    ...hvis(arbejdstid === undefined, 'arbejde', 'arbejdstid', 'ARBEJDSTID_MANGLER'),
    ...hvis(arbejdstid === 'deltid' && timerPrUge === undefined, 'arbejde', 'timerPrUge', 'TIMER_MANGLER'),
    ...hvis(tidspunkter.length === 0, 'arbejde', 'tidspunkter', 'TIDSPUNKTER_MANGLER'),
  ];
}

function stedet({ postnummer, by, kommunekode }: Jobopslagskladde): Mangel[] {
  return [
    ...hvis(!postnummer, 'sted', 'postnummer', 'POSTNUMMER_MANGLER'),
    ...hvis(!by, 'sted', 'by', 'BY_MANGLER'),
    ...hvis(!kommunekode, 'sted', 'kommunekode', 'KOMMUNE_MANGLER'),
  ];
}

function ansoegningen({ ansoegVed = [], ansoegningslink, kontaktperson }: Jobopslagskladde): Mangel[] {
  const udenLink = ansoegVed.includes('link') && !ansoegningslink;
  return [
    ...hvis(ansoegVed.length === 0, 'ansoegning', 'ansoegVed', 'ANSOEG_VED_MANGLER'),
    ...hvis(udenLink, 'ansoegning', 'ansoegningslink', 'LINK_MANGLER'),
    ...hvis(kontaktperson === undefined, 'ansoegning', 'kontaktperson', 'KONTAKTPERSON_MANGLER'),
  ];
}

function perioden({ fra, til, ansoegningsfrist: frist }: Jobopslagskladde, idag: Dato, vistFra?: Dato): Mangel[] {
  const fejl = (felt: 'fra' | 'til' | 'ansoegningsfrist', kode: Mangelkode) => hvis(true, 'periode', felt, kode);
  const forkertFra = fraFejl(fra, idag, vistFra);
  const forkertTil = tilFejl(fra, til, idag);
  const udenfor = frist !== undefined && fra !== undefined && til !== undefined && (frist < fra || frist > til);
  return [
    ...(forkertFra ? fejl('fra', forkertFra) : []),
    ...(forkertTil ? fejl('til', forkertTil) : []),
    ...(udenfor ? fejl('ansoegningsfrist', 'FRIST_UDEN_FOR_PERIODEN') : []),
  ];
}

function fraFejl(fra: Dato | undefined, idag: Dato, vistFra: Dato | undefined): Mangelkode | undefined {
  if (fra === undefined) return 'FRA_MANGLER';
  if (vistFra !== undefined) return fra === vistFra ? undefined : 'FRA_KAN_IKKE_FLYTTES';
  if (fra < idag) return 'FRA_I_FORTIDEN';
  return fra > addDays(idag, TIDLIGST_DAGE) ? 'FRA_FOR_LANGT_FREM' : undefined;
}

function tilFejl(fra: Dato | undefined, til: Dato | undefined, idag: Dato): Mangelkode | undefined {
  if (til === undefined) return 'TIL_MANGLER';
  if (fra !== undefined && til <= fra) return 'TIL_IKKE_EFTER_FRA';
  if (til < idag) return 'TIL_I_FORTIDEN';
  return fra !== undefined && til > senesteTil(fra) ? 'OVER_OTTE_UGER' : undefined;
}

/** Whole where nothing is missing. */
function helt(
  indhold: Jobopslagskladde,
  idag: Dato,
  vistFra?: Dato,
): Afgoerelse<Jobopslagsindhold, 'JOBOPSLAG_MANGLER'> {
  const fundet = mangler(indhold, idag, vistFra);
  if (fundet.length > 0) return nej('JOBOPSLAG_MANGLER', { mangler: fundet });
  // Each required field is one of those that `mangler` asks for.
  return ja(indhold as Jobopslagsindhold);
}

/** How a post stands on a day. Expiry is reckoned, not written: it is gone the day after its last, whatever has run. */
export type Visning = 'kladde' | 'kommende' | 'vises' | 'udloebet' | 'lukket' | 'kasseret';

export function visningPaa({ tilstand, indhold }: Pick<Jobopslag, 'tilstand' | 'indhold'>, idag: Dato): Visning {
  if (tilstand !== 'offentliggjort') return tilstand;
  const { fra, til } = indhold;
  if (til === undefined || til < idag) return 'udloebet';
  return fra === undefined || fra > idag ? 'kommende' : 'vises';
}

type Versionafslag = 'AENDRET_IMENS';

function sammeVersion<J extends Jobopslag>(gemt: J, version: number): Afgoerelse<J, Versionafslag> {
  return gemt.version === version ? ja(gemt) : nej('AENDRET_IMENS', { version: gemt.version });
}

/** A draft with what is now filled in. Anything may be missing; what has been published is edited instead. */
export function decideSave(
  gemt: Jobopslag,
  command: { readonly version: number; readonly indhold: Jobopslagskladde },
): Afgoerelse<Jobopslag, Versionafslag | 'JOBOPSLAG_OFFENTLIGGJORT'> {
  if (gemt.tilstand !== 'kladde') return nej('JOBOPSLAG_OFFENTLIGGJORT');
  const samme = sammeVersion(gemt, command.version);
  return samme.ok ? ja({ ...gemt, indhold: command.indhold, version: gemt.version + 1 }) : samme;
}

/** A draft that is whole becomes a post that is shown; from then on Jobnet is asked (R118). */
export function decidePublish(
  gemt: Jobopslag,
  version: number,
  now: Tidspunkt,
): Afgoerelse<OffentligtJobopslag, Versionafslag | 'JOBOPSLAG_OFFENTLIGGJORT' | 'JOBOPSLAG_MANGLER'> {
  if (gemt.tilstand !== 'kladde') return nej('JOBOPSLAG_OFFENTLIGGJORT');
  const samme = sammeVersion(gemt, version);
  if (!samme.ok) return samme;
  const hele = helt(gemt.indhold, danishDate(now));
  if (!hele.ok) return hele;
  const indhold = hele.vaerdi;
  return ja({ ...gemt, tilstand: 'offentliggjort', indhold, offentliggjort: now, version: version + 1 });
}

/** A published post with other words. Its first day stands; the last may move within the eight weeks. */
export function decideEditJobopslag(
  gemt: Jobopslag,
  command: { readonly version: number; readonly indhold: Jobopslagskladde },
  now: Tidspunkt,
): Afgoerelse<OffentligtJobopslag, Versionafslag | 'JOBOPSLAG_SLUT' | 'JOBOPSLAG_ER_KLADDE' | 'JOBOPSLAG_MANGLER'> {
  const idag = danishDate(now);
  if (gemt.tilstand === 'kladde') return nej('JOBOPSLAG_ER_KLADDE');
  if (gemt.tilstand !== 'offentliggjort' || visningPaa(gemt, idag) === 'udloebet') return nej('JOBOPSLAG_SLUT');
  const samme = sammeVersion(gemt, command.version);
  if (!samme.ok) return samme;
  const hele = helt(command.indhold, idag, gemt.indhold.fra);
  return hele.ok ? ja({ ...gemt, indhold: hele.vaerdi, version: gemt.version + 1 }) : hele;
}

/** A post is taken down, or a draft thrown away. A thrown draft keeps nothing of what it held. */
export function decideClose(
  gemt: Jobopslag,
  version: number,
  now: Tidspunkt,
): Afgoerelse<Jobopslag, Versionafslag | 'JOBOPSLAG_SLUT'> {
  const visning = visningPaa(gemt, danishDate(now));
  if (visning === 'lukket' || visning === 'kasseret' || visning === 'udloebet') return nej('JOBOPSLAG_SLUT');
  const samme = sammeVersion(gemt, version);
  if (!samme.ok) return samme;
  if (gemt.tilstand === 'offentliggjort') return ja({ ...gemt, tilstand: 'lukket', version: version + 1 });
  return ja({ ...gemt, tilstand: 'kasseret', indhold: {}, version: version + 1 });
}

/** The contact as the company chose to publish it: the name, and the ways to apply that go to that person. */
export type OffentligKontakt = {
  readonly navn: string;
  readonly email?: string | undefined;
  readonly telefon?: string | undefined;
};

export function offentligKontakt({ ansoegVed, kontaktperson: k }: Jobopslagsindhold): OffentligKontakt {
  return {
    navn: k.navn,
    ...(ansoegVed.includes('email') && { email: k.email }),
    ...(ansoegVed.includes('telefon') && { telefon: k.telefon }),
  };
}
