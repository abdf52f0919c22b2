import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { startDatabase } from '#infra/local/database.ts';
import { AARSSKIFTE_MACHINE, SERVICEPLATFORMEN_SECRET, SITE_ORIGIN } from './names.ts';

/**
 * A file has an emulator of its own where that starts at once: at each transaction it looks through the tokens of the last ten
 * minutes, so one for all would be slower and slower.
 */
const own = inject('engine') === 'dynoxide' ? await startDatabase() : undefined;
if (own) afterAll(() => own.kill());

/** The environment that the infrastructure would give, with table names of this file's own. */
const run = randomUUID().slice(0, 8);
Object.assign(process.env, {
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: own?.endpoint ?? inject('dynamodb'),
  AWS_ENDPOINT_URL_KMS: inject('kms'),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: inject('secrets'),
  AWS_ENDPOINT_URL_SFN: inject('states'),
  AWS_ENDPOINT_URL_S3: inject('s3'),
  FRIKORT_TABLE: `Frikort-${run}`,
  REVISIONSLOG_TABLE: `Revisionslog-${run}`,
  SESSION_TABLE: `Session-${run}`,
  DATA_KEY: 'alias/frikort-data',
  INDEX_KEY: 'alias/frikort-indeks',
  SERVICEPLATFORMEN_SECRET,
  AARSSKIFTE_MACHINE,
  SITE_ORIGIN,
  DRIFTSSTATUS_BUCKET: `driftsstatus-${run}`,
  BESKED_AFSENDER: 'ingen-svar@test.socialtfrikort.dk',
});
