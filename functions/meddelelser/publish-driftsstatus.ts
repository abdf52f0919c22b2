import { STATUSFILER } from '#shared/domain/driftsstatus.ts';
import { env } from '#shared/env.ts';
import { job } from '#shared/http/job.ts';
import { statusfiler } from '#shared/present/driftsstatus.ts';
import { listDriftsmeldinger } from '#shared/store/driftsstatus.ts';
import { writeStatusfiler } from '#shared/store/statusfiler.ts';

/**
 * R006: what everyone reads, written anew from what is stored, after each change and every hour. Which change it was makes no
 * difference, so the same told twice does no harm.
 */
export const handler = job('publish-driftsstatus', async (_: unknown, { now }) => {
  const siteOrigin = env('SITE_ORIGIN');
  await writeStatusfiler(Object.values(STATUSFILER), async () =>
    statusfiler(await listDriftsmeldinger(), siteOrigin, now),
  );
  return {};
});
