import type { UDTRAEKSAARSAGER, Udtraekstrin } from '#shared/domain/udtraek.ts';

/** The codes of an order as the operators read them. */
export const AARSAGER: Record<(typeof UDTRAEKSAARSAGER)[number], string> = {
  KLAGE: 'En klage',
  TILSYN: 'Et tilsyn',
  SIKKERHEDSHAENDELSE: 'En sikkerhedshændelse',
  KONTROL_AF_BRUG: 'Kontrol af, hvordan systemet bruges',
  AARLIG_LEVERANCE: 'Den årlige leverance',
  ANMODNING_FRA_MYNDIGHED: 'En myndighed har bedt om det',
};

export const TRIN: Record<Udtraekstrin, readonly [string, 'info' | 'warning' | 'success' | 'error']> = {
  bestilt: ['Bestilt', 'info'],
  dannes: ['Dannes', 'info'],
  klar: ['Venter på frigivelse', 'warning'],
  frigivet: ['Frigivet', 'success'],
  afvist: ['Afvist', 'error'],
  trukket: ['Trukket tilbage', 'error'],
  hentet: ['Hentet', 'success'],
};
