import { randomUUID } from 'node:crypto';
import type { OperationName } from '#shared/domain/adgang.ts';
import { bevisBody, newBevis, newestBevisId } from './bevis.ts';
import type { Answer, CallOptions } from './call.ts';
import { enteredSats, kontrolBody, meldingBody, newOperator, publishedMelding, satsBody } from './drift.ts';
import { kladde, offentliggjort, opslagIndhold } from './jobopslag.ts';
import { keptBevis } from './loginbevis.ts';
import { markedJob, newJob } from './marks.ts';
import { overdueCitizen, requestedCard } from './moves.ts';
import { makeStatistik } from './statistik.ts';
import { ordered, released, udtraekBody } from './udtraek.ts';
import {
  aalborg,
  aarhus,
  borger,
  cancelBody,
  deactivateBody,
  deactivateCard,
  drift,
  editBody,
  freshCard,
  issueBody,
  issueTo,
  kontaktperson,
  newCitizen,
  newFirm,
  odense,
  reactivateBody,
  refusalBody,
  registerBody,
  registerOn,
} from './world.ts';

/** A call that succeeds, on a card or a company of its own. The dates fit any day from March to June 2026. */
export async function validCall(name: OperationName): Promise<CallOptions> {
  const aktoer = newFirm();
  switch (name) {
    case 'search-borger':
      return { aktoer: aarhus, body: { cpr: newCitizen().cpr } };
    case 'show-frikort':
      return { aktoer: aarhus, body: { frikortnummer: await freshCard() } };
    case 'issue-frikort':
      return { aktoer: aarhus, body: issueBody(newCitizen().cpr) };
    case 'deactivate-frikort':
      return { aktoer: aarhus, body: deactivateBody(await freshCard()) };
    case 'reactivate-frikort': {
      const frikortnummer = await freshCard();
      await deactivateCard(frikortnummer);
      return { aktoer: aarhus, body: reactivateBody(frikortnummer) };
    }
    case 'refuse-ansoegning':
      return { aktoer: aarhus, body: { cpr: newCitizen().cpr, ...refusalBody() } };
    case 'refuse-genaktivering': {
      const frikortnummer = await freshCard();
      await deactivateCard(frikortnummer);
      return { aktoer: aarhus, body: { frikortnummer, ...refusalBody() } };
    }
    case 'lookup-frikort':
      return { aktoer, body: { frikortnummer: await freshCard() } };
    case 'check-beloeb': {
      const { frikortnummer, startdato, slutdato, beloebOere } = registerBody(await freshCard());
      return { aktoer, body: { frikortnummer, startdato, slutdato, beloebOere } };
    }
    case 'register-ansaettelse':
      return { aktoer, body: registerBody(await freshCard()) };
    case 'edit-ansaettelse':
      return { aktoer, body: editBody(await registered(aktoer), { beloebOere: 50_000 }) };
    case 'cancel-ansaettelse':
      return { aktoer, body: cancelBody(await registered(aktoer)) };
    case 'list-ansaettelser':
      await registered(aktoer);
      return { aktoer, body: {} };
    case 'show-ansaettelse': {
      const { frikortnummer, ansaettelseId } = (await registered(aktoer)).body;
      return { aktoer, body: { frikortnummer, ansaettelseId } };
    }
    case 'get-kontaktperson':
      return { aktoer };
    case 'put-kontaktperson':
      return { aktoer, body: { kontaktperson, version: 0 } };
    case 'list-jobopslag':
      await kladde(aktoer);
      return { aktoer };
    case 'show-jobopslag':
      return { aktoer, body: { jobopslagId: (await kladde(aktoer)).jobopslagId } };
    case 'save-jobopslag':
      return { aktoer, body: { version: 0, indhold: opslagIndhold() } };
    case 'publish-jobopslag':
      return { aktoer, body: await kladde(aktoer) };
    case 'edit-jobopslag':
      return { aktoer, body: { ...(await offentliggjort(aktoer)), indhold: opslagIndhold() } };
    case 'close-jobopslag':
      return { aktoer, body: await offentliggjort(aktoer) };
    case 'list-ledige-job':
      await offentliggjort(aktoer);
      return { body: {} };
    case 'show-ledigt-job': {
      const { jobopslagId } = await offentliggjort(aktoer);
      return { body: { jobopslagId, fra: opslagIndhold().fra } };
    }
    case 'show-eget-frikort':
      return { aktoer: borger(await freshCard()) };
    case 'list-egne-opslag':
    case 'show-egne-oplysninger':
      return { aktoer: borger(await freshCard()), body: {} };
    case 'report-fejl': {
      const { frikortnummer, ansaettelseId } = await newJob();
      return { aktoer: borger(frikortnummer), body: { ansaettelseId, aarsag: 'BELOEBET_ER_FORKERT' } };
    }
    case 'close-fejlmelding':
      return { aktoer, body: await markedJob(aktoer) };
    case 'settle-fejlmelding':
      return { aktoer: aarhus, body: await markedJob() };
    case 'get-egne-beskeder':
      return { aktoer: borger(await freshCard()) };
    case 'put-egne-beskeder':
      return {
        aktoer: borger(await freshCard()),
        body: { slags: ['ansaettelse'], email: 'emil@eksempel.dk', version: 0 },
      };
    case 'get-virksomhedsbeskeder':
      return { aktoer };
    case 'put-virksomhedsbeskeder':
      return { aktoer, body: { slags: ['frist'], version: 0 } };
    case 'show-session':
      return { aktoer: aarhus };
    case 'extend-session':
      return { aktoer: aarhus, body: {} };
    case 'deny-bruger':
      return { aktoer: drift, body: { brugerId: randomUUID(), spaerret: true, version: 0 } };
    case 'show-loginbevis':
      return { aktoer: drift, body: (await keptBevis(randomUUID())).request };
    case 'list-kontrol':
      return { aktoer: aarhus, body: {} };
    case 'register-kontrol':
      return { aktoer: aarhus, body: kontrolBody(await freshCard()) };
    case 'request-overdragelse': {
      const { cpr } = newCitizen();
      await issueTo(cpr);
      return { aktoer: odense, body: { cpr, journalnummer: 'SAG-2026/0500' } };
    }
    case 'take-over-frikort':
      return { aktoer: odense, body: { cpr: await overdueCitizen(), aarsag: 'KOMMUNEN_SVARER_IKKE' } };
    case 'release-frikort': {
      const { frikortnummer } = await requestedCard();
      return { aktoer: aarhus, body: { frikortnummer, version: 1 } };
    }
    case 'list-overdragelser':
      return { aktoer: aalborg, body: {} };
    case 'order-udtraek':
      return { aktoer: drift, body: udtraekBody() };
    case 'settle-udtraek':
      return { aktoer: drift, body: { udtraekId: await ordered(), version: 1, udfald: 'trukket' } };
    case 'fetch-udtraek':
      return { aktoer: drift, body: { udtraekId: await released({ format: 'csv' }), del: 0 } };
    case 'list-udtraek':
      await ordered();
      return { aktoer: drift };
    case 'list-satsforslag':
    case 'show-opbevaring':
      return { aktoer: drift };
    case 'publish-driftsmelding':
      return { aktoer: drift, body: meldingBody() };
    case 'edit-driftsmelding':
      return { aktoer: drift, body: { ...(await publishedMelding()), ...meldingBody() } };
    case 'end-driftsmelding':
      return { aktoer: drift, body: await publishedMelding() };
    case 'list-driftsmeldinger':
      return { aktoer: drift };
    case 'enter-sats':
      return { aktoer: drift, body: satsBody(2027) };
    case 'correct-sats':
      return { aktoer: drift, body: { ...satsBody(2026), aarsag: 'TASTEFEJL' } };
    case 'confirm-sats':
      return { aktoer: newOperator(), body: { aar: 2027, version: await enteredSats(2027), rettelse: false } };
    case 'set-kontrolinterval':
      return { aktoer: drift, body: { fraAar: 2026, intervalAar: 1 } };
    case 'start-aarsskifte':
      return { aktoer: drift, body: { aar: 2026, slags: 'proeve' } };
    case 'show-aarsskifte':
      return { aktoer: drift, body: { aar: 2026 } };
    case 'list-satser':
      return {};
    case 'make-eget-indkomstbevis':
      return { aktoer: borger(await freshCard()), body: bevisBody() };
    case 'list-egne-indkomstbeviser':
      return { aktoer: borger(await freshCard()) };
    case 'withdraw-eget-indkomstbevis': {
      const card = await freshCard();
      await newBevis(card);
      return { aktoer: borger(card), body: { bevisId: await newestBevisId(card) } };
    }
    case 'make-indkomstbevis':
      return {
        aktoer: aarhus,
        body: { frikortnummer: await freshCard(), borgerenHarValgt: true, ...bevisBody() },
      };
    case 'show-statistik':
      await freshCard();
      await makeStatistik();
      return { body: {} };
    case 'check-indkomstbevis':
      return { body: { kode: await newBevis(await freshCard()) } };
  }
}

async function registered(aktoer: CallOptions['aktoer']): Promise<Answer> {
  const answer = await registerOn(await freshCard(), {}, aktoer && { aktoer });
  if (answer.status !== 201) throw new Error(`no employment: ${answer.raw}`);
  return answer;
}
