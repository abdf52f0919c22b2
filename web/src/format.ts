import { type Dato, formatDato, type Tidspunkt } from '#shared/values/dato.ts';
import { foersteDag, type Maaned } from '#shared/values/maaned.ts';
import { formatOere, type Oere } from '#shared/values/oere.ts';
import { sprog } from './sprog.ts';

/** Amounts look the same in both languages, as they do on a Danish payslip. */
export function kr(amount: Oere): string {
  return formatOere(amount);
}

/** `3. januar 2027`, or `3 January 2027`. */
export function dag(day: Dato): string {
  if (sprog() === 'da') return formatDato(day);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** `januar 2027`. */
export function maanedTekst(month: Maaned): string {
  const locale = sprog() === 'da' ? 'da-DK' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(foersteDag(month)),
  );
}

/** `3. januar 2027 kl. 14.05`, Danish time. */
export function tid(moment: Tidspunkt): string {
  const locale = sprog() === 'da' ? 'da-DK' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  }).format(new Date(moment));
}

export function cprTekst(cpr: string): string {
  return `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
}

/** 90 → `1,5 timer`. */
export function timer(minutter: number): string {
  const hours = String(Math.round(minutter / 0.6) / 100).replace('.', ',');
  return sprog() === 'da' ? `${hours} timer` : `${hours} hours`;
}

/** 45 → `4,5 %`. */
export function procent(promille: number): string {
  return `${String(promille / 10).replace('.', ',')} %`;
}

/** 12345 → `12.345`. */
export function antal(n: number): string {
  return new Intl.NumberFormat(sprog() === 'da' ? 'da-DK' : 'en-GB').format(n);
}

/** Who did it, short enough to compare and to name to the support: `medarbejder a11f3c52`. Names are not kept; the log has the whole id. */
export function medarbejder(brugerId: string): string {
  return `${sprog() === 'da' ? 'medarbejder' : 'employee'} ${brugerId.slice(0, 8)}`;
}

/** The first eight signs of an employment's id, in two groups: short enough to read out, and the whole id begins with it. */
export function kvitteringsnummer(ansaettelseId: string): string {
  return `${ansaettelseId.slice(0, 4)} ${ansaettelseId.slice(4, 8)}`.toUpperCase();
}

/** `70102030` → `70 10 20 30`, on one line. A country code stays in front; any other number is shown as it is written. */
export function telefonTekst(nummer: string): string {
  const [, land = '', resten = ''] = /^(\+[0-9]{1,3})?([0-9]{8})$/.exec(nummer.replace(/\s/g, '')) ?? [];
  if (resten === '') return nummer;
  return [land, ...(resten.match(/../g) ?? [])].filter((part) => part !== '').join('\u00a0');
}
