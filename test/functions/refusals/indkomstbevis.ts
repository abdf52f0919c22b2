import type { listEgneIndkomstbeviser } from '#shared/contract/borger/list-egne-indkomstbeviser.ts';
import type { makeEgetIndkomstbevis } from '#shared/contract/borger/make-eget-indkomstbevis.ts';
import type { withdrawEgetIndkomstbevis } from '#shared/contract/borger/withdraw-eget-indkomstbevis.ts';
import type { checkIndkomstbevis } from '#shared/contract/offentlig/check-indkomstbevis.ts';
import type { makeIndkomstbevis } from '#shared/contract/sagsbehandler/make-indkomstbevis.ts';
import { TJEK_I_ALT } from '#shared/domain/indkomstbevis.ts';
import { bevisBody, newBevis, newestBevisId, UKENDT_KODE } from '#test/kit/bevis.ts';
import type { Answer } from '#test/kit/call.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { aarhus, borger, freshCard, setClock } from '#test/kit/world.ts';
import type { Case, Cases } from './setting.ts';

type Over = Record<string, unknown>;

const own = (nummer: string, over: Over = {}) =>
  callNamed('make-eget-indkomstbevis', { aktoer: borger(nummer), body: bevisBody(over) });
const forBorger = (frikortnummer: string, over: Over = {}) =>
  callNamed('make-indkomstbevis', {
    aktoer: aarhus,
    body: { frikortnummer, borgerenHarValgt: true, ...bevisBody(over) },
  });
const check = (kode: string) => callNamed('check-indkomstbevis', { body: { kode } });

function making(make: (nummer: string, over?: Over) => Promise<Answer>) {
  const with_ =
    (over: Over): Case =>
    async () => {
      const nummer = await freshCard();
      return () => make(nummer, over);
    };
  return {
    IKKE_FUNDET: async () => () => make('00001'),
    PERIODE_OMVENDT: with_({ fra: '2026-06', til: '2026-05' }),
    PERIODE_FOR_LANG: with_({ fra: '2020-01', til: '2026-01' }),
    GYLDIGHED_UDENFOR: with_({ gyldigTilOgMed: '2026-06-09' }),
  };
}

export const makeEgetIndkomstbevisCases: Cases<(typeof makeEgetIndkomstbevis)['refusals'][number]> = making(own);
export const makeIndkomstbevisCases: Cases<(typeof makeIndkomstbevis)['refusals'][number]> = making(forBorger);

export const listEgneIndkomstbeviserCases: Cases<(typeof listEgneIndkomstbeviser)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => callNamed('list-egne-indkomstbeviser', { aktoer: borger('00001') }),
};

const withdraw = (nummer: string, bevisId: string) =>
  callNamed('withdraw-eget-indkomstbevis', { aktoer: borger(nummer), body: { bevisId } });

export const withdrawEgetIndkomstbevisCases: Cases<(typeof withdrawEgetIndkomstbevis)['refusals'][number]> = {
  IKKE_FUNDET: async () => {
    const [mine, theirs] = [await freshCard(), await freshCard()];
    await newBevis(theirs);
    const bevisId = await newestBevisId(theirs);
    return () => withdraw(mine, bevisId);
  },
  BEVIS_GAELDER_IKKE: async () => {
    const nummer = await freshCard();
    await newBevis(nummer);
    const bevisId = await newestBevisId(nummer);
    await withdraw(nummer, bevisId);
    return () => withdraw(nummer, bevisId);
  },
};

export const checkIndkomstbevisCases: Cases<(typeof checkIndkomstbevis)['refusals'][number]> = {
  BEVIS_KAN_IKKE_VISES: async () => {
    const kode = await newBevis(await freshCard(), { gyldigTilOgMed: '2026-06-10' });
    setClock('2026-06-11T10:00:00Z');
    return () => check(kode);
  },
  FOR_MANGE_TJEK: async () => {
    for (let i = 0; i < TJEK_I_ALT; i++) await check(UKENDT_KODE);
    return () => check(UKENDT_KODE);
  },
};
