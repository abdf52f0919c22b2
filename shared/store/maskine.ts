import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Koerselsslags } from '#shared/domain/aarsskifte.ts';
import { env } from '#shared/env.ts';

const client = new SFNClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2500, throwOnRequestTimeout: true },
});

/** Starts a run under its own id. Started again with the same id it is the same run. */
export async function startKoersel(koersel: { koerselId: string; aar: number; slags: Koerselsslags }): Promise<void> {
  try {
    await client.send(
      new StartExecutionCommand({
        stateMachineArn: env('AARSSKIFTE_MACHINE'),
        name: koersel.koerselId,
        input: JSON.stringify(koersel),
      }),
    );
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}
