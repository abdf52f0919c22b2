import type { confirmSats } from '#shared/contract/drift/confirm-sats.ts';
import type { correctSats } from '#shared/contract/drift/correct-sats.ts';
import type { editDriftsmelding } from '#shared/contract/drift/edit-driftsmelding.ts';
import type { endDriftsmelding } from '#shared/contract/drift/end-driftsmelding.ts';
import type { enterSats } from '#shared/contract/drift/enter-sats.ts';
import type { publishDriftsmelding } from '#shared/contract/drift/publish-driftsmelding.ts';
import type { setKontrolinterval } from '#shared/contract/drift/set-kontrolinterval.ts';
import type { startAarsskifte } from '#shared/contract/drift/start-aarsskifte.ts';
import type { registerKontrol } from '#shared/contract/sagsbehandler/register-kontrol.ts';
import { enteredSats, kontrolBody, meldingBody, newOperator, publishedMelding, satsBody } from '#test/kit/drift.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { aarhus, deactivateCard, drift, freshCard, setClock } from '#test/kit/world.ts';
import { type Case, type Cases, overtaken } from './setting.ts';

type Over = Record<string, unknown>;

const enter = (aar: number, over: Over = {}) => callNamed('enter-sats', { aktoer: drift, body: satsBody(aar, over) });
const correct = (aar: number, over: Over = {}) =>
  callNamed('correct-sats', { aktoer: drift, body: { ...satsBody(aar), aarsag: 'TASTEFEJL', ...over } });
const confirm = (version: number, aktoer = newOperator()) =>
  callNamed('confirm-sats', { aktoer, body: { aar: 2027, version, rettelse: false } });

const entering =
  (aar: number, over: Over = {}): Case =>
  async () =>
  () =>
    enter(aar, over);

const correcting =
  (aar: number, over: Over = {}): Case =>
  async () =>
  () =>
    correct(aar, over);

export const enterSatsCases: Cases<(typeof enterSats)['refusals'][number]> = {
  PROCENT_UGYLDIG: entering(2027, { promille: 0 }),
  PROCENT_FOR_HOEJ: entering(2027, { promille: 151 }),
  SATS_LAAST: entering(2026),
  SATS_FOR_TIDLIGT: entering(2028),
  FORRIGE_SATS_MANGLER: async () => {
    setClock('2029-06-10T10:00:00Z');
    return () => enter(2030);
  },
  AENDRET_IMENS: async (setting) => {
    await enteredSats(2027);
    return overtaken(
      setting,
      () => enter(2027),
      () => enter(2027),
    );
  },
};

export const correctSatsCases: Cases<(typeof correctSats)['refusals'][number]> = {
  PROCENT_UGYLDIG: correcting(2026, { promille: -1 }),
  PROCENT_FOR_HOEJ: correcting(2026, { promille: 151 }),
  SATS_IKKE_BEGYNDT: correcting(2027),
  FORRIGE_SATS_MANGLER: correcting(2023),
  AENDRET_IMENS: async (setting) => {
    await correct(2026);
    return overtaken(
      setting,
      () => correct(2026),
      () => correct(2026),
    );
  },
};

export const confirmSatsCases: Cases<(typeof confirmSats)['refusals'][number]> = {
  IKKE_FUNDET: async () => () =>
    callNamed('confirm-sats', { aktoer: drift, body: { aar: 2040, version: 1, rettelse: false } }),
  AENDRET_IMENS: async () => {
    const version = await enteredSats(2027);
    return () => confirm(version - 1);
  },
  SAMME_PERSON: async () => {
    const version = await enteredSats(2027);
    return () => confirm(version, drift);
  },
  SATS_ALLEREDE_BEKRAEFTET: async () => {
    const version = await enteredSats(2027);
    await confirm(version);
    return () => confirm(version + 1);
  },
};

