import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { aarhus, borger, drift, freshCard, setClock } from '#test/kit/world.ts';
import { refuseAnsoegningCases, refuseGenaktiveringCases } from './afvisning.ts';
import { putEgneBeskederCases, putVirksomhedsbeskederCases } from './beskeder.ts';
import {
  confirmSatsCases,
  correctSatsCases,
  editDriftsmeldingCases,
  endDriftsmeldingCases,
  enterSatsCases,
  publishDriftsmeldingCases,
  registerKontrolCases,
  setKontrolintervalCases,
  startAarsskifteCases,
} from './drift.ts';
import { closeFejlmeldingCases, reportFejlCases, settleFejlmeldingCases } from './fejlmelding.ts';
import {
  checkIndkomstbevisCases,
  listEgneIndkomstbeviserCases,
  makeEgetIndkomstbevisCases,
  makeIndkomstbevisCases,
  withdrawEgetIndkomstbevisCases,
} from './indkomstbevis.ts';
import {
  closeJobopslagCases,
  editJobopslagCases,
  publishJobopslagCases,
  saveJobopslagCases,
  showJobopslagCases,
} from './jobopslag.ts';
import { releaseFrikortCases, requestOverdragelseCases, takeOverFrikortCases } from './overdragelse.ts';
import {
  deactivateFrikortCases,
  issueFrikortCases,
  reactivateFrikortCases,
  searchBorgerCases,
  showFrikortCases,
} from './sagsbehandler.ts';
import { type Case, type Cases, type Setting, startSetting } from './setting.ts';
import {
  cancelAnsaettelseCases,
  checkBeloebCases,
  editAnsaettelseCases,
  listAnsaettelserCases,
  lookupFrikortCases,
  putKontaktpersonCases,
  registerAnsaettelseCases,
  showAnsaettelseCases,
} from './virksomhed.ts';

const showEgetFrikortCases: Cases<'IKKE_FUNDET'> = {
  IKKE_FUNDET: async () => () => callNamed('show-eget-frikort', { aktoer: borger('00001') }),
};

const listEgneOpslagCases: Cases<'IKKE_FUNDET' | 'UGYLDIG_SIDE'> = {
  IKKE_FUNDET: async () => () => callNamed('list-egne-opslag', { aktoer: borger('00001'), body: {} }),
  UGYLDIG_SIDE: async () => {
    const aktoer = borger(await freshCard());
    return () => callNamed('list-egne-opslag', { aktoer, body: { side: 'MjAyNi4wMDAwMQ' } });
  },
};

const denyBrugerCases: Cases<'AENDRET_IMENS'> = {
  AENDRET_IMENS: async () => () =>
    callNamed('deny-bruger', {
      aktoer: drift,
      body: { brugerId: 'bruger-uden-spaerring', spaerret: true, version: 1 },
    }),
};

