import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import type { LogItem } from '#shared/store/items/log.ts';
import { organisationsnavn } from './ansaettelse.ts';

/** An entry of the revisionslog for the citizen it is about: when, what, which organisation. Nobody's name or id. */
export function logvisning({ tidspunkt, handling, udfald, aktoer }: LogItem, ansaettelser: readonly Ansaettelse[]) {
  const kendt = ansaettelser.find(({ cvr }) => aktoer.organisation === `VIRKSOMHED#${cvr}`);
  const organisation = organisationsnavn(aktoer.organisation);
  return {
    tidspunkt,
    handling,
    udfald,
    rolle: aktoer.rolle,
    organisation: kendt === undefined ? organisation : `${kendt.virksomhedsnavn}, ${organisation}`,
  };
}
