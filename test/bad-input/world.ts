import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { vi } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import { aktoerSchema } from '#shared/contract/fields.ts';
import { audienceOf, type Operation } from '#shared/contract/operation.ts';
import { KOERSELSSLAGS } from '#shared/domain/aarsskifte.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { bevisBody, newBevis, newestBevisId } from '#test/kit/bevis.ts';
import type { CallOptions } from '#test/kit/call.ts';
import { meldingBody, publishedMelding } from '#test/kit/drift.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { kladde, offentliggjort, opslagIndhold } from '#test/kit/jobopslag.ts';
import { keptBevis } from '#test/kit/loginbevis.ts';
import { markedJob } from '#test/kit/marks.ts';
import { overdueCitizen, requestedCard } from '#test/kit/moves.ts';
import { makeStatistik } from '#test/kit/statistik.ts';
import { scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { ordered, released, udtraekBody } from '#test/kit/udtraek.ts';
import {
  aarhus,
  bageri,
  borger,
  deactivateCard,
  firma,
  freshCard,
  issueTo,
  kontaktperson,
  newCitizen,
  odense,
  reactivateCard,
  refusalBody,
  registerOn,
  setClock,
} from '#test/kit/world.ts';
import { anyOf } from './generate.ts';
import { schemaOf } from './schema.ts';

/** The day it is in these tests. */
export const TODAY = '2026-06-10';

export type Request = Pick<CallOptions, 'aktoer' | 'body'> & {
  /** Whether it is right by the rules too, and not by its schema alone: nobody has said yet how that comes about. */
  readonly certain: boolean;
};

export type World = {
  /** One more right request of that operation, by an actor who may send it. */
  right(operation: Operation): Promise<Request>;
};

/** What is there before anything wrong is sent: cards, employments, and somebody of each audience. */
export async function startWorld(): Promise<World> {
  setClock(`${TODAY}T10:00:00Z`);
  // Thousands of lines of the operational log. What they may hold is another test's matter.
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await createTables();
  const own = String((await issueTo(PERSON.anna.cpr)).body.frikortnummer);
  const actors: Readonly<Record<string, Aktoer>> = {
    sagsbehandler: aarhus,
    virksomhed: bageri,
    borger: borger(own),
    drift: aktoerSchema.parse({ rolle: 'drift', brugerId: 'drift-1' }),
  };
  await makeStatistik();
  const makers = makersOf(own, await freshCard());
  let seed = 0;
  return {
    right: async (operation) => {
      const audience = audienceOf(operation);
      const aktoer = audience === 'offentlig' ? {} : { aktoer: actors[audience] ?? bageri };
      const schema = schemaOf(operation);
      if (schema === undefined) return { ...aktoer, certain: true };
      const made = await makers[operation.name]?.();
      if (made !== undefined) return { ...aktoer, ...made, certain: true };
      seed += 1;
      return { ...aktoer, body: fc.sample(anyOf(schema), { numRuns: 1, seed })[0], certain: false };
    },
  };
}

const secondOperator = aktoerSchema.parse({ rolle: 'drift', brugerId: 'drift-2' });
const SATS = { aar: 2027, promille: 45, kilde: 'https://www.retsinformation.dk' };

let companies = 0;

/** A company that has asked about nobody yet, so that the look-up limit is never what refuses. */
function newCompany(): Aktoer {
  companies += 1;
  return firma(String(30_000_000 + companies), `Prøvefirma ${companies}`, 'bruger-1');
}

/**
 * How a right request of each operation that takes one comes about.
 *
 * @param switched a card that is turned off and on; where it is so already, the turning is refused, and that is well
 */
function makersOf(
  own: string,
  switched: string,
): Partial<Record<OperationName, () => Promise<Omit<Request, 'certain'>>>> {
  const work = { startdato: TODAY, slutdato: '2026-06-30', beloebOere: 100 };
  const decision = { afgoerelsesdato: TODAY, journalnummer: 'SAG-2026/0417' };
  let used = 0;
  let card = own;
  /** One released file, for all who fetch. */
  let file: Promise<string> | undefined;
  const shared = () => {
    file ??= released({ format: 'csv' });
    return file;
  };
  /** A card with little on it, so that a page of it stays short. */
  async function shortCard() {
    used += 1;
    if (used % 20 === 0) card = await freshCard();
    return card;
  }
  async function registered() {
    const { body } = await registerOn(await shortCard(), work);
    return { frikortnummer: body.frikortnummer, ansaettelseId: body.ansaettelseId, version: body.version };
  }
  return {
    'search-borger': async () => ({ body: { cpr: PERSON.anna.cpr } }),
    'show-frikort': async () => ({ body: { frikortnummer: own } }),
    'issue-frikort': async () => ({
      body: {
        ...decision,
        cpr: newCitizen().cpr,
        samtykke: true,
        ansoegningsdato: '2026-02-20',
        ansoegningskanal: 'mundtlig',
      },
    }),
    'refuse-ansoegning': async () => ({ body: { cpr: newCitizen().cpr, ...refusalBody() } }),
    'refuse-genaktivering': async () => {
      await deactivateCard(switched, decision);
      return { body: { frikortnummer: switched, ...refusalBody() } };
    },
    'deactivate-frikort': async () => {
      await reactivateCard(switched, decision);
      return { body: { ...decision, frikortnummer: switched, aarsag: 'BORGERENS_OENSKE' } };
    },
    'reactivate-frikort': async () => {
      await deactivateCard(switched, decision);
      return { body: { ...decision, frikortnummer: switched, aarsag: 'BETINGELSER_OPFYLDT_IGEN' } };
    },
    'lookup-frikort': async () => ({ aktoer: newCompany(), body: { frikortnummer: own } }),
    'make-indkomstbevis': async () => ({
      body: { frikortnummer: await shortCard(), borgerenHarValgt: true, ...bevisBody() },
    }),
    'make-eget-indkomstbevis': async () => ({ aktoer: borger(await shortCard()), body: bevisBody() }),
    'list-egne-indkomstbeviser': async () => ({}),
    'withdraw-eget-indkomstbevis': async () => {
      const kort = await shortCard();
      await newBevis(kort);
      return { aktoer: borger(kort), body: { bevisId: await newestBevisId(kort) } };
    },
    'check-indkomstbevis': async () => ({ body: { kode: await newBevis(await shortCard()) } }),
    'show-statistik': async () => ({ body: {} }),
    'check-beloeb': async () => ({ aktoer: newCompany(), body: { ...work, frikortnummer: own } }),
    'show-jobopslag': async () => ({ body: { jobopslagId: (await kladde(bageri)).jobopslagId } }),
    'save-jobopslag': async () => ({ body: { ...(await kladde(bageri)), indhold: opslagIndhold() } }),
    'publish-jobopslag': async () => ({ body: await kladde(bageri) }),
    'edit-jobopslag': async () => ({ body: { ...(await offentliggjort(bageri)), indhold: opslagIndhold() } }),
    'close-jobopslag': async () => ({ body: await offentliggjort(bageri) }),
    'list-ledige-job': async () => ({ body: {} }),
    'show-ledigt-job': async () => ({
      body: { jobopslagId: (await offentliggjort(bageri)).jobopslagId, fra: opslagIndhold().fra },
    }),
    'register-ansaettelse': async () => ({
      body: {
        ...work,
        frikortnummer: await shortCard(),
        kontaktperson,
        ordinaertUstoettetArbejde: true,
        ikkeBorgerensEgenVirksomhed: true,
      },
    }),
    'edit-ansaettelse': async () => ({
      body: { ...(await registered()), ...work, beloebOere: 200, tilstand: 'endelig', kontaktperson },
    }),
    'cancel-ansaettelse': async () => ({ body: { ...(await registered()), aarsag: 'ANDEN_FEJL' } }),
    'list-ansaettelser': async () => ({ body: { antal: 1 } }),
    'show-ansaettelse': async () => {
      const { frikortnummer, ansaettelseId } = await registered();
      return { body: { frikortnummer, ansaettelseId } };
    },
    'list-kontrol': async () => ({ body: { antal: 1 } }),
    'list-egne-opslag': async () => ({ body: { antal: 1 } }),
    'show-egne-oplysninger': async () => ({ body: {} }),
    'register-kontrol': async () => ({
      body: {
        frikortnummer: own,
        kontroldato: TODAY,
        resultat: 'FORTSAT_BERETTIGET',
        aarsag: 'ALLE_BETINGELSER_OPFYLDT',
        journalnummer: 'SAG-1',
      },
    }),
    'request-overdragelse': async () => {
      const { cpr } = newCitizen();
      await issueTo(cpr, {}, { aktoer: odense });
      return { body: { cpr, journalnummer: 'SAG-1' } };
    },
    'take-over-frikort': async () => ({
      body: { cpr: await overdueCitizen(odense, aarhus), aarsag: 'KOMMUNEN_SVARER_IKKE' },
    }),
    'release-frikort': async () => ({
      body: { frikortnummer: (await requestedCard()).frikortnummer, version: 1 },
    }),
    'report-fejl': async () => {
      const { body } = await registerOn(own, work);
      return { body: { ansaettelseId: body.ansaettelseId, aarsag: 'ANDET' } };
    },
    'close-fejlmelding': async () => ({ body: await markedJob() }),
    'settle-fejlmelding': async () => ({ body: await markedJob() }),
    'list-overdragelser': async () => ({ body: {} }),
    'enter-sats': async () => ({ body: SATS }),
    'correct-sats': async () => ({ body: { ...SATS, aar: 2026, aarsag: 'TASTEFEJL' } }),
    'confirm-sats': async () => {
      const { body } = await callNamed('enter-sats', { aktoer: secondOperator, body: SATS });
      return { body: { aar: SATS.aar, version: body.version, rettelse: false } };
    },
    'put-egne-beskeder': async () => ({
      aktoer: borger(await freshCard()),
      body: { slags: ['ansaettelse'], email: 'anna@eksempel.dk', version: 0 },
    }),
    'put-virksomhedsbeskeder': async () => ({ aktoer: newCompany(), body: { slags: ['frist'], version: 0 } }),
    'publish-driftsmelding': async () => ({ body: meldingBody() }),
    'edit-driftsmelding': async () => ({ body: { ...(await publishedMelding()), ...meldingBody() } }),
    'end-driftsmelding': async () => ({ body: await publishedMelding() }),
    'set-kontrolinterval': async () => ({ body: { fraAar: 2027, intervalAar: 1 } }),
    'start-aarsskifte': async () => ({ body: { aar: 2026, slags: KOERSELSSLAGS[0] } }),
    'show-aarsskifte': async () => ({ body: { aar: 2026 } }),
    'order-udtraek': async () => ({ body: udtraekBody() }),
    'settle-udtraek': async () => ({ body: { udtraekId: await ordered(), version: 1, udfald: 'trukket' } }),
    'fetch-udtraek': async () => ({ body: { udtraekId: await shared(), del: 0 } }),
    'extend-session': async () => ({ body: {} }),
    'deny-bruger': async () => ({ body: { brugerId: crypto.randomUUID(), spaerret: true, version: 0 } }),
    'show-loginbevis': async () => ({ body: (await keptBevis(crypto.randomUUID())).request }),
    'put-kontaktperson': async () => ({ aktoer: newCompany(), body: { kontaktperson, version: 0 } }),
  };
}

/** Everything that is stored and is not a look-up counter or the log, as one hash. */
export async function hashState(): Promise<string> {
  const sessions = (await scan('SESSION_TABLE')).filter((item) => !String(item.PK).startsWith('OPSLAG#'));
  const items = [...(await scan('FRIKORT_TABLE')), ...sessions].map((item) => JSON.stringify(item, sorted)).sort();
  return createHash('sha256').update(items.join('\n')).digest('hex');
}

/** Keys in one order, so that equal items are equal text. */
function sorted(_: string, value: unknown): unknown {
  if (value instanceof Set) return [...value].sort();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
