import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { publishPlan } from './publish/plan.ts';

const run = promisify(execFile);

/**
 * Puts the web client, as built, into the bucket of the stack Web, each file with the headers it is sent with.
 * `npm run web:publish -- <bucket>`. Credentials and region are the AWS command line's own.
 */
async function main(bucket: string | undefined): Promise<void> {
  if (bucket === undefined) throw new Error('Skriv, hvor det skal lægges: npm run web:publish -- <SiteBucket>');
  for (const { file, key, headers } of await publishPlan(resolve(import.meta.dirname, '../dist/web'))) {
    const sent = ['--content-type', headers['content-type'], '--cache-control', headers['cache-control']];
    await run('aws', ['s3api', 'put-object', '--bucket', bucket, '--key', key, '--body', file, ...sent]);
    console.log(`${key}: lagt op`);
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
