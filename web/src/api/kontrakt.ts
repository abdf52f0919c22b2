import type { showEgetFrikort } from '#shared/contract/borger/show-eget-frikort.ts';
import type { listSatser } from '#shared/contract/offentlig/list-satser.ts';
import type { AnswerOf as Answer, RequestOf as Request } from '#shared/contract/operation.ts';
import type { deactivateFrikort } from '#shared/contract/sagsbehandler/deactivate-frikort.ts';
import type { issueFrikort } from '#shared/contract/sagsbehandler/issue-frikort.ts';
import type { reactivateFrikort } from '#shared/contract/sagsbehandler/reactivate-frikort.ts';
import type { searchBorger } from '#shared/contract/sagsbehandler/search-borger.ts';
import type { showFrikort } from '#shared/contract/sagsbehandler/show-frikort.ts';
import type { cancelAnsaettelse } from '#shared/contract/virksomhed/cancel-ansaettelse.ts';
import type { checkBeloeb } from '#shared/contract/virksomhed/check-beloeb.ts';
import type { editAnsaettelse } from '#shared/contract/virksomhed/edit-ansaettelse.ts';
import type { getKontaktperson } from '#shared/contract/virksomhed/get-kontaktperson.ts';
import type { listAnsaettelser } from '#shared/contract/virksomhed/list-ansaettelser.ts';
import type { lookupFrikort } from '#shared/contract/virksomhed/lookup-frikort.ts';
import type { putKontaktperson } from '#shared/contract/virksomhed/put-kontaktperson.ts';
import type { registerAnsaettelse } from '#shared/contract/virksomhed/register-ansaettelse.ts';
import type { showAnsaettelse } from '#shared/contract/virksomhed/show-ansaettelse.ts';

/** The operations that the client uses. Types only: no schema comes into the browser. */
type Kontrakt = {
  'search-borger': typeof searchBorger;
  'show-frikort': typeof showFrikort;
  'issue-frikort': typeof issueFrikort;
  'deactivate-frikort': typeof deactivateFrikort;
  'reactivate-frikort': typeof reactivateFrikort;
  'lookup-frikort': typeof lookupFrikort;
  'check-beloeb': typeof checkBeloeb;
  'register-ansaettelse': typeof registerAnsaettelse;
  'edit-ansaettelse': typeof editAnsaettelse;
  'cancel-ansaettelse': typeof cancelAnsaettelse;
  'list-ansaettelser': typeof listAnsaettelser;
  'show-ansaettelse': typeof showAnsaettelse;
  'get-kontaktperson': typeof getKontaktperson;
  'put-kontaktperson': typeof putKontaktperson;
  'show-eget-frikort': typeof showEgetFrikort;
  'list-satser': typeof listSatser;
};

export type Navn = keyof Kontrakt;
export type RequestOf<N extends Navn> = Request<Kontrakt[N]>;
export type AnswerOf<N extends Navn> = Answer<Kontrakt[N]>;

export type Kortside = AnswerOf<'show-frikort'>;
export type EgetFrikort = AnswerOf<'show-eget-frikort'>;
export type Ansaettelse = AnswerOf<'list-ansaettelser'>['ansaettelser'][number];
export type Kontaktperson = NonNullable<AnswerOf<'get-kontaktperson'>['kontaktperson']>;
