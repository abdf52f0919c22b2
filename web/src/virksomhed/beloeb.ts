import { type Oere, oere } from '#shared/values/oere.ts';
import type { Feltfejl } from '../dele/fejl.tsx';
import { type Opgoerelse, opgoer } from '../indkomst.ts';
import { readKroner } from '../indtastning.ts';
import { tekster } from '../sprog.ts';

/** The amount as it is typed: worked out from the wage, or known already. */
export type Beloebsfelter = {
  readonly maade: 'regn' | 'kendt';
  readonly loen: string;
  readonly pension: string;
  readonly andet: string;
  readonly kendt: string;
};

export const INTET_BELOEB: Beloebsfelter = { maade: 'regn', loen: '', pension: '', andet: '', kendt: '' };

export type LaestBeloeb =
  | { readonly ok: true; readonly beloebOere: Oere; readonly opgoerelse: Opgoerelse | undefined }
  | { readonly ok: false; readonly fejl: readonly Feltfejl[] };

const T = tekster({
  da: {
    mangler: 'Skriv beløbet i kroner.',
    loen: 'Skriv lønnen i kroner.',
    form: 'Skriv beløbet med tal, for eksempel 1.250 eller 1250,50.',
    nul: 'Beløbet skal være mindst 1 øre.',
  },
  en: {
    mangler: 'Write the amount in kroner.',
    loen: 'Write the wage in kroner.',
    form: 'Write the amount in numbers, for example 1.250 or 1250,50 (comma before øre).',
    nul: 'The amount must be at least 1 øre.',
  },
});

/** Reads the amount. An empty pension or other part is nothing; an unreadable one is an error. */
export function readBeloeb(felter: Beloebsfelter): LaestBeloeb {
  const t = T();
  if (felter.maade === 'kendt') {
    const beloebOere = readKroner(felter.kendt);
    const besked = felter.kendt.trim() === '' ? t.mangler : beloebOere === undefined ? t.form : t.nul;
    return beloebOere
      ? { ok: true, beloebOere, opgoerelse: undefined }
      : { ok: false, fejl: [{ felt: 'beloebOere', besked }] };
  }
  const fejl: Feltfejl[] = [];
  const part = (felt: string, text: string, mangler: string | undefined): Oere => {
    if (text.trim() === '') {
      if (mangler !== undefined) fejl.push({ felt, besked: mangler });
      return oere(0);
    }
    const amount = readKroner(text);
    if (amount === undefined) fejl.push({ felt, besked: t.form });
    return amount ?? oere(0);
  };
  const opgoerelse = opgoer({
    loenOere: part('beloebOere', felter.loen, t.loen),
    pensionOere: part('pension', felter.pension, undefined),
    andetOere: part('andet', felter.andet, undefined),
  });
  if (fejl.length > 0) return { ok: false, fejl };
  if (opgoerelse.ialtOere === 0) return { ok: false, fejl: [{ felt: 'beloebOere', besked: t.nul }] };
  return { ok: true, beloebOere: opgoerelse.ialtOere, opgoerelse };
}
