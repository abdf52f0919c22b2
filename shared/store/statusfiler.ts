import { HeadObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { env } from '#shared/env.ts';

/** A file of the site: its name, what it is, and what stands in it. */
export type Statusfil = { readonly navn: string; readonly type: string; readonly indhold: string };

/** One client an execution environment. The address comes from AWS_ENDPOINT_URL_S3 where there is one. */
const s3 = new S3Client({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2500, throwOnRequestTimeout: true },
});

/** How often it is tried when somebody else writes at the same time. */
const ATTEMPTS = 5;

/**
 * Writes the files anew from what is stored. What each is now is asked before the database is read, and only what is still
 * that is written over: so an older reading never takes the place of a newer one.
 *
 * @param make reads what is stored, and makes the files
 * @throws Error when others wrote under every attempt
 */
export async function writeStatusfiler(
  navne: readonly string[],
  make: () => Promise<readonly Statusfil[]>,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = new Map(await Promise.all(navne.map(async (navn) => [navn, await etagOf(navn)] as const)));
    const files = await make();
    const written = await Promise.all(files.map((file) => put(file, before.get(file.navn))));
    if (written.every((each) => each)) return;
  }
  throw new Error('the files were written by others under every attempt');
}

async function etagOf(navn: string): Promise<string | undefined> {
  try {
    return (await s3.send(new HeadObjectCommand({ Bucket: env('DRIFTSSTATUS_BUCKET'), Key: navn }))).ETag;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** @returns false where it is no longer what it was */
async function put({ navn, type, indhold }: Statusfil, etag: string | undefined): Promise<boolean> {
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket: env('DRIFTSSTATUS_BUCKET'),
        Key: navn,
        Body: indhold,
        ContentType: type,
        CacheControl: 'no-cache',
        ...(etag === undefined ? { IfNoneMatch: '*' } : { IfMatch: etag }),
      }),
    );
    return true;
  } catch (error) {
    // 409: another is being written at this very moment.
    if ([409, 412].includes(statusOf(error) ?? 0)) return false;
    throw error;
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