/** Every operation's own refusals, each with a case. An operation that is missing here does not compile. */
const CASES: { readonly [N in OperationName]: Readonly<Record<string, Case | { readonly shownIn: string }>> } = {
  'search-borger': searchBorgerCases,
  'show-frikort': showFrikortCases,
  'issue-frikort': issueFrikortCases,
  'refuse-ansoegning': refuseAnsoegningCases,
  'deactivate-frikort': deactivateFrikortCases,
  'reactivate-frikort': reactivateFrikortCases,
  'refuse-genaktivering': refuseGenaktiveringCases,
  'lookup-frikort': lookupFrikortCases,
  'check-beloeb': checkBeloebCases,
  'register-ansaettelse': registerAnsaettelseCases,
  'edit-ansaettelse': editAnsaettelseCases,
  'cancel-ansaettelse': cancelAnsaettelseCases,
  'list-ansaettelser': listAnsaettelserCases,
  'show-ansaettelse': showAnsaettelseCases,
  'get-kontaktperson': {},
  'put-kontaktperson': putKontaktpersonCases,
  'list-jobopslag': {},
  'show-jobopslag': showJobopslagCases,
  'save-jobopslag': saveJobopslagCases,
  'publish-jobopslag': publishJobopslagCases,
  'edit-jobopslag': editJobopslagCases,
  'close-jobopslag': closeJobopslagCases,
  'show-eget-frikort': showEgetFrikortCases,
  'list-egne-opslag': listEgneOpslagCases,
  'show-egne-oplysninger': {
    IKKE_FUNDET: { shownIn: 'borger/show-egne-oplysninger.test.ts' },
    UGYLDIG_SIDE: { shownIn: 'borger/show-egne-oplysninger.test.ts' },
  },
  'report-fejl': reportFejlCases,
  'close-fejlmelding': closeFejlmeldingCases,
  'settle-fejlmelding': settleFejlmeldingCases,
  'list-kontrol': {
    UGYLDIG_SIDE: async () => () => callNamed('list-kontrol', { aktoer: aarhus, body: { side: 'MjAyNi4wMDAwMQ' } }),
  },
  'register-kontrol': registerKontrolCases,
  'request-overdragelse': requestOverdragelseCases,
  'take-over-frikort': takeOverFrikortCases,
  'release-frikort': releaseFrikortCases,
  'list-overdragelser': {},
  'list-satsforslag': {},
  'get-egne-beskeder': {},
  'put-egne-beskeder': putEgneBeskederCases,
  'get-virksomhedsbeskeder': {},
  'put-virksomhedsbeskeder': putVirksomhedsbeskederCases,
  'publish-driftsmelding': publishDriftsmeldingCases,
  'edit-driftsmelding': editDriftsmeldingCases,
  'end-driftsmelding': endDriftsmeldingCases,
  'list-driftsmeldinger': {},
  'enter-sats': enterSatsCases,
  'confirm-sats': confirmSatsCases,
  'correct-sats': correctSatsCases,
  'set-kontrolinterval': setKontrolintervalCases,
  'start-aarsskifte': startAarsskifteCases,
  'show-aarsskifte': {},
  'show-session': {},
  'extend-session': {},
  'order-udtraek': {
    IKKE_FUNDET: { shownIn: 'drift/udtraek.test.ts' },
    UDTRAEK_OMVENDT: { shownIn: 'drift/udtraek.test.ts' },
    UDTRAEK_FOR_LANGT: { shownIn: 'drift/udtraek.test.ts' },
    UDTRAEK_IKKE_SLUT: { shownIn: 'drift/udtraek.test.ts' },
  },
  'settle-udtraek': {
    IKKE_FUNDET: { shownIn: 'drift/udtraek.test.ts' },
    AENDRET_IMENS: { shownIn: 'drift/udtraek.test.ts' },
    UDTRAEK_TRIN: { shownIn: 'drift/udtraek.test.ts' },
    UDTRAEK_SAMME_PERSON: { shownIn: 'drift/udtraek.test.ts' },
    UDTRAEK_KONTROLSUM: { shownIn: 'drift/udtraek.test.ts' },
  },
  'list-udtraek': {},
  'fetch-udtraek': {
    IKKE_FUNDET: { shownIn: 'drift/udtraek.test.ts' },
  },
  'show-opbevaring': {},
  'deny-bruger': denyBrugerCases,
  'show-loginbevis': { IKKE_FUNDET: { shownIn: 'drift/show-loginbevis.test.ts' } },
  'show-statistik': { IKKE_OPGJORT: { shownIn: 'statistik.test.ts' } },
  'list-satser': {},
  'make-eget-indkomstbevis': makeEgetIndkomstbevisCases,
  'list-egne-indkomstbeviser': listEgneIndkomstbeviserCases,
  'withdraw-eget-indkomstbevis': withdrawEgetIndkomstbevisCases,
  'make-indkomstbevis': makeIndkomstbevisCases,
  'check-indkomstbevis': checkIndkomstbevisCases,
  'list-ledige-job': { UGYLDIG_SIDE: { shownIn: 'ledige-job.test.ts' } },
  'show-ledigt-job': { IKKE_FUNDET: { shownIn: 'ledige-job.test.ts' } },
};

let setting: Setting;

beforeAll(async () => {
  setting = await startSetting();
});
afterAll(() => setting.stop());
beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  setting.platform.fail(undefined);
  await freshTables();
});

describe('every row of the catalogue', () => {
  test.each(CATALOGUE.map((row) => ({ name: row.name, row })))(
    '$name has a case for every code it lists',
    ({ row }) => {
      expect(Object.keys(CASES[row.name]).sort()).toEqual([...row.refusals].sort());
    },
  );
});

const all = CATALOGUE.flatMap(({ name }) => Object.entries(CASES[name]).map(([kode, one]) => ({ name, kode, one })));

describe('a refusal', () => {
  test.each(all.filter(({ one }) => typeof one === 'function'))(
    '$name refuses with $kode: nothing is stored, one entry is written, nothing leaks',
    async ({ name, kode, one }) => {
      if (typeof one !== 'function') throw new Error('shown elsewhere');
      const attempt = await one(setting);
      const before = { data: await scan('FRIKORT_TABLE'), log: (await readLog()).length };
      const answer = await attempt();
      expect(answer.body.kode).toBe(kode);
      expect(await scan('FRIKORT_TABLE')).toEqual(before.data);
      const log = await readLog();
      expect(log).toHaveLength(before.log + 1);
      expect(
        log.filter((entry) => entry.udfald === 'afvist' && entry.handling === name && entry.kode === kode),
      ).not.toEqual([]);
      expect(answer.raw).not.toMatch(/\b\d{6}-?\d{4}\b|node_modules|FRIKORT#|AAR#|HAENDELSE#|arn:|Exception/);
    },
  );

  test.each(all.filter(({ one }) => typeof one !== 'function'))(
    '$name refuses with $kode in a file of its own',
    ({ kode, one }) => {
      if (typeof one === 'function') throw new Error('shown here');
      expect(readFileSync(new URL(`../${one.shownIn}`, import.meta.url), 'utf8')).toContain(`'${kode}'`);
    },
  );
});
