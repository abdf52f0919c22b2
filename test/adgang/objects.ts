import { randomUUID } from 'node:crypto';
import { UKENDT_CPR } from '#infra/local/personer.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import { BEVISAARSAGER } from '#shared/domain/loginbevis.ts';
import { bevisBody, newBevis, newestBevisId, UKENDT_KODE } from '#test/kit/bevis.ts';
import type { Answer } from '#test/kit/call.ts';
import { kontrolBody, meldingBody, satsBody } from '#test/kit/drift.ts';
import { kladde, type Opslag, offentliggjort, opslagIndhold } from '#test/kit/jobopslag.ts';
import { closeBody, type Job } from '#test/kit/marks.ts';
import { udtraekBody } from '#test/kit/udtraek.ts';
import {
  bageri,
  cancelBody,
  deactivateBody,
  deactivateCard,
  editBody,
  gartneri,
  issueBody,
  issueTo,
  kontaktperson,
  newCitizen,
  odense,
  reactivateBody,
  refusalBody,
  registerBody,
  registerOn,
} from '#test/kit/world.ts';
import type { Obj } from './expectations.ts';

/** A card with a job on it, and whose. `missing` has numbers that nothing stands under. */
export type Thing = {
  readonly cpr: string;
  readonly frikortnummer: string;
  readonly job: Answer;
  readonly posts: Posts;
  /** A proof of income that the citizen has made. */
  readonly bevisId: string;
};

/** A draft and a published job post of the company that the job is at. */
type Posts = { readonly kladde: Opslag; readonly vist: Opslag };

export async function makeThing(object: Obj): Promise<Thing> {
  if (object === 'missing') return MISSING;
  const { cpr } = newCitizen();
  const theirs = object === 'others';
  const issued = await issueTo(cpr, {}, theirs ? { aktoer: odense } : {});
  const frikortnummer = String(issued.body.frikortnummer);
  const job = await registerOn(frikortnummer, {}, theirs ? { aktoer: gartneri } : {});
  if (issued.status !== 201 || job.status !== 201) throw new Error(`no ${object}: ${issued.raw} ${job.raw}`);
  if (object === 'deactivated') await deactivateCard(frikortnummer);
  const firm = theirs ? gartneri : bageri;
  const posts = { kladde: await kladde(firm), vist: await offentliggjort(firm) };
  await newBevis(frikortnummer);
  return { cpr, frikortnummer, job, posts, bevisId: await newestBevisId(frikortnummer) };
}

const NO_POST: Opslag = { jobopslagId: '00000000-0000-4000-8000-000000000000', version: 1 };
const NO_POSTS: Posts = { kladde: NO_POST, vist: NO_POST };

const NO_JOB: Answer = {
  status: 0,
  raw: '',
  body: {
    frikortnummer: '00001',
    ansaettelseId: '00000000-0000-4000-8000-000000000000',
    version: 1,
    startdato: '2026-06-01',
    slutdato: '2026-06-30',
    beloebOere: 100_000,
    tilstand: 'forventet',
  },
};

const MISSING: Thing = {
  cpr: UKENDT_CPR,
  frikortnummer: '00001',
  job: NO_JOB,
  posts: NO_POSTS,
  bevisId: '00000000-0000-4000-8000-000000000000',
};

function jobOf({ body }: Answer): Job {
  return { frikortnummer: String(body.frikortnummer), ansaettelseId: String(body.ansaettelseId) };
}

/** The operations that leave the object another than it was: each request gets an object of its own. */
export const CHANGING: readonly OperationName[] = [
  'deactivate-frikort',
  'reactivate-frikort',
  'edit-ansaettelse',
  'cancel-ansaettelse',
  'request-overdragelse',
  'close-fejlmelding',
  'settle-fejlmelding',
  'save-jobopslag',
  'publish-jobopslag',
  'edit-jobopslag',
  'close-jobopslag',
];

