import { listDriftsmeldinger } from '#shared/contract/drift/list-driftsmeldinger.ts';
import { lookup } from '#shared/http/handler.ts';
import { listDriftsmeldinger as list } from '#shared/store/driftsstatus.ts';

/** What can be corrected and ended, with its version. Everyone else reads the files. */
export const handler = lookup(listDriftsmeldinger, async () => ({ svar: { meldinger: [...(await list())] } }));
