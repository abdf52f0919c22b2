import type { Brand } from './brand.ts';

/** A Danish company's number: eight digits that do not begin with zero. */
export type Cvr = Brand<string, 'Cvr'>;

export function isCvr(text: string): text is Cvr {
  return /^[1-9][0-9]{7}$/.test(text);
}
