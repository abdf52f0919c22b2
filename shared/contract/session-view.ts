import * as z from 'zod/mini';
import { tidspunktFelt } from './fields.ts';

/** What the authorizer tells a function of the session, and the screens get to know of it. */
export const sessionView = z
  .object({
    rolle: z.enum(['sagsbehandler', 'virksomhed', 'borger', 'drift']),
    navn: z.string(),
    organisation: z.string(),
    ledigUdloeber: z.optional(tidspunktFelt),
    udloeber: z.optional(tidspunktFelt),
  })
  .check(
    z.meta({
      id: 'Session',
      description: 'Hvem der er logget ind, og hvornår det slutter. En maskine har ingen tider.',
    }),
  );

export type SessionView = z.infer<typeof sessionView>;
