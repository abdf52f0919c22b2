import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf } from '#shared/contract/operation.ts';
import type { Rolle } from '#shared/domain/aktoer.ts';

type Entrance = Rolle | 'faelles' | 'offentlig';
type EntranceText = { readonly title: string; readonly description: string };

const TEXTS: { readonly [E in Entrance]: EntranceText } = {
  sagsbehandler: {
    title: 'Sagsbehandleren',
    description: 'Kommunens sagsbehandlere finder borgeren, udsteder kortet og følger det.',
  },
  virksomhed: {
    title: 'Virksomheden',
    description: 'Arbejdsgivere slår et frikortnummer op og registrerer ansættelser.',
  },
  borger: { title: 'Borgeren', description: 'Borgeren ser sit eget kort og sine egne ansættelser.' },
  faelles: { title: 'Alle, der er logget ind', description: 'Det, som er ens for alle indgange.' },
  offentlig: { title: 'Alle', description: 'Det, som enhver kan se uden at logge ind.' },
  drift: { title: 'Driften', description: 'De operatører, som passer systemet.' },
};

/** The entrances that have operations, as the documentation names them. */
export const AUDIENCES: readonly (EntranceText & { readonly name: Entrance })[] = (Object.keys(TEXTS) as Entrance[])
  .filter((name) => CATALOGUE.some((operation) => audienceOf(operation) === name))
  .map((name) => ({ name, ...TEXTS[name] }));
