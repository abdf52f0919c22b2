import { getEgneBeskeder } from './borger/get-egne-beskeder.ts';
import { listEgneIndkomstbeviser } from './borger/list-egne-indkomstbeviser.ts';
import { listEgneOpslag } from './borger/list-egne-opslag.ts';
import { makeEgetIndkomstbevis } from './borger/make-eget-indkomstbevis.ts';
import { putEgneBeskeder } from './borger/put-egne-beskeder.ts';
import { reportFejl } from './borger/report-fejl.ts';
import { showEgetFrikort } from './borger/show-eget-frikort.ts';
import { showEgneOplysninger } from './borger/show-egne-oplysninger.ts';
import { withdrawEgetIndkomstbevis } from './borger/withdraw-eget-indkomstbevis.ts';
import { confirmSats } from './drift/confirm-sats.ts';
import { correctSats } from './drift/correct-sats.ts';
import { denyBruger } from './drift/deny-bruger.ts';
import { editDriftsmelding } from './drift/edit-driftsmelding.ts';
import { endDriftsmelding } from './drift/end-driftsmelding.ts';
import { enterSats } from './drift/enter-sats.ts';
import { fetchUdtraek } from './drift/fetch-udtraek.ts';
import { listDriftsmeldinger } from './drift/list-driftsmeldinger.ts';
import { listSatsforslag } from './drift/list-satsforslag.ts';
import { listUdtraek } from './drift/list-udtraek.ts';
import { orderUdtraek } from './drift/order-udtraek.ts';
import { publishDriftsmelding } from './drift/publish-driftsmelding.ts';
import { setKontrolinterval } from './drift/set-kontrolinterval.ts';
import { settleUdtraek } from './drift/settle-udtraek.ts';
import { showAarsskifte } from './drift/show-aarsskifte.ts';
import { showLoginbevis } from './drift/show-loginbevis.ts';
import { showOpbevaring } from './drift/show-opbevaring.ts';
import { startAarsskifte } from './drift/start-aarsskifte.ts';
import { extendSession } from './faelles/extend-session.ts';
import { showSession } from './faelles/show-session.ts';
import { checkIndkomstbevis } from './offentlig/check-indkomstbevis.ts';
import { listLedigeJob } from './offentlig/list-ledige-job.ts';
import { listSatser } from './offentlig/list-satser.ts';
import { showLedigtJob } from './offentlig/show-ledigt-job.ts';
import { showStatistik } from './offentlig/show-statistik.ts';
import type { Operation } from './operation.ts';
import { deactivateFrikort } from './sagsbehandler/deactivate-frikort.ts';
import { issueFrikort } from './sagsbehandler/issue-frikort.ts';
import { listKontrol } from './sagsbehandler/list-kontrol.ts';
import { listOverdragelser } from './sagsbehandler/list-overdragelser.ts';
import { makeIndkomstbevis } from './sagsbehandler/make-indkomstbevis.ts';
import { reactivateFrikort } from './sagsbehandler/reactivate-frikort.ts';
import { refuseAnsoegning } from './sagsbehandler/refuse-ansoegning.ts';
import { refuseGenaktivering } from './sagsbehandler/refuse-genaktivering.ts';
import { registerKontrol } from './sagsbehandler/register-kontrol.ts';
import { releaseFrikort } from './sagsbehandler/release-frikort.ts';
import { requestOverdragelse } from './sagsbehandler/request-overdragelse.ts';
import { searchBorger } from './sagsbehandler/search-borger.ts';
import { settleFejlmelding } from './sagsbehandler/settle-fejlmelding.ts';
import { showFrikort } from './sagsbehandler/show-frikort.ts';
import { takeOverFrikort } from './sagsbehandler/take-over-frikort.ts';
import { cancelAnsaettelse } from './virksomhed/cancel-ansaettelse.ts';
import { checkBeloeb } from './virksomhed/check-beloeb.ts';
import { closeFejlmelding } from './virksomhed/close-fejlmelding.ts';
import { closeJobopslag } from './virksomhed/close-jobopslag.ts';
import { editAnsaettelse } from './virksomhed/edit-ansaettelse.ts';
import { editJobopslag } from './virksomhed/edit-jobopslag.ts';
import { getKontaktperson } from './virksomhed/get-kontaktperson.ts';
import { getVirksomhedsbeskeder } from './virksomhed/get-virksomhedsbeskeder.ts';
import { listAnsaettelser } from './virksomhed/list-ansaettelser.ts';
import { listJobopslag } from './virksomhed/list-jobopslag.ts';
import { lookupFrikort } from './virksomhed/lookup-frikort.ts';
import { publishJobopslag } from './virksomhed/publish-jobopslag.ts';
import { putKontaktperson } from './virksomhed/put-kontaktperson.ts';
import { putVirksomhedsbeskeder } from './virksomhed/put-virksomhedsbeskeder.ts';
import { registerAnsaettelse } from './virksomhed/register-ansaettelse.ts';
import { saveJobopslag } from './virksomhed/save-jobopslag.ts';
import { showAnsaettelse } from './virksomhed/show-ansaettelse.ts';
import { showJobopslag } from './virksomhed/show-jobopslag.ts';

/**
 * Every operation, each once. From this come the routes, the functions with their rights, the OpenAPI document, the
 * generated tests and the documentation. A function imports its own row, never this table: that keeps the bundles small.
 */
export const CATALOGUE: readonly Operation[] = [
  searchBorger,
  showFrikort,
  issueFrikort,
  refuseAnsoegning,
  deactivateFrikort,
  reactivateFrikort,
  refuseGenaktivering,
  listKontrol,
  registerKontrol,
  requestOverdragelse,
  takeOverFrikort,
  releaseFrikort,
  listOverdragelser,
  settleFejlmelding,
  lookupFrikort,
  checkBeloeb,
  registerAnsaettelse,
  editAnsaettelse,
  cancelAnsaettelse,
  listAnsaettelser,
  showAnsaettelse,
  closeFejlmelding,
  getKontaktperson,
  putKontaktperson,
  listJobopslag,
  showJobopslag,
  saveJobopslag,
  publishJobopslag,
  editJobopslag,
  closeJobopslag,
  getVirksomhedsbeskeder,
  putVirksomhedsbeskeder,
  showEgetFrikort,
  listEgneOpslag,
  showEgneOplysninger,
  reportFejl,
  getEgneBeskeder,
  putEgneBeskeder,
  listSatsforslag,
  enterSats,
  confirmSats,
  correctSats,
  setKontrolinterval,
  startAarsskifte,
  showAarsskifte,
  publishDriftsmelding,
  editDriftsmelding,
  endDriftsmelding,
  listDriftsmeldinger,
  showSession,
  extendSession,
  orderUdtraek,
  settleUdtraek,
  listUdtraek,
  fetchUdtraek,
  showOpbevaring,
  denyBruger,
  showLoginbevis,
  showStatistik,
  listSatser,
  makeEgetIndkomstbevis,
  makeIndkomstbevis,
  checkIndkomstbevis,
  listLedigeJob,
  showLedigtJob,
  listEgneIndkomstbeviser,
  withdrawEgetIndkomstbevis,
];
