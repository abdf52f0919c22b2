import type { Brand } from './brand.ts';

/** A calendar day in Denmark, `YYYY-MM-DD`. Compares right as text. */
export type Dato = Brand<string, 'Dato'>;

/** A moment, ISO 8601 in UTC with milliseconds. Compares right as text. */
export type Tidspunkt = Brand<string, 'Tidspunkt'>;

const danishDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** A real calendar day between 1858 and 9999: 2027-02-29 is not. */
export function isDato(text: string): text is Dato {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const year = yearOf(text as Dato);
  const month = monthOf(text as Dato);
  const day = dayOf(text as Dato);
  return year >= 1858 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** For constants in code. Throws where the text is no day. */
export function dato(text: string): Dato {
  if (!isDato(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

/** Denmark is whole hours from UTC, so no day ends within an hour. The time zone's rules take long to ask. */
let latest: { readonly hour: string; readonly day: Dato } | undefined;

/** The day it is in Europe/Copenhagen at that moment. */
export function danishDate(moment: Tidspunkt): Dato {
  const hour = moment.slice(0, 13);
  if (latest?.hour !== hour) latest = { hour, day: danishDay.format(new Date(moment)) as Dato };
  return latest.day;
}

/** The calendar year of a day. */
export function yearOf(day: Dato): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: Dato): number {
  return Number(day.slice(5, 7));
}

function dayOf(day: Dato): number {
  return Number(day.slice(8));
}

/** Calendar days later (or earlier, with a negative number). No hours are involved, so summer time does not matter. */
export function addDays(day: Dato, days: number): Dato {
  // Not by way of ISO text, which takes twice as long: each registration does this.
  const there = new Date(Date.UTC(yearOf(day), monthOf(day) - 1, dayOf(day) + days));
  const [month, date] = [there.getUTCMonth() + 1, there.getUTCDate()].map((part) => String(part).padStart(2, '0'));
  return `${there.getUTCFullYear()}-${month}-${date}` as Dato;
}

/** Days since 1 January 1970, Denmark's calendar: the same weekday every seventh. */
export function dayNumber(day: Dato): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, dayOf(day)) / 86_400_000;
}

/** Whole years lived on that day. Who is born on 29 February has birthday on 1 March in other years. */
export function ageOn(birth: Dato, day: Dato): number {
  const years = yearOf(day) - yearOf(birth);
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** 1 January of a year. */
export function firstDay(year: number): Dato {
  return `${year}-01-01` as Dato;
}

/** 31 December of a year. */
export function lastDay(year: number): Dato {
  return `${year}-12-31` as Dato;
}

/** The moment of a number of milliseconds since 1970. */
export function tidspunkt(ms: number): Tidspunkt {
  return new Date(ms).toISOString() as Tidspunkt;
}

/** A moment that many milliseconds later (or earlier). */
export function addMs(moment: Tidspunkt, ms: number): Tidspunkt {
  return tidspunkt(Date.parse(moment) + ms);
}

/** `3. januar 2027`, as dates are written in text to people. */
export function formatDato(day: Dato): string {
  const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
  return `${dayOf(day)}. ${months[monthOf(day) - 1]} ${day.slice(0, 4)}`;
}
