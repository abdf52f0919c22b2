import type { Brand } from './brand.ts';

/** The code of a proof of income: 28 signs of 5 bits, 140 bits in all, so that nobody can find one by trying. */
export type Beviskode = Brand<string, 'Beviskode'>;

/** Digits and letters without those that are read as others: I, L, O and U. */
export const KODETEGN = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const KODELAENGDE = 28;
const GRUPPE = 4;

/** Reads a code as people type it: small letters, spaces, hyphens, O for 0, I and L for 1. */
export function parseBeviskode(text: string): Beviskode | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const valid = plain.length === KODELAENGDE && [...plain].every((sign) => KODETEGN.includes(sign));
  return valid ? (plain as Beviskode) : undefined;
}

/** The last group, by which the citizen knows the paper among others. */
export function kodeslutOf(kode: Beviskode): string {
  return kode.slice(-GRUPPE);
}

/** In groups of four, as it stands on paper. */
export function formatBeviskode(kode: Beviskode): string {
  return (kode.match(new RegExp(`.{${GRUPPE}}`, 'g')) ?? []).join('-');
}