const NO_MELDING = { meldingId: '00000000-0000-4000-8000-000000000000', version: 1 };
const ENDS_FIRST = { til: '2026-06-20T20:00:00.000Z' };
const NO_END = { til: undefined };
const PAST = { fra: '2026-06-01T20:00:00.000Z', til: '2026-06-01T22:00:00.000Z' };

const publish = (over: Over) => callNamed('publish-driftsmelding', { aktoer: drift, body: meldingBody(over) });
const editMelding = (melding: object, over: Over = {}) =>
  callNamed('edit-driftsmelding', { aktoer: drift, body: { ...melding, ...meldingBody(over) } });
const endMelding = (melding: object) => callNamed('end-driftsmelding', { aktoer: drift, body: melding });

export const publishDriftsmeldingCases: Cases<(typeof publishDriftsmelding)['refusals'][number]> = {
  MELDING_SLUTTER_FOER_START: async () => () => publish(ENDS_FIRST),
  SERVICEVINDUE_UDEN_SLUT: async () => () => publish(NO_END),
};

export const editDriftsmeldingCases: Cases<(typeof editDriftsmelding)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => editMelding(NO_MELDING),
  MELDING_AFSLUTTET: async () => {
    const melding = await publishedMelding(PAST);
    return () => editMelding(melding);
  },
  AENDRET_IMENS: async (setting) => {
    const melding = await publishedMelding();
    return overtaken(
      setting,
      () => editMelding(melding),
      () => editMelding(melding),
    );
  },
  MELDING_SLUTTER_FOER_START: async () => {
    const melding = await publishedMelding();
    return () => editMelding(melding, ENDS_FIRST);
  },
  SERVICEVINDUE_UDEN_SLUT: async () => {
    const melding = await publishedMelding();
    return () => editMelding(melding, NO_END);
  },
};

export const endDriftsmeldingCases: Cases<(typeof endDriftsmelding)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => endMelding(NO_MELDING),
  MELDING_AFSLUTTET: async () => {
    const melding = await publishedMelding(PAST);
    return () => endMelding(melding);
  },
  AENDRET_IMENS: async (setting) => {
    const melding = await publishedMelding();
    return overtaken(
      setting,
      () => endMelding(melding),
      () => endMelding(melding),
    );
  },
};

export const setKontrolintervalCases: Cases<(typeof setKontrolinterval)['refusals'][number]> = {
  AENDRET_IMENS: async (setting) => {
    const set = () => callNamed('set-kontrolinterval', { aktoer: drift, body: { fraAar: 2030, intervalAar: 2 } });
    await set();
    return overtaken(setting, set, set);
  },
};

export const startAarsskifteCases: Cases<(typeof startAarsskifte)['refusals'][number]> = {
  AAR_IKKE_BEGYNDT: async () => () =>
    callNamed('start-aarsskifte', { aktoer: drift, body: { aar: 2027, slags: 'aarsskifte' } }),
  SATS_MANGLER: async () => () =>
    callNamed('start-aarsskifte', { aktoer: drift, body: { aar: 2031, slags: 'proeve' } }),
};

const kontrol = (frikortnummer: string, over: Over = {}) =>
  callNamed('register-kontrol', { aktoer: aarhus, body: kontrolBody(frikortnummer, over) });

export const registerKontrolCases: Cases<(typeof registerKontrol)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => kontrol('00001'),
  KONTROL_I_FREMTIDEN: async () => {
    const nummer = await freshCard();
    return () => kontrol(nummer, { kontroldato: '2026-06-11' });
  },
  KONTROL_FOER_UDSTEDELSE: async () => {
    const nummer = await freshCard();
    return () => kontrol(nummer, { kontroldato: '2026-02-28' });
  },
  AENDRET_IMENS: async (setting) => {
    const nummer = await freshCard();
    return overtaken(
      setting,
      () => kontrol(nummer),
      () => deactivateCard(nummer, { afgoerelsesdato: '2026-06-10' }),
    );
  },
};
