import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { KortItem } from './items/kort.ts';
import { INDEXES, kommunePartition } from './keys.ts';

/** A card's place in its municipality's list: by status, then by the year its control is due. */
export function kortPlads({ ansvarligKommune, status, naesteKontrolAar, frikortnummer }: KortItem) {
  return {
    [INDEXES.kommune.pk]: kommunePartition(ansvarligKommune),
    [INDEXES.kommune.sk]: `${status}#${naesteKontrolAar}#${frikortnummer}`,
  };
}

/** The card that the place is of. */
export const nummerOf = (plads: string) => plads.split('#').at(-1) as Frikortnummer;

/** The status that the place is of; nothing where it is that of a move, which lies in the same list. */
export function statusOf(plads: string): KortItem['status'] | undefined {
  const [status] = plads.split('#');
  return status === 'aktiv' || status === 'inaktiv' ? status : undefined;
}
