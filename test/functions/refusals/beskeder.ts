import type { putEgneBeskeder } from '#shared/contract/borger/put-egne-beskeder.ts';
import type { putVirksomhedsbeskeder } from '#shared/contract/virksomhed/put-virksomhedsbeskeder.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { borger, freshCard, newFirm } from '#test/kit/world.ts';
import type { Cases } from './setting.ts';

export const putEgneBeskederCases: Cases<(typeof putEgneBeskeder)['refusals'][number]> = {
  EMAIL_MANGLER: async () => {
    const aktoer = borger(await freshCard());
    return () => callNamed('put-egne-beskeder', { aktoer, body: { slags: ['deaktivering'], version: 0 } });
  },
  AENDRET_IMENS: async () => {
    const aktoer = borger(await freshCard());
    return () => callNamed('put-egne-beskeder', { aktoer, body: { slags: [], version: 1 } });
  },
};

export const putVirksomhedsbeskederCases: Cases<(typeof putVirksomhedsbeskeder)['refusals'][number]> = {
  AENDRET_IMENS: async () => () =>
    callNamed('put-virksomhedsbeskeder', { aktoer: newFirm(), body: { slags: [], version: 1 } }),
};
