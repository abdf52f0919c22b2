import { SECURITY_HEADERS } from '#shared/http/answer.ts';
import { loginHandler } from '#shared/http/login-handler.ts';
import { serviceProviderMetadata } from '#shared/nemlogin/metadata.ts';
import { nemloginSettings } from '#shared/nemlogin/settings.ts';

/** What is uploaded at NemLog-in when the system is registered. It holds nothing secret. */
export const handler = loginHandler('login-metadata', async () => ({
  svar: {
    statusCode: 200,
    headers: { ...SECURITY_HEADERS, 'content-type': 'application/samlmetadata+xml; charset=utf-8' },
    body: serviceProviderMetadata(await nemloginSettings()),
  },
}));
