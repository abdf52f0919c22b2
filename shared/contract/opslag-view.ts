import * as z from 'zod/mini';
import { ADGANG, JOBHANDLINGER, LOGINHANDLINGER, type OperationName, TIDSHANDLINGER } from '#shared/domain/adgang.ts';
import { tidspunktFelt } from './fields.ts';

/** A line of the revisionslog as the citizen it is about sees it: the organisation, never who in it (R309). */
export const opslagView = z.object({
  tidspunkt: tidspunktFelt,
  handling: z.enum([
    ...(Object.keys(ADGANG) as OperationName[]),
    ...TIDSHANDLINGER,
    ...LOGINHANDLINGER,
    ...JOBHANDLINGER,
  ]),
  udfald: z.enum(['udfoert', 'vist', 'afvist']),
  rolle: z.enum(['sagsbehandler', 'virksomhed', 'borger', 'drift', 'ukendt']),
  organisation: z.string(),
});
