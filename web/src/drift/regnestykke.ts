import { afrund, eksaktSats, regulate } from '#shared/domain/sats.ts';
import { HOEJESTE_PROMILLE } from '#shared/domain/satsregulering.ts';
import type { Oere } from '#shared/values/oere.ts';
import type { Satsoversigt } from '../api/kontrakt.ts';

type Beloebene = { readonly loftOere: Oere; readonly indkomstgraenseOere: Oere };

/**
 * A year's amounts from its percent, by the operation's own rule, to be seen before they are sent. Nothing where the percent
 * is not a possible one or the year before is not in force.
 */
export function beregn(aar: number, promille: number, iKraft: Satsoversigt['iKraft']): Beloebene | undefined {
  if (promille <= 0 || promille > HOEJESTE_PROMILLE || !iKraft.some((sats) => sats.aar === aar - 1)) return undefined;
  const foer = eksaktSats(
    aar - 1,
    iKraft.map((sats) => ({ ...sats, promille: sats.promille })),
  );
  return {
    loftOere: afrund(regulate(foer.loft, promille)),
    indkomstgraenseOere: afrund(regulate(foer.indkomstgraense, promille)),
  };
}

/** The percent that gives both of these amounts, or nothing: then one of the three is wrong. */
export function findPromille(aar: number, wanted: Beloebene, iKraft: Satsoversigt['iKraft']): number | undefined {
  for (let promille = 1; promille <= HOEJESTE_PROMILLE; promille++) {
    const found = beregn(aar, promille, iKraft);
    if (found?.loftOere === wanted.loftOere && found.indkomstgraenseOere === wanted.indkomstgraenseOere)
      return promille;
  }
  return undefined;
}
