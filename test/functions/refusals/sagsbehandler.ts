import { ERSTATNINGSNUMMER, PERSON, UKENDT_CPR } from '#infra/local/personer.ts';
import type { deactivateFrikort } from '#shared/contract/sagsbehandler/deactivate-frikort.ts';
import type { issueFrikort } from '#shared/contract/sagsbehandler/issue-frikort.ts';
import type { reactivateFrikort } from '#shared/contract/sagsbehandler/reactivate-frikort.ts';
import type { searchBorger } from '#shared/contract/sagsbehandler/search-borger.ts';
import type { showFrikort } from '#shared/contract/sagsbehandler/show-frikort.ts';
import { callNamed } from '#test/kit/handlers.ts';
import {
  aarhus,
  deactivateCard,
  freshCard,
  issueTo,
  newCitizen,
  odense,
  reactivateCard,
  showCard,
} from '#test/kit/world.ts';
import { type Case, type Cases, overtaken } from './setting.ts';

/** A number that is never given out. */
const UNKNOWN = '00001';

const search = (cpr: string) => callNamed('search-borger', { aktoer: aarhus, body: { cpr } });

export const searchBorgerCases: Cases<(typeof searchBorger)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => callNamed('search-borger', { aktoer: aarhus, body: { frikortnummer: UNKNOWN } }),
  CPR_UGYLDIGT: async () => () => search('320385-3988'),
  CPR_ERSTATNINGSNUMMER: async () => () => search(ERSTATNINGSNUMMER),
  CPR_UKENDT: async () => () => search(UKENDT_CPR),
  CPR_DOED: async () => () => search(PERSON.poul.cpr),
  CPR_ANNULLERET: async () => () => search(PERSON.bo.cpr),
  CPR_GROENLAND: async () => () => search(PERSON.pipaluk.cpr),
  CPR_UTILGAENGELIG: async ({ platform }) => {
    platform.fail('down');
    return () => search(newCitizen().cpr);
  },
};

export const showFrikortCases: Cases<(typeof showFrikort)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => showCard(UNKNOWN),
};

const issuing =
  (cpr: string, over: Record<string, unknown> = {}): Case =>
  async () =>
  () =>
    issueTo(cpr, over);

export const issueFrikortCases: Cases<(typeof issueFrikort)['refusals'][number]> = {
  HAR_ALLEREDE_FRIKORT: async () => {
    const { cpr } = newCitizen();
    await issueTo(cpr);
    return () => issueTo(cpr);
  },
  ANDEN_KOMMUNE: async () => {
    const { cpr } = newCitizen();
    await issueTo(cpr);
    return () => issueTo(cpr, {}, { aktoer: odense });
  },
  UNDER_18: issuing(PERSON.freja.cpr),
  AFGOERELSE_I_FREMTIDEN: issuing(PERSON.anna.cpr, { afgoerelsesdato: '2026-06-11' }),
  AFGOERELSE_FOER_ANSOEGNING: issuing(PERSON.anna.cpr, { ansoegningsdato: '2026-03-02' }),
  AFGOERELSE_FOER_ORDNINGEN: issuing(PERSON.anna.cpr, {
    afgoerelsesdato: '2019-01-01',
    ansoegningsdato: '2019-01-01',
  }),
  INGEN_NUMRE: { shownIn: 'frikortnumre.test.ts' },
  CPR_UGYLDIGT: issuing('320385-3988'),
  CPR_ERSTATNINGSNUMMER: issuing(ERSTATNINGSNUMMER),
  CPR_UKENDT: issuing(UKENDT_CPR),
  CPR_DOED: issuing(PERSON.poul.cpr),
  CPR_ANNULLERET: issuing(PERSON.bo.cpr),
  CPR_GROENLAND: issuing(PERSON.pipaluk.cpr),
  CPR_UTILGAENGELIG: async ({ platform }) => {
    platform.fail('fault');
    return () => issueTo(newCitizen().cpr);
  },
};

async function inactiveCard(): Promise<string> {
  const frikortnummer = await freshCard();
  await deactivateCard(frikortnummer);
  return frikortnummer;
}

export const deactivateFrikortCases: Cases<(typeof deactivateFrikort)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => deactivateCard(UNKNOWN),
  ALLEREDE_INAKTIV: async () => {
    const frikortnummer = await inactiveCard();
    return () => deactivateCard(frikortnummer);
  },
  AFGOERELSE_I_FREMTIDEN: async () => {
    const frikortnummer = await freshCard();
    return () => deactivateCard(frikortnummer, { afgoerelsesdato: '2026-06-11' });
  },
  TILBAGEVIRKENDE_KRAFT: async () => {
    const frikortnummer = await freshCard();
    return () => deactivateCard(frikortnummer, { afgoerelsesdato: '2026-06-09' });
  },
  AENDRET_IMENS: async (setting) => {
    const frikortnummer = await freshCard();
    const deactivate = () => deactivateCard(frikortnummer);
    return overtaken(setting, deactivate, deactivate);
  },
};

export const reactivateFrikortCases: Cases<(typeof reactivateFrikort)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => reactivateCard(UNKNOWN),
  ALLEREDE_AKTIV: async () => {
    const frikortnummer = await freshCard();
    return () => reactivateCard(frikortnummer);
  },
  AFGOERELSE_I_FREMTIDEN: async () => {
    const frikortnummer = await inactiveCard();
    return () => reactivateCard(frikortnummer, { afgoerelsesdato: '2026-06-11' });
  },
  TILBAGEVIRKENDE_KRAFT: async () => {
    const frikortnummer = await inactiveCard();
    return () => reactivateCard(frikortnummer, { afgoerelsesdato: '2026-06-09' });
  },
  AENDRET_IMENS: async (setting) => {
    const frikortnummer = await inactiveCard();
    const reactivate = () => reactivateCard(frikortnummer);
    return overtaken(setting, reactivate, reactivate);
  },
};
