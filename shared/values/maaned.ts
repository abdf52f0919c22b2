import type { Brand } from './brand.ts';
import { addDays, type Dato, isDato, yearOf } from './dato.ts';

/** A calendar month in Denmark, `YYYY-MM`. Compares right as text. */
export type Maaned = Brand<string, 'Maaned'>;

export function isMaaned(text: string): text is Maaned {
  return isDato(`${text}-01`);
}

/** The month of a day. */
export function maanedOf(day: Dato): Maaned {
  return day.slice(0, 7) as Maaned;
}

/** So many months later (or earlier, with a negative number). */
export function addMaaneder(month: Maaned, months: number): Maaned {
  const count = yearOf(foersteDag(month)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}` as Maaned;
}

export function foersteDag(month: Maaned): Dato {
  return `${month}-01` as Dato;
}

export function sidsteDag(month: Maaned): Dato {
  return addDays(foersteDag(addMaaneder(month, 1)), -1);
}

/** Every month from the first to the last, both counted. None where the last lies before the first. */
export function maanederMellem(fra: Maaned, til: Maaned): readonly Maaned[] {
  const months: Maaned[] = [];
  for (let month = fra; month <= til; month = addMaaneder(month, 1)) months.push(month);
  return months;
}
