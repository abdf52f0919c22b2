import { handler as getEgneBeskeder } from '#functions/borger/get-egne-beskeder.ts';
import { handler as listEgneIndkomstbeviser } from '#functions/borger/list-egne-indkomstbeviser.ts';
import { handler as listEgneOpslag } from '#functions/borger/list-egne-opslag.ts';
import { handler as makeEgetIndkomstbevis } from '#functions/borger/make-eget-indkomstbevis.ts';
import { handler as putEgneBeskeder } from '#functions/borger/put-egne-beskeder.ts';
import { handler as reportFejl } from '#functions/borger/report-fejl.ts';
import { handler as showEgetFrikort } from '#functions/borger/show-eget-frikort.ts';
import { handler as showEgneOplysninger } from '#functions/borger/show-egne-oplysninger.ts';
import { handler as withdrawEgetIndkomstbevis } from '#functions/borger/withdraw-eget-indkomstbevis.ts';
import { handler as confirmSats } from '#functions/drift/confirm-sats.ts';
import { handler as correctSats } from '#functions/drift/correct-sats.ts';
import { handler as denyBruger } from '#functions/drift/deny-bruger.ts';
import { handler as editDriftsmelding } from '#functions/drift/edit-driftsmelding.ts';
import { handler as endDriftsmelding } from '#functions/drift/end-driftsmelding.ts';
import { handler as enterSats } from '#functions/drift/enter-sats.ts';
import { handler as fetchUdtraek } from '#functions/drift/fetch-udtraek.ts';
import { handler as listDriftsmeldinger } from '#functions/drift/list-driftsmeldinger.ts';
import { handler as listSatsforslag } from '#functions/drift/list-satsforslag.ts';
import { handler as listUdtraek } from '#functions/drift/list-udtraek.ts';
import { handler as orderUdtraek } from '#functions/drift/order-udtraek.ts';
import { handler as publishDriftsmelding } from '#functions/drift/publish-driftsmelding.ts';
import { handler as setKontrolinterval } from '#functions/drift/set-kontrolinterval.ts';
import { handler as settleUdtraek } from '#functions/drift/settle-udtraek.ts';
import { handler as showAarsskifte } from '#functions/drift/show-aarsskifte.ts';
import { handler as showLoginbevis } from '#functions/drift/show-loginbevis.ts';
import { handler as showOpbevaring } from '#functions/drift/show-opbevaring.ts';
import { handler as startAarsskifte } from '#functions/drift/start-aarsskifte.ts';
import { handler as extendSession } from '#functions/faelles/extend-session.ts';
import { handler as showSession } from '#functions/faelles/show-session.ts';
import { handler as checkIndkomstbevis } from '#functions/offentlig/check-indkomstbevis.ts';
import { handler as listLedigeJob } from '#functions/offentlig/list-ledige-job.ts';
import { handler as listSatser } from '#functions/offentlig/list-satser.ts';
import { handler as showLedigtJob } from '#functions/offentlig/show-ledigt-job.ts';
import { handler as showStatistik } from '#functions/offentlig/show-statistik.ts';
import { handler as deactivateFrikort } from '#functions/sagsbehandler/deactivate-frikort.ts';
import { handler as issueFrikort } from '#functions/sagsbehandler/issue-frikort.ts';
import { handler as listKontrol } from '#functions/sagsbehandler/list-kontrol.ts';
import { handler as listOverdragelser } from '#functions/sagsbehandler/list-overdragelser.ts';
import { handler as makeIndkomstbevis } from '#functions/sagsbehandler/make-indkomstbevis.ts';
import { handler as reactivateFrikort } from '#functions/sagsbehandler/reactivate-frikort.ts';
import { handler as refuseAnsoegning } from '#functions/sagsbehandler/refuse-ansoegning.ts';
import { handler as refuseGenaktivering } from '#functions/sagsbehandler/refuse-genaktivering.ts';
import { handler as registerKontrol } from '#functions/sagsbehandler/register-kontrol.ts';
import { handler as releaseFrikort } from '#functions/sagsbehandler/release-frikort.ts';
import { handler as requestOverdragelse } from '#functions/sagsbehandler/request-overdragelse.ts';
import { handler as searchBorger } from '#functions/sagsbehandler/search-borger.ts';
import { handler as settleFejlmelding } from '#functions/sagsbehandler/settle-fejlmelding.ts';
import { handler as showFrikort } from '#functions/sagsbehandler/show-frikort.ts';
import { handler as takeOverFrikort } from '#functions/sagsbehandler/take-over-frikort.ts';
import { handler as cancelAnsaettelse } from '#functions/virksomhed/cancel-ansaettelse.ts';
import { handler as checkBeloeb } from '#functions/virksomhed/check-beloeb.ts';
import { handler as closeFejlmelding } from '#functions/virksomhed/close-fejlmelding.ts';
import { handler as closeJobopslag } from '#functions/virksomhed/close-jobopslag.ts';
import { handler as editAnsaettelse } from '#functions/virksomhed/edit-ansaettelse.ts';
import { handler as editJobopslag } from '#functions/virksomhed/edit-jobopslag.ts';
import { handler as getKontaktperson } from '#functions/virksomhed/get-kontaktperson.ts';
import { handler as getVirksomhedsbeskeder } from '#functions/virksomhed/get-virksomhedsbeskeder.ts';
import { handler as listAnsaettelser } from '#functions/virksomhed/list-ansaettelser.ts';
import { handler as listJobopslag } from '#functions/virksomhed/list-jobopslag.ts';
import { handler as lookupFrikort } from '#functions/virksomhed/lookup-frikort.ts';
import { handler as publishJobopslag } from '#functions/virksomhed/publish-jobopslag.ts';
import { handler as putKontaktperson } from '#functions/virksomhed/put-kontaktperson.ts';
import { handler as putVirksomhedsbeskeder } from '#functions/virksomhed/put-virksomhedsbeskeder.ts';
import { handler as registerAnsaettelse } from '#functions/virksomhed/register-ansaettelse.ts';
import { handler as saveJobopslag } from '#functions/virksomhed/save-jobopslag.ts';
import { handler as showAnsaettelse } from '#functions/virksomhed/show-ansaettelse.ts';
import { handler as showJobopslag } from '#functions/virksomhed/show-jobopslag.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import { type Answer, type CallOptions, call } from './call.ts';

