import type { dynamo } from '#shared/store/client.ts';

/** What the SDK keeps count of: a client that has retried much for a while retries no more. */
type Quota = { getCapacity(): number };

/**
 * Gives the client its whole quota of retries again: what the calls before it have used up, those of another execution
 * environment would not have used.
 */
export async function renewRetries({ config }: typeof dynamo): Promise<void> {
  const quota = (await config.retryStrategy()) as unknown as Quota;
  Object.assign(quota, { capacity: WHOLE });
  if (quota.getCapacity() !== WHOLE) throw new Error('the SDK keeps its quota of retries somewhere else');
}

/** The SDK's own figure. */
const WHOLE = 500;
