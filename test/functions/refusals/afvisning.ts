import type { refuseAnsoegning } from '#shared/contract/sagsbehandler/refuse-ansoegning.ts';
import type { refuseGenaktivering } from '#shared/contract/sagsbehandler/refuse-genaktivering.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { aarhus, deactivateCard, freshCard, issueTo, newCitizen, odense, refusalBody } from '#test/kit/world.ts';
import { cprCases } from './overdragelse.ts';
import type { Case, Cases } from './setting.ts';

type Over = Record<string, unknown>;

const refuse = (cpr: string, over: Over = {}, aktoer = aarhus) =>
  callNamed('refuse-ansoegning', { aktoer, body: { cpr, ...refusalBody(over) } });

const refusing =
  (over: Over): Case =>
  async () =>
  () =>
    refuse(newCitizen().cpr, over);

const having =
  (aktoer: typeof aarhus): Case =>
  async () => {
    const { cpr } = newCitizen();
    await issueTo(cpr);
    return () => refuse(cpr, {}, aktoer);
  };

/** What is wrong with a date is the same for both. */
const DATES = {
  AFGOERELSE_I_FREMTIDEN: { afgoerelsesdato: '2026-06-11' },
  AFGOERELSE_FOER_ANSOEGNING: { ansoegningsdato: '2026-03-02' },
  AFGOERELSE_FOER_ORDNINGEN: { afgoerelsesdato: '2019-01-01', ansoegningsdato: '2019-01-01' },
};

const { IKKE_FUNDET: _, ...cpr } = cprCases((number) => refuse(number));

export const refuseAnsoegningCases: Cases<(typeof refuseAnsoegning)['refusals'][number]> = {
  ...cpr,
  HAR_ALLEREDE_FRIKORT: having(aarhus),
  ANDEN_KOMMUNE: having(odense),
  AFGOERELSE_I_FREMTIDEN: refusing(DATES.AFGOERELSE_I_FREMTIDEN),
  AFGOERELSE_FOER_ANSOEGNING: refusing(DATES.AFGOERELSE_FOER_ANSOEGNING),
  AFGOERELSE_FOER_ORDNINGEN: refusing(DATES.AFGOERELSE_FOER_ORDNINGEN),
};

const refuseCard = (frikortnummer: string, over: Over = {}) =>
  callNamed('refuse-genaktivering', { aktoer: aarhus, body: { frikortnummer, ...refusalBody(over) } });

const refusingInactive =
  (over: Over): Case =>
  async () => {
    const frikortnummer = await freshCard();
    await deactivateCard(frikortnummer);
    return () => refuseCard(frikortnummer, over);
  };

export const refuseGenaktiveringCases: Cases<(typeof refuseGenaktivering)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => refuseCard('00001'),
  ALLEREDE_AKTIV: async () => {
    const frikortnummer = await freshCard();
    return () => refuseCard(frikortnummer);
  },
  AFGOERELSE_I_FREMTIDEN: refusingInactive(DATES.AFGOERELSE_I_FREMTIDEN),
  AFGOERELSE_FOER_ANSOEGNING: refusingInactive(DATES.AFGOERELSE_FOER_ANSOEGNING),
  AFGOERELSE_FOER_ORDNINGEN: refusingInactive(DATES.AFGOERELSE_FOER_ORDNINGEN),
};
