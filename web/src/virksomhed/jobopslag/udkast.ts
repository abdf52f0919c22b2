import {
  ANSOEGNINGSMAADER,
  type Ansoegningsmaade,
  type Arbejdstid,
  type Jobopslagskladde,
  mangler,
  TIDSPUNKTER,
  type Tidspunkter,
} from '#shared/domain/jobopslag.ts';
import { type Mangel, type Mangelkode, TRIN, type Trin } from '#shared/domain/jobopslag-mangel.ts';
import type { Dato } from '#shared/values/dato.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import type { Kontaktperson } from '../../api/kontrakt.ts';
import type { Feltfejl } from '../../dele/fejl.tsx';
import { type Dagfelter, INGEN_DAG, idag, readDag, writeDag } from '../../indtastning.ts';
import { INGEN_KONTAKT, kontaktFejl, trimKontakt } from '../kontaktfelter.tsx';
import { MANGEL, OPSLAG } from './tekster.ts';

/** A job post as it stands in the fields. */
export type Udkast = {
  readonly overskrift: string;
  readonly kategori: string;
  readonly antalStillinger: string;
  readonly beskrivelse: string;
  readonly arbejdstid: Arbejdstid | undefined;
  readonly timerPrUge: string;
  readonly tidspunkter: readonly Tidspunkter[];
  readonly adresse: string;
  readonly postnummer: string;
  readonly by: string;
  readonly kommunekode: string;
  readonly ansoegVed: readonly Ansoegningsmaade[];
  readonly ansoegningslink: string;
  readonly ansoegningstekst: string;
  readonly kontakt: Kontaktperson;
  readonly fra: Dagfelter;
  readonly til: Dagfelter;
  readonly ansoegningsfrist: Dagfelter;
};

/** What the fields of a kept post are. A new one begins with the usual contact, one position and today. */
export function udkastAf(indhold: Jobopslagskladde): Udkast {
  const dag = (day: Dato | undefined) => (day === undefined ? INGEN_DAG : writeDag(day));
  return {
    overskrift: indhold.overskrift ?? '',
    kategori: indhold.kategori ?? '',
    antalStillinger: String(indhold.antalStillinger ?? ''),
    beskrivelse: indhold.beskrivelse ?? '',
    arbejdstid: indhold.arbejdstid,
    timerPrUge: String(indhold.timerPrUge ?? ''),
    tidspunkter: indhold.tidspunkter ?? [],
    adresse: indhold.adresse ?? '',
    postnummer: indhold.postnummer ?? '',
    by: indhold.by ?? '',
    kommunekode: indhold.kommunekode ?? '',
    ansoegVed: indhold.ansoegVed ?? [],
    ansoegningslink: indhold.ansoegningslink ?? '',
    ansoegningstekst: indhold.ansoegningstekst ?? '',
    kontakt: indhold.kontaktperson ?? INGEN_KONTAKT,
    fra: dag(indhold.fra),
    til: dag(indhold.til),
    ansoegningsfrist: dag(indhold.ansoegningsfrist),
  };
}

/** What is written as the contract wants it. What is empty, or cannot be read yet, is left out. */
export function indholdAf(u: Udkast): Jobopslagskladde {
  const felter = {
    overskrift: linje(u.overskrift),
    kategori: linje(u.kategori),
    antalStillinger: tal(u.antalStillinger, 99),
    beskrivelse: tekst(u.beskrivelse),
    arbejdstid: u.arbejdstid,
    timerPrUge: u.arbejdstid === 'deltid' ? tal(u.timerPrUge, 48) : undefined,
    tidspunkter: TIDSPUNKTER.filter((del) => u.tidspunkter.includes(del)),
    adresse: linje(u.adresse),
    postnummer: /^[0-9]{4}$/.test(u.postnummer.trim()) ? u.postnummer.trim() : undefined,
    by: linje(u.by),
    kommunekode: u.kommunekode === '' ? undefined : (u.kommunekode as Kommunekode),
    ansoegVed: ANSOEGNINGSMAADER.filter((maade) => u.ansoegVed.includes(maade)),
    ansoegningslink: u.ansoegVed.includes('link') ? linje(u.ansoegningslink) : undefined,
    ansoegningstekst: tekst(u.ansoegningstekst),
    kontaktperson: kontaktFejl(u.kontakt).length === 0 ? trimKontakt(u.kontakt) : undefined,
    fra: readDag(u.fra),
    til: readDag(u.til),
    ansoegningsfrist: readDag(u.ansoegningsfrist),
  };
  return Object.fromEntries(Object.entries(felter).filter(([, value]) => value !== undefined));
}

