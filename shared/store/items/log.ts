import * as z from 'zod/mini';
import { tidspunktFelt } from '#shared/contract/fields.ts';
import { JOBHANDLINGER, LOGINHANDLINGER } from '#shared/domain/adgang.ts';
import { BEVISAARSAGER } from '#shared/domain/loginbevis.ts';
import { aktoerItem, handling } from './aktoer.ts';

/** A line of the revisionslog. */
export const logItem = z.object({
  tidspunkt: tidspunktFelt,
  handling: z.enum([...handling.options, ...LOGINHANDLINGER, ...JOBHANDLINGER]),
  udfald: z.enum(['udfoert', 'vist', 'afvist']),
  kode: z.optional(z.string()),
  /** Whoever did not come in may be unknown. */
  aktoer: z.object({ ...aktoerItem.shape, rolle: z.enum([...aktoerItem.shape.rolle.options, 'ukendt']) }),
  anmodningId: z.string(),
  frikortnummer: z.optional(z.string()),
  borgerReference: z.optional(z.string()),
  ansaettelseId: z.optional(z.string()),
  loginId: z.optional(z.string()),
  udtraekId: z.optional(z.string()),
  begrundelse: z.optional(z.object({ aarsag: z.enum(BEVISAARSAGER), journalnummer: z.string() })),
  /** Of a command: what it was, so that a repeat is known from a new command with a used id. */
  fingeraftryk: z.optional(z.string()),
  /** Of a command: the partition in which its hændelse stands. */
  partition: z.optional(z.string()),
});

export type LogItem = z.infer<typeof logItem>;
