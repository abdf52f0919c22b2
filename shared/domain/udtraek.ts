import { addMs, type Dato, danishDate, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';
import { ORDNINGEN_BEGYNDTE } from './frikort.ts';

const DAG_MS = 24 * 60 * 60 * 1000;

/** Why data is handed over: codes only; the case itself is in the authority's own system. */
export const UDTRAEKSAARSAGER = [
  'KLAGE',
  'TILSYN',
  'SIKKERHEDSHAENDELSE',
  'KONTROL_AF_BRUG',
  'AARLIG_LEVERANCE',
  'ANMODNING_FRA_MYNDIGHED',
] as const;

/** What a hand-over is of: lines of the revisionslog, or a year to one of the two authorities that may have it. */
export const UDTRAEKSSLAGS = ['log-periode', 'log-aktoer', 'log-borger', 'ministeriet', 'skat'] as const;
export type Udtraeksslags = (typeof UDTRAEKSSLAGS)[number];

/** What each is called, and what it is for: shown to whoever orders and to whoever releases. */
export const UDTRAEKSFORMAAL: Readonly<Record<Udtraeksslags, { readonly titel: string; readonly formaal: string }>> = {
  'log-periode': {
    titel: 'Revisionslog for en periode',
    formaal:
      'At undersøge, hvad der er sket i systemet i en periode, eller at give loggen til den myndighed, der skal undersøge det.',
  },
  'log-aktoer': {
    titel: 'Revisionslog for en bruger eller organisation',
    formaal: 'At undersøge, hvad en bestemt bruger, kommune eller virksomhed har gjort og set.',
  },
  'log-borger': {
    titel: 'Revisionslog om en borger',
    formaal: 'At undersøge, hvem der har set eller ændret noget om én borger. Borgeren kan se, at det er udleveret.',
  },
  ministeriet: {
    titel: 'Årets kort til ministeriet',
    formaal:
      'Ministeriet følger, hvem ordningen når, og hvordan den bruges. Filen har ikke CPR-nummer, navn eller arbejdsgivere.',
  },
  skat: {
    titel: 'Årets indberetninger til Skattestyrelsen',
    formaal:
      'Skattestyrelsen kontrollerer, om det, der er udbetalt skattefrit, er indberettet efter loven. Filen har ikke CPR-nummer eller navn: for dem, der udtages til kontrol, spørges den ansvarlige kommune med frikortnummeret.',
  },
};

export const UDTRAEKSFORMATER = ['csv', 'ndjson'] as const;
export type Udtraeksformat = (typeof UDTRAEKSFORMATER)[number];

/** Longer periods are ordered as more than one. A leap year fits. */
const UDTRAEK_HOEJST_DAGE = 366;
/** So many days the data lies ready: then it is gone, and the order alone is left. */
export const UDTRAEK_DAGE = 30;

export type Udtraeksindhold =
  | { readonly slags: 'log-periode'; readonly fra: Dato; readonly til: Dato }
  | {
      readonly slags: 'log-aktoer';
      readonly fra: Dato;
      readonly til: Dato;
      /** As the log names it: KOMMUNE#0751, VIRKSOMHED#12345678 or DRIFT. */
      readonly organisation: string;
      /** One user of it; without, all. */
      readonly brugerId?: string | undefined;
    }
  | { readonly slags: 'log-borger'; readonly fra: Dato; readonly til: Dato; readonly frikortnummer: Frikortnummer }
  | { readonly slags: 'ministeriet' | 'skat'; readonly aar: number };

/** What an order becomes: `bestilt` → `dannes` → `klar` → `frigivet` or `afvist` → `hentet`. Until it is released it can be `trukket`. */
export const UDTRAEKSTRIN = ['bestilt', 'dannes', 'klar', 'frigivet', 'afvist', 'trukket', 'hentet'] as const;
export type Udtraekstrin = (typeof UDTRAEKSTRIN)[number];

/** What a person can do to an order. */
export const UDTRAEKSAFGOERELSER = ['frigivet', 'afvist', 'trukket', 'hentet'] as const;
export type Udtraeksafgoerelse = (typeof UDTRAEKSAFGOERELSER)[number];

/** Who did it, and when. */
type Hvem = { readonly brugerId: string; readonly tidspunkt: Tidspunkt };

/** What the file was when it was whole: what whoever fetches it holds their own copy up against. */
export type Udtraekskvittering = {
  readonly dele: number;
  readonly raekker: number;
  /** Bytes of UTF-8. */
  readonly stoerrelse: number;
  readonly sha256: string;
  readonly klar: Tidspunkt;
};

export type Udtraek = {
  readonly udtraekId: string;
  readonly indhold: Udtraeksindhold;
  readonly format: Udtraeksformat;
  readonly begrundelse: { readonly aarsag: (typeof UDTRAEKSAARSAGER)[number]; readonly journalnummer: string };
  readonly trin: Udtraekstrin;
  readonly bestilt: Hvem;
  readonly kvittering?: Udtraekskvittering | undefined;
  /** Released, refused or withdrawn. */
  readonly afgjort?: Hvem | undefined;
  readonly hentet?: Hvem | undefined;
  readonly version: number;
};

/**
 * An order of what is over: nothing more is written of the days or the year, so the file is the same whenever it is made.
 */
export function decideUdtraek(
  indhold: Udtraeksindhold,
  now: Tidspunkt,
): Afgoerelse<Udtraeksindhold, 'UDTRAEK_OMVENDT' | 'UDTRAEK_FOR_LANGT' | 'UDTRAEK_IKKE_SLUT'> {
  const idag = danishDate(now);
  if ('aar' in indhold) {
    if (indhold.aar >= yearOf(idag) || indhold.aar < yearOf(ORDNINGEN_BEGYNDTE)) return nej('UDTRAEK_IKKE_SLUT');
    return ja(indhold);
  }
  const { fra, til } = indhold;
  if (til < fra) return nej('UDTRAEK_OMVENDT');
  if (til >= idag) return nej('UDTRAEK_IKKE_SLUT');
  const days = (Date.parse(til) - Date.parse(fra)) / DAG_MS + 1;
  return days > UDTRAEK_HOEJST_DAGE ? nej('UDTRAEK_FOR_LANGT', { hoejstDage: UDTRAEK_HOEJST_DAGE }) : ja(indhold);
}

/** From which states each can be done. */
const FRA: Readonly<Record<Udtraeksafgoerelse, readonly Udtraekstrin[]>> = {
  frigivet: ['klar'],
  afvist: ['klar'],
  trukket: ['bestilt', 'dannes', 'klar'],
  hentet: ['frigivet', 'hentet'],
};

/**
 * Four eyes: who ordered can withdraw, but neither release nor refuse (R371 is the model). Whoever has fetched the file says
 * what it adds up to; only the very same file is received.
 */
export function decideAfgoerelse(
  gemt: Udtraek | undefined,
  command: { readonly udfald: Udtraeksafgoerelse; readonly version: number; readonly sha256?: string | undefined },
  brugerId: string,
  now: Tidspunkt,
): Afgoerelse<
  Udtraek,
  'IKKE_FUNDET' | 'AENDRET_IMENS' | 'UDTRAEK_TRIN' | 'UDTRAEK_SAMME_PERSON' | 'UDTRAEK_KONTROLSUM'
> {
  const { udfald, version, sha256 } = command;
  if (gemt === undefined) return nej('IKKE_FUNDET');
  if (gemt.version !== version) return nej('AENDRET_IMENS', { version: gemt.version });
  if (!FRA[udfald].includes(gemt.trin)) return nej('UDTRAEK_TRIN', { trin: gemt.trin });
  if (udfald !== 'trukket' && udfald !== 'hentet' && gemt.bestilt.brugerId === brugerId) {
    return nej('UDTRAEK_SAMME_PERSON');
  }
  const hvem: Hvem = { brugerId, tidspunkt: now };
  const next = { ...gemt, trin: udfald, version: version + 1 };
  if (udfald !== 'hentet') return ja({ ...next, afgjort: hvem });
  return sha256 === gemt.kvittering?.sha256 ? ja({ ...next, hentet: hvem }) : nej('UDTRAEK_KONTROLSUM');
}

/** Whether the data can be fetched: released, and still there. */
export function kanHentes({ trin, kvittering }: Udtraek, now: Tidspunkt): boolean {
  const released = trin === 'frigivet' || trin === 'hentet';
  return released && kvittering !== undefined && now < udtraekUdloeber(kvittering.klar);
}

/** When the data of a file is thrown away. */
export function udtraekUdloeber(klar: Tidspunkt): Tidspunkt {
  return addMs(klar, UDTRAEK_DAGE * DAG_MS);
}

/** Whether the job has something to do with it: make it, or take away what nobody is to have. */
export function udtraekVenter(trin: Udtraekstrin): boolean {
  return trin === 'bestilt' || trin === 'dannes';
}