function linje(text: string): string | undefined {
  return tekst(text.replace(/\s+/g, ' '));
}

/** What is pasted may hold signs that nobody sees; they are left out. */
function tekst(text: string): string | undefined {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\ufeff]/g, '');
  return plain.trim() === '' ? undefined : plain.trim();
}

function tal(text: string, max: number): number | undefined {
  const number = /^[0-9]{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= max ? number : undefined;
}

/** What is wrong on a step: what the rule says is missing, and what is written in a way that cannot be read. */
export function trinFejl(udkast: Udkast, trin: Trin, vistFra?: Dato): readonly Feltfejl[] {
  const indhold = indholdAf(udkast);
  const found = mangler(indhold, idag(), vistFra).filter((mangel) => mangel.trin === trin);
  return [...found.flatMap((mangel) => feltfejl(mangel, udkast)), ...ulaeselige(udkast, trin)];
}

/** What is written but cannot be read, on a step: such a draft would lose it. */
export function ulaeselige(u: Udkast, trin: Trin): readonly Feltfejl[] {
  const halv = (felter: Dagfelter) => Object.values(felter).some((del) => del !== '') && readDag(felter) === undefined;
  const fejl = (sandt: boolean, felt: string, kode: Mangelkode) => (sandt ? [{ felt, besked: MANGEL()[kode] }] : []);
  switch (trin) {
    case 'stilling':
      return fejl(u.antalStillinger !== '' && !tal(u.antalStillinger, 99), 'antalStillinger', 'ANTAL_MANGLER');
    case 'arbejde':
      return fejl(
        u.arbejdstid === 'deltid' && u.timerPrUge !== '' && !tal(u.timerPrUge, 48),
        'timerPrUge',
        'TIMER_MANGLER',
      );
    case 'sted':
      return fejl(u.postnummer !== '' && !/^[0-9]{4}$/.test(u.postnummer.trim()), 'postnummer', 'POSTNUMMER_MANGLER');
    case 'ansoegning':
      return Object.values(trimKontakt(u.kontakt)).some((del) => del !== '') ? kontaktFejl(u.kontakt) : [];
    case 'periode':
      return (['fra', 'til', 'ansoegningsfrist'] as const)
        .filter((felt) => halv(u[felt]))
        .map((felt) => ({ felt, besked: OPSLAG().datoFejl }));
  }
}

/** A lack as an error of the element that mends it. What is written but unreadable is said once, by `ulaeselige`. */
function feltfejl({ felt, kode, trin }: Mangel, udkast: Udkast): readonly Feltfejl[] {
  if (ulaeselige(udkast, trin).some((fejl) => fejl.felt === felt || fejl.felt.startsWith(`${felt}-`))) return [];
  if (felt === 'kontaktperson') return kontaktFejl(udkast.kontakt);
  return [{ felt, besked: MANGEL()[kode] }];
}

/** The number of the step that a rule's lack is mended on. */
export function trinNummer(trin: Trin): number {
  return TRIN.indexOf(trin) + 1;
}

/** The first step that something is missing on, or the summary. */
export function foersteTrin(udkast: Udkast): number {
  const found = TRIN.find((trin) => trinFejl(udkast, trin).length > 0);
  return found === undefined ? TRIN.length + 1 : trinNummer(found);
}
