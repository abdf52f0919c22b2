import { type Frikortnummer, isFrikortnummer } from '#shared/values/frikortnummer.ts';

export type Sted = { readonly frikortnummer: Frikortnummer; readonly ansaettelseId: string };

/** Where a page of a list ended, as text for the caller to send back. It travels in a body, never in an address. */
export function writeSide({ frikortnummer, ansaettelseId }: Sted): string {
  return Buffer.from(`${frikortnummer}.${ansaettelseId}`).toString('base64url');
}

/** Nothing where the text was not made by `writeSide`. Whose place it is, is not said by the text: the caller asks the store. */
export function readSide(text: string): Sted | undefined {
  const [frikortnummer = '', ansaettelseId = '', ...more] = Buffer.from(text, 'base64url').toString('utf8').split('.');
  if (!isFrikortnummer(frikortnummer) || more.length > 0) return undefined;
  const sted = { frikortnummer, ansaettelseId };
  return /^[0-9a-f-]{36}$/.test(ansaettelseId) && writeSide(sted) === text ? sted : undefined;
}
