import * as z from 'zod/mini';
import { MELDINGSSLAGS, NIVEAUER } from '#shared/domain/driftsstatus.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { tidspunktFelt, udenCpr } from '../fields.ts';

/** A moment that people have chosen: whole minutes in UTC. */
const minutFelt = z.string('Skriv tidspunktet.').check(
  z.regex(/^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00\.000Z$/, {
    error: 'Skriv tidspunktet som ÅÅÅÅ-MM-DDTTT:MM:00.000Z.',
    abort: true,
  }),
  z.refine((text) => {
    const ms = Date.parse(text);
    return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
  }, 'Tidspunktet findes ikke.'),
  z.meta({ description: 'Et tidspunkt i UTC i hele minutter', examples: ['2026-12-01T21:00:00.000Z'] }),
) as unknown as z.ZodMiniType<Tidspunkt, Tidspunkt>;

const ord = (besked: string, laengst: number) =>
  z.string(besked).check(
    z.regex(new RegExp(`^(?=.*\\p{L})\\P{C}{3,${laengst}}$`, 'u'), {
      error: `${besked} Det må være 3 til ${laengst} tegn på én linje.`,
      abort: true,
    }),
    udenCpr,
  );

const totekst = (hvad: string, laengst: number) =>
  z.strictObject({ da: ord(`Skriv ${hvad} på dansk.`, laengst), en: ord(`Skriv ${hvad} på engelsk.`, laengst) });

/** What an operator writes. Everyone can read it, so it is plain text and holds no CPR number. */
export const meldingsindhold = {
  slags: z.enum(MELDINGSSLAGS, 'Vælg, hvad meldingen er.'),
  niveau: z.enum(NIVEAUER, 'Vælg, hvor meget det rammer.'),
  titel: totekst('overskriften', 80),
  tekst: totekst('teksten', 600),
  fra: minutFelt,
  til: z.optional(minutFelt),
};

/** An answer takes what is stored: an end may lie between two minutes. */
export const driftsmeldingView = z
  .object({
    ...meldingsindhold,
    fra: tidspunktFelt,
    til: z.optional(tidspunktFelt),
    meldingId: z.string(),
    aflyst: z.boolean(),
    udgivet: tidspunktFelt,
    version: z.int(),
  })
  .check(z.meta({ id: 'Driftsmelding' }));
