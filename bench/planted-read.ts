import { handler as register } from '#functions/virksomhed/register-ansaettelse.ts';
import { getKort } from '#shared/store/read.ts';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import type { Handler } from './kit/registration.ts';

/** A fault to be found: a registration that reads the card before its transaction. */
export const handler: Handler = async (event, context) => {
  const { frikortnummer } = JSON.parse(event.body ?? '');
  if (isFrikortnummer(frikortnummer)) await getKort(frikortnummer);
  return register(event, context);
};
