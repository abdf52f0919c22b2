import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in a bundle for the SDK's whole credential chain. A function is always given its role's credentials as environment
 * variables, so the chain's other links (profiles, SSO, instance metadata) are 135 kB that nothing can ever use.
 */
export const defaultProvider = () => fromEnv();
