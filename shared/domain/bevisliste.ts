import type { Dato, Tidspunkt } from '#shared/values/dato.ts';
import { type BevisHaendelse, type Haendelse, newestFirst } from './haendelse.ts';
import { erGyldigt } from './indkomstbevis.ts';

/** Whether whoever has the code still sees the proof. */
export const BEVISTILSTANDE = ['gaelder', 'udloebet', 'trukketTilbage'] as const;
export type Bevistilstand = (typeof BEVISTILSTANDE)[number];

/** A proof of a card, and when the citizen withdrew it. */
export type Lavetbevis = { readonly lavet: BevisHaendelse; readonly trukketTilbage?: Tidspunkt | undefined };

/** The proofs that have been made of a card, newest first, by the citizen or by the caseworker with the citizen. */
export function beviserAf(haendelser: readonly Haendelse[]): readonly Lavetbevis[] {
  const trukket = new Map(
    haendelser.flatMap((h) => (h.slags === 'tilbagetraekning' ? [[h.bevisId, h.tidspunkt] as const] : [])),
  );
  const lavede = haendelser.filter((h) => h.slags === 'bevis');
  return newestFirst(lavede).map((lavet) => ({ lavet, trukketTilbage: trukket.get(lavet.bevisId) }));
}

export function bevistilstand({ lavet, trukketTilbage }: Lavetbevis, idag: Dato): Bevistilstand {
  if (trukketTilbage !== undefined) return 'trukketTilbage';
  return erGyldigt(lavet.bevis, idag) ? 'gaelder' : 'udloebet';
}