/** The request of an operation about an object; nothing where it takes none. An operation that is missing does not compile. */
export const BODIES: Readonly<Record<OperationName, ((thing: Thing) => object) | undefined>> = {
  'search-borger': ({ frikortnummer }) => ({ frikortnummer }),
  'show-frikort': ({ frikortnummer }) => ({ frikortnummer }),
  'issue-frikort': ({ cpr }) => issueBody(cpr),
  'deactivate-frikort': ({ frikortnummer }) => deactivateBody(frikortnummer),
  'reactivate-frikort': ({ frikortnummer }) => reactivateBody(frikortnummer),
  'refuse-ansoegning': ({ cpr }) => ({ cpr, ...refusalBody() }),
  'refuse-genaktivering': ({ frikortnummer }) => ({ frikortnummer, ...refusalBody() }),
  'lookup-frikort': ({ frikortnummer }) => ({ frikortnummer }),
  'check-beloeb': ({ frikortnummer }) => {
    const { startdato, slutdato, beloebOere } = registerBody(frikortnummer);
    return { frikortnummer, startdato, slutdato, beloebOere };
  },
  'register-ansaettelse': ({ frikortnummer }) => registerBody(frikortnummer, { beloebOere: 1000 }),
  'edit-ansaettelse': ({ job }) => editBody(job, { beloebOere: 90_000 }),
  'cancel-ansaettelse': ({ job }) => cancelBody(job),
  'show-ansaettelse': ({ job }) => {
    const { frikortnummer, ansaettelseId } = job.body;
    return { frikortnummer, ansaettelseId };
  },
  'list-ansaettelser': () => ({}),
  'get-kontaktperson': undefined,
  'put-kontaktperson': () => ({ kontaktperson, version: 0 }),
  'list-jobopslag': undefined,
  'show-jobopslag': ({ posts }) => ({ jobopslagId: posts.kladde.jobopslagId }),
  'save-jobopslag': ({ posts }) => ({ ...posts.kladde, indhold: opslagIndhold() }),
  'publish-jobopslag': ({ posts }) => posts.kladde,
  'edit-jobopslag': ({ posts }) => ({ ...posts.vist, indhold: opslagIndhold() }),
  'close-jobopslag': ({ posts }) => posts.vist,
  'show-eget-frikort': undefined,
  'list-egne-opslag': () => ({}),
  'show-egne-oplysninger': () => ({}),
  'make-eget-indkomstbevis': () => bevisBody(),
  'list-egne-indkomstbeviser': undefined,
  'withdraw-eget-indkomstbevis': ({ bevisId }) => ({ bevisId }),
  'make-indkomstbevis': ({ frikortnummer }) => ({ frikortnummer, borgerenHarValgt: true, ...bevisBody() }),
  'check-indkomstbevis': () => ({ kode: UKENDT_KODE }),
  'report-fejl': ({ job }) => ({ ansaettelseId: job.body.ansaettelseId, aarsag: 'BELOEBET_ER_FORKERT' }),
  'close-fejlmelding': ({ job }) => closeBody(jobOf(job)),
  'settle-fejlmelding': ({ job }) => closeBody(jobOf(job)),
  'get-egne-beskeder': undefined,
  'put-egne-beskeder': () => ({ slags: [], version: 0 }),
  'get-virksomhedsbeskeder': undefined,
  'put-virksomhedsbeskeder': () => ({ slags: [], version: 0 }),
  'show-session': undefined,
  'extend-session': () => ({}),
  'deny-bruger': () => ({ brugerId: randomUUID(), spaerret: true, version: 0 }),
  'show-loginbevis': () => ({ anmodningId: randomUUID(), aarsag: BEVISAARSAGER[0], journalnummer: 'DRIFT-1' }),
  'list-kontrol': () => ({}),
  'register-kontrol': ({ frikortnummer }) => kontrolBody(frikortnummer),
  'request-overdragelse': ({ cpr }) => ({ cpr, journalnummer: 'SAG-2026/0500' }),
  'take-over-frikort': ({ cpr }) => ({ cpr, aarsag: 'KOMMUNEN_SVARER_IKKE' }),
  'release-frikort': ({ frikortnummer }) => ({ frikortnummer, version: 1 }),
  'list-overdragelser': () => ({}),
  'order-udtraek': () => udtraekBody(),
  'settle-udtraek': () => ({ udtraekId: randomUUID(), version: 1, udfald: 'trukket' }),
  'list-udtraek': undefined,
  'fetch-udtraek': () => ({ udtraekId: randomUUID(), del: 0 }),
  'show-opbevaring': undefined,
  'list-satsforslag': undefined,
  'enter-sats': () => satsBody(2027),
  'confirm-sats': () => ({ aar: 2040, version: 1, rettelse: false }),
  'correct-sats': () => ({ ...satsBody(2026), aarsag: 'TASTEFEJL' }),
  'publish-driftsmelding': () => meldingBody(),
  'edit-driftsmelding': () => ({ meldingId: randomUUID(), version: 1, ...meldingBody() }),
  'end-driftsmelding': () => ({ meldingId: randomUUID(), version: 1 }),
  'list-driftsmeldinger': undefined,
  'set-kontrolinterval': () => ({ fraAar: 2026, intervalAar: 1 }),
  'start-aarsskifte': () => ({ aar: 2026, slags: 'proeve' }),
  'show-aarsskifte': () => ({ aar: 2026 }),
  'show-statistik': () => ({ aar: 2026 }),
  'list-satser': undefined,
  'list-ledige-job': () => ({}),
  'show-ledigt-job': ({ posts }) => ({ jobopslagId: posts.vist.jobopslagId, fra: opslagIndhold().fra }),
};
