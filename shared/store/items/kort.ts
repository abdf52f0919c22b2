import * as z from 'zod/mini';
import {
  aarFelt,
  arbejdstidFelt,
  beloebFelt,
  datoFelt,
  frikortnummerFelt,
  kommunekodeFelt,
  tidspunktFelt,
} from '#shared/contract/fields.ts';
import type { Frikort } from '#shared/domain/frikort.ts';
import { KOEN } from '#shared/domain/statistik.ts';
import { hemmelig } from './hemmelig.ts';
import { status } from './status.ts';

const kortItem = z.object({
  frikortnummer: frikortnummerFelt,
  status,
  statusFra: tidspunktFelt,
  udstedt: datoFelt,
  aktivePerioder: z.array(z.object({ fra: datoFelt, til: z.optional(datoFelt) })).check(z.minLength(1)),
  ansvarligKommune: kommunekodeFelt,
  naesteKontrolAar: z.int(),
  version: z.int(),
  /** The random id that ciphertexts are bound to. It says nothing of the citizen. */
  borgerId: z.string(),
  /** CPR number, name, birth date: for the responsible municipality's functions only. */
  identitet: hemmelig,
  /** Name and protection alone: for the functions that show a name to employer and citizen. */
  navn: hemmelig,
});

export const cprItem = z.object({ frikortnummer: frikortnummerFelt, noegleversion: z.int() });

/** What is left of a card that has been erased. It has the card's key, so that its number is never given out again. */
export const slettetkortItem = z.object({
  frikortnummer: frikortnummerFelt,
  slettet: datoFelt,
  ansvarligKommune: kommunekodeFelt,
  koen: z.enum(KOEN),
  udstedt: datoFelt,
  aktivePerioder: z.array(z.object({ fra: datoFelt, til: z.optional(datoFelt) })),
  arbejde: z.array(z.object({ aar: aarFelt, beloebOere: beloebFelt, arbejdstidMinutter: arbejdstidFelt })),
});

/** A card as it was read; nothing where it has been erased. */
export function parseKort(item: unknown): KortItem | undefined {
  const erased = typeof item === 'object' && item !== null && 'slettet' in item;
  return erased ? undefined : kortItem.parse(item);
}

/** A card as it is stored: its state, and the citizen's data sealed. */
export type KortItem = Frikort & {
  readonly borgerId: string;
  readonly identitet: Uint8Array;
  readonly navn: Uint8Array;
};
