import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { AwsService } from './aws-json.ts';
import { AwsError, operation, startAwsService } from './aws-json.ts';

const ARN_PREFIX = 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:';
const STAGE = 'AWSCURRENT';

const getInput = z.object({
  SecretId: z.string().check(z.minLength(1), z.maxLength(2048)),
  VersionId: z.optional(z.string()),
  VersionStage: z.optional(z.string()),
});

export type Secrets = AwsService & {
  /** The ARN a function is given for a secret. It ends in six more characters, as AWS's own does. */
  secretArn(name: string): string;
};

/** Stands in for AWS Secrets Manager with fixed secrets that have one version each. */
export async function startSecrets(options: {
  secrets: Readonly<Record<string, string>>;
  port?: number | undefined;
  slowMs?: number | undefined;
}): Promise<Secrets> {
  const created = Math.floor(Date.now() / 1000);
  const secrets = Object.entries(options.secrets).map(([name, value]) => ({ name, value, versionId: randomUUID() }));
  const service = await startAwsService({
    port: options.port,
    slowMs: options.slowMs,
    target: 'secretsmanager',
    internalError: 'InternalServiceError',
    operations: new Map([
      [
        'GetSecretValue',
        operation(getInput, (input) => {
          const found = secrets.find(({ name }) => name === input.SecretId || arnOf(name) === input.SecretId);
          const current = (input.VersionStage ?? STAGE) === STAGE;
          if (!found || !current || (input.VersionId ?? found.versionId) !== found.versionId) {
            throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret value.");
          }
          return {
            ARN: arnOf(found.name),
            Name: found.name,
            VersionId: found.versionId,
            VersionStages: [STAGE],
            SecretString: found.value,
            CreatedDate: created,
          };
        }),
      ],
    ]),
  });
  return { ...service, secretArn: arnOf };
}

function arnOf(name: string): string {
  return `${ARN_PREFIX}${name}-lokal1`;
}
