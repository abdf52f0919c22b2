import { KMSClient } from '@aws-sdk/client-kms';

/** One client an execution environment. The address comes from AWS_ENDPOINT_URL_KMS where there is one. */
export const kms = new KMSClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2500, throwOnRequestTimeout: true },
});
