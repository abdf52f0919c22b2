import { type Oere, oere } from '#shared/values/oere.ts';

/** Holiday pay is 12,5 percent of the wage, an eighth (§ 5, stk. 4). */
const FERIE_DEL = 8;

export type Indkomst = {
  readonly loenOere: Oere;
  readonly pensionOere: Oere;
  /** Free-choice savings, public-holiday pay, fees and what else counts (R330, R331). */
  readonly andetOere: Oere;
};

export type Opgoerelse = Indkomst & { readonly ferieOere: Oere; readonly ialtOere: Oere };

/** Holiday pay of a wage, to the nearest øre, a half upwards. */
export function feriebetaling(loenOere: Oere): Oere {
  return oere(Math.floor((loenOere + FERIE_DEL / 2) / FERIE_DEL));
}

/** What counts on the card: the wage, its holiday pay, the pension and the rest. */
export function opgoer(indkomst: Indkomst): Opgoerelse {
  const ferieOere = feriebetaling(indkomst.loenOere);
  const ialtOere = oere(indkomst.loenOere + ferieOere + indkomst.pensionOere + indkomst.andetOere);
  return { ...indkomst, ferieOere, ialtOere };
}

/** The highest wage whose total is not above the amount. Zero where pension and the rest use it all. */
export function hoejesteLoen(ialtOere: Oere, faste: Omit<Indkomst, 'loenOere'>): Oere {
  const room = ialtOere - faste.pensionOere - faste.andetOere;
  if (room <= 0) return oere(0);
  // Near 8/9 of the room; rounding moves it by an øre at the most.
  let loen = Math.ceil((room * FERIE_DEL) / (FERIE_DEL + 1)) + 1;
  while (loen > 0 && loen + feriebetaling(oere(loen)) > room) loen--;
  return oere(loen);
}
