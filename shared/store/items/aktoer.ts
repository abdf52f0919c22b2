import * as z from 'zod/mini';
import { ADGANG, type OperationName, TIDSHANDLINGER } from '#shared/domain/adgang.ts';

/** What was done: an operation, or something that time does. */
export const handling = z.enum([...(Object.keys(ADGANG) as OperationName[]), ...TIDSHANDLINGER]);

/** Who did it. */
export const aktoerItem = z.object({
  rolle: z.enum(['sagsbehandler', 'virksomhed', 'borger', 'drift']),
  organisation: z.string(),
  brugerId: z.string(),
});