/** Every operation's function, by name. One that is missing here does not compile. */
export const HANDLERS: Readonly<Record<OperationName, unknown>> = {
  'search-borger': searchBorger,
  'show-frikort': showFrikort,
  'issue-frikort': issueFrikort,
  'refuse-ansoegning': refuseAnsoegning,
  'deactivate-frikort': deactivateFrikort,
  'reactivate-frikort': reactivateFrikort,
  'refuse-genaktivering': refuseGenaktivering,
  'lookup-frikort': lookupFrikort,
  'check-beloeb': checkBeloeb,
  'register-ansaettelse': registerAnsaettelse,
  'edit-ansaettelse': editAnsaettelse,
  'cancel-ansaettelse': cancelAnsaettelse,
  'list-ansaettelser': listAnsaettelser,
  'show-ansaettelse': showAnsaettelse,
  'close-fejlmelding': closeFejlmelding,
  'get-kontaktperson': getKontaktperson,
  'put-kontaktperson': putKontaktperson,
  'list-jobopslag': listJobopslag,
  'show-jobopslag': showJobopslag,
  'save-jobopslag': saveJobopslag,
  'publish-jobopslag': publishJobopslag,
  'edit-jobopslag': editJobopslag,
  'close-jobopslag': closeJobopslag,
  'list-ledige-job': listLedigeJob,
  'show-ledigt-job': showLedigtJob,
  'show-eget-frikort': showEgetFrikort,
  'list-egne-opslag': listEgneOpslag,
  'show-egne-oplysninger': showEgneOplysninger,
  'report-fejl': reportFejl,
  'get-egne-beskeder': getEgneBeskeder,
  'put-egne-beskeder': putEgneBeskeder,
  'get-virksomhedsbeskeder': getVirksomhedsbeskeder,
  'put-virksomhedsbeskeder': putVirksomhedsbeskeder,
  'confirm-sats': confirmSats,
  'correct-sats': correctSats,
  'enter-sats': enterSats,
  'list-satsforslag': listSatsforslag,
  'set-kontrolinterval': setKontrolinterval,
  'show-aarsskifte': showAarsskifte,
  'start-aarsskifte': startAarsskifte,
  'list-kontrol': listKontrol,
  'register-kontrol': registerKontrol,
  'request-overdragelse': requestOverdragelse,
  'take-over-frikort': takeOverFrikort,
  'release-frikort': releaseFrikort,
  'list-overdragelser': listOverdragelser,
  'settle-fejlmelding': settleFejlmelding,
  'show-session': showSession,
  'extend-session': extendSession,
  'order-udtraek': orderUdtraek,
  'settle-udtraek': settleUdtraek,
  'list-udtraek': listUdtraek,
  'fetch-udtraek': fetchUdtraek,
  'show-opbevaring': showOpbevaring,
  'deny-bruger': denyBruger,
  'show-loginbevis': showLoginbevis,
  'show-statistik': showStatistik,
  'list-satser': listSatser,
  'publish-driftsmelding': publishDriftsmelding,
  'edit-driftsmelding': editDriftsmelding,
  'end-driftsmelding': endDriftsmelding,
  'list-driftsmeldinger': listDriftsmeldinger,
  'make-eget-indkomstbevis': makeEgetIndkomstbevis,
  'make-indkomstbevis': makeIndkomstbevis,
  'check-indkomstbevis': checkIndkomstbevis,
  'list-egne-indkomstbeviser': listEgneIndkomstbeviser,
  'withdraw-eget-indkomstbevis': withdrawEgetIndkomstbevis,
};

export function operationNamed(name: OperationName): Operation {
  const operation = CATALOGUE.find((row) => row.name === name);
  if (operation === undefined) throw new RangeError(`no operation ${name}`);
  return operation;
}

/** Calls an operation by its name. */
export function callNamed(name: OperationName, options: CallOptions = {}): Promise<Answer> {
  return call(HANDLERS[name], operationNamed(name), options);
}
