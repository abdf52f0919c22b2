import { type Dato, danishDate, isDato, tidspunkt } from '#shared/values/dato.ts';
import { type Oere, oere } from '#shared/values/oere.ts';

/** The longest amount that is read: below what the contract refuses as too large. */
const MAX_KRONER_CIFRE = 7;

/**
 * Reads an amount as people type it: `1250`, `1.250`, `1.250,5`, `1250,50 kr.`, `1250.50`. Nothing where it could mean two
 * things, such as `1,250`: a wrong amount is worse than a question.
 */
export function readKroner(text: string): Oere | undefined {
  const plain = text.replace(/\s|kr\.?/gi, '').replace(/,-$/, '');
  const match = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(plain) ?? /^(\d+)\.(\d{1,2})$/.exec(plain);
  if (match === null) return undefined;
  const whole = (match[1] ?? '').replaceAll('.', '');
  if (whole.length > MAX_KRONER_CIFRE) return undefined;
  return oere(Number(whole) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

/** An amount as it stands in a field: `1250,50`. */
export function writeKroner(amount: Oere): string {
  return `${Math.trunc(amount / 100)},${String(amount % 100).padStart(2, '0')}`;
}

/** A percent as people type it, `4,5` or `4.5 %`, in tenths. Whether it is a possible one is the rule's to say. */
export function readPromille(text: string): number | undefined {
  const match = /^(-?)(\d{1,3})(?:[.,](\d))?$/.exec(text.replace(/\s|%/g, ''));
  if (match === null) return undefined;
  const promille = Number(match[2]) * 10 + Number(match[3] ?? '0');
  return match[1] === '-' ? -promille : promille;
}

/** Hours as people type them, `7,5`, as minutes. */
export function readTimer(text: string): number | undefined {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const minutes = Math.round((Number(match[1]) + Number(`0.${match[2] ?? '0'}`)) * 60);
  return minutes > 0 ? minutes : undefined;
}

/** A date in three fields, as the design system has it. */
export type Dagfelter = { readonly dag: string; readonly maaned: string; readonly aar: string };

export const INGEN_DAG: Dagfelter = { dag: '', maaned: '', aar: '' };

export function readDag(felter: Dagfelter): Dato | undefined {
  const day = felter.dag.trim().padStart(2, '0');
  const month = felter.maaned.trim().padStart(2, '0');
  const text = `${felter.aar.trim()}-${month}-${day}`;
  return isDato(text) ? text : undefined;
}

export function writeDag(day: Dato): Dagfelter {
  return { dag: String(Number(day.slice(8))), maaned: String(Number(day.slice(5, 7))), aar: day.slice(0, 4) };
}

/** Today in Denmark, whatever the machine's own zone. The server decides; this only fills in and warns. */
export function idag(): Dato {
  return danishDate(tidspunkt(Date.now()));
}
