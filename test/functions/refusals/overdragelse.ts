import { ERSTATNINGSNUMMER, PERSON, UKENDT_CPR } from '#infra/local/personer.ts';
import type { releaseFrikort } from '#shared/contract/sagsbehandler/release-frikort.ts';
import type { requestOverdragelse } from '#shared/contract/sagsbehandler/request-overdragelse.ts';
import type { takeOverFrikort } from '#shared/contract/sagsbehandler/take-over-frikort.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { requestedCard, requestMove, takeOver } from '#test/kit/moves.ts';
import { aarhus, deactivateCard, issueTo, newCitizen } from '#test/kit/world.ts';
import { type Case, type Cases, overtaken } from './setting.ts';

type Send = (cpr: string) => ReturnType<typeof requestMove>;

/** What the CPR register makes of a number is the same for each command that takes one. */
export function cprCases(send: Send) {
  const sending =
    (cpr: string): Case =>
    async () =>
    () =>
      send(cpr);
  return {
    IKKE_FUNDET: sending(newCitizen().cpr),
    CPR_UGYLDIGT: sending('320385-3988'),
    CPR_ERSTATNINGSNUMMER: sending(ERSTATNINGSNUMMER),
    CPR_UKENDT: sending(UKENDT_CPR),
    CPR_DOED: sending(PERSON.poul.cpr),
    CPR_ANNULLERET: sending(PERSON.bo.cpr),
    CPR_GROENLAND: sending(PERSON.pipaluk.cpr),
    CPR_UTILGAENGELIG: (async ({ platform }) => {
      platform.fail('down');
      return () => send(newCitizen().cpr);
    }) satisfies Case,
  };
}

const own =
  (send: (cpr: string, rest: { aktoer: typeof aarhus }) => ReturnType<Send>): Case =>
  async () => {
    const { cpr } = newCitizen();
    await issueTo(cpr);
    return () => send(cpr, { aktoer: aarhus });
  };

export const requestOverdragelseCases: Cases<(typeof requestOverdragelse)['refusals'][number]> = {
  ...cprCases((cpr) => requestMove(cpr)),
  ER_ALLEREDE_ANSVARLIG: own(requestMove),
  OVERDRAGELSE_ANMODET: async () => {
    const { cpr } = await requestedCard();
    return () => requestMove(cpr);
  },
};

export const takeOverFrikortCases: Cases<(typeof takeOverFrikort)['refusals'][number]> = {
  ...cprCases((cpr) => takeOver(cpr)),
  ER_ALLEREDE_ANSVARLIG: own(takeOver),
  OVERDRAGELSE_MANGLER: async () => {
    const { cpr } = newCitizen();
    await issueTo(cpr);
    return () => takeOver(cpr);
  },
  SVARFRIST_LOEBER: async () => {
    const { cpr } = await requestedCard();
    return () => takeOver(cpr);
  },
};

const release = (frikortnummer: string, version = 1) =>
  callNamed('release-frikort', { aktoer: aarhus, body: { frikortnummer, version } });

export const releaseFrikortCases: Cases<(typeof releaseFrikort)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => release('00001'),
  OVERDRAGELSE_MANGLER: async () => {
    const { body } = await issueTo(newCitizen().cpr);
    return () => release(String(body.frikortnummer));
  },
  AENDRET_IMENS: async (setting) => {
    const { frikortnummer } = await requestedCard();
    return overtaken(
      setting,
      () => release(frikortnummer),
      () => deactivateCard(frikortnummer),
    );
  },
};
