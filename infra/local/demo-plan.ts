import { addDays, type Dato, firstDay, lastDay, yearOf } from '#shared/values/dato.ts';
import { kroner, type Oere, oere } from '#shared/values/oere.ts';
import type { PERSON } from './personer.ts';

export type DemoAnsaettelse = {
  /** The test user who registers it. */
  readonly bruger: string;
  readonly startdato: Dato;
  readonly slutdato: Dato;
  /** The amount, when the year's whole amount is known. */
  readonly beloeb: (loft: Oere) => Oere;
  /** Whether the company has made the amount final. */
  readonly endelig: boolean;
};

export type DemoKort = {
  readonly person: keyof typeof PERSON;
  /** The test user who issues it. */
  readonly bruger: string;
  readonly afgoerelsesdato: Dato;
  readonly om: string;
  readonly ansaettelser: readonly DemoAnsaettelse[];
  /** The day of the decision to deactivate it, if there is one. */
  readonly deaktiveres?: Dato;
};

/**
 * What is in the system from the beginning, so that every page has something to show. The dates follow the day, and the rules
 * let them through on any day of the year: decided on 1 January, worked within the last three weeks or the next, in one year.
 */
export function demoPlan(idag: Dato): readonly DemoKort[] {
  const nytaar = firstDay(yearOf(idag));
  const nytaarsaften = lastDay(yearOf(idag));
  const dag = (days: number) => {
    const wished = addDays(idag, days);
    if (wished < nytaar) return nytaar;
    return wished > nytaarsaften ? nytaarsaften : wished;
  };
  const udfoert = { startdato: dag(-20), slutdato: dag(-6), endelig: true };
  const iGang = { startdato: dag(-10), slutdato: dag(21), endelig: false };
  const kort = { afgoerelsesdato: nytaar, ansaettelser: [] };
  const fast = (amount: number) => () => kroner(amount);
  return [
    {
      ...kort,
      person: 'anna',
      bruger: 'lone',
      om: 'Aktivt, med arbejde i to virksomheder',
      ansaettelser: [
        { ...udfoert, bruger: 'bodil', beloeb: fast(6_250) },
        { ...iGang, bruger: 'astrid', beloeb: fast(3_400) },
      ],
    },
    { ...kort, person: 'sofie', bruger: 'lone', om: 'Aktivt, ikke brugt endnu' },
    {
      ...kort,
      person: 'mikkel',
      bruger: 'per',
      om: 'Aktivt, med 1.250 kr. tilbage i år',
      ansaettelser: [
        { ...udfoert, bruger: 'astrid', beloeb: fast(8_750) },
        { ...iGang, bruger: 'bent', beloeb: (loft) => oere(loft - kroner(10_000)) },
      ],
    },
    {
      ...kort,
      person: 'henning',
      bruger: 'per',
      om: 'Deaktiveret',
      ansaettelser: [{ ...udfoert, bruger: 'bodil', beloeb: fast(2_000) }],
      deaktiveres: idag,
    },
    {
      ...kort,
      person: 'karen',
      bruger: 'fatima',
      om: 'Aktivt, borgeren har navnebeskyttelse',
      ansaettelser: [{ ...iGang, bruger: 'kirsten', beloeb: fast(4_800) }],
    },
  ];
}
