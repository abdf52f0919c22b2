import { LEVERANCER } from '#shared/contract/leverancer.ts';
import { type Ansaettelse, indkomstaarFor } from '#shared/domain/ansaettelse.ts';
import type { Udtraeksformat, Udtraeksslags } from '#shared/domain/udtraek.ts';
import type { LogItem } from '#shared/store/items/log.ts';
import type { Frikortside } from '#shared/store/read.ts';

/** A row before it is held up against its schema. */
export type Raekke = Readonly<Record<string, unknown>>;

export function lograekkeAf({ aktoer, begrundelse, ...linje }: LogItem): Raekke {
  return { ...linje, ...aktoer, ...begrundelse };
}

/** The rows of one card in one year: the year itself to the ministry, each employment to the tax administration. */
export function kortraekker(slags: 'ministeriet' | 'skat', side: Frikortside, aar: number): readonly Raekke[] {
  const { frikortnummer, ansvarligKommune: kommunekode, udstedt, status } = side.kort;
  const own = side.ansaettelser.filter((a) => indkomstaarFor(a) === aar);
  const faelles = { aar, frikortnummer, kommunekode };
  if (slags === 'skat') return [...own].sort(byStart).map((a) => ({ ...a, ...faelles }));
  const aaret = side.aar.find((a) => a.aar === aar);
  if (aaret === undefined) return [];
  const gaelder = own.filter((a) => a.tilstand !== 'annulleret');
  const virksomheder = new Set(gaelder.map(({ cvr }) => cvr)).size;
  return [{ ...aaret, ...faelles, udstedt, status, ansaettelser: gaelder.length, virksomheder }];
}

function byStart(a: Ansaettelse, b: Ansaettelse): number {
  const key = ({ startdato, ansaettelseId }: Ansaettelse) => `${startdato}#${ansaettelseId}`;
  return key(a) < key(b) ? -1 : 1;
}

/** A row of the file, with the end of its line. What has no place in the schema does not come along. */
export function skrivRaekke(slags: Udtraeksslags, format: Udtraeksformat, raekke: Raekke): string {
  const schema = LEVERANCER[slags];
  const parsed: Raekke = schema.parse(raekke);
  if (format === 'ndjson') return `${JSON.stringify(parsed)}\n`;
  return `${Object.keys(schema.shape)
    .map((felt) => celle(parsed[felt]))
    .join(';')}\r\n`;
}

/** The names of the columns; nothing where each row names its own. */
export function skrivHoved(slags: Udtraeksslags, format: Udtraeksformat): string {
  return format === 'ndjson' ? '' : `${Object.keys(LEVERANCER[slags].shape).join(';')}\r\n`;
}

/** Quoted where it must be. A text that a spreadsheet would take for a formula is made a text. */
function celle(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
