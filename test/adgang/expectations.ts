import type { OperationName } from '#shared/domain/adgang.ts';
import type { Actor } from './actors.ts';

/** Whose object: the actor's own (citizen: own card; company A's job; municipality A's card), another's, none, or inactive. */
export const OBJECTS = ['own', 'others', 'missing', 'deactivated'] as const;
export type Obj = (typeof OBJECTS)[number];

/**
 * What must come of it, by hand. Four answers in the order own, another's, missing, deactivated.
 * `-` stopped by the authorizer (no function runs), `403` not this kind of user, else the status and, where refused, the code.
 */
type Row = Readonly<Record<Actor, string>>;

const STOPPED = '- - - -';
const FORBIDDEN = '403 403 403 403';

/** A row for an entrance: everyone else is told that this is not theirs. */
function row(cells: Partial<Row>): Row {
  return {
    nobody: STOPPED,
    citizen: FORBIDDEN,
    otherCitizen: FORBIDDEN,
    companyA: FORBIDDEN,
    companyB: FORBIDDEN,
    caseworkerA: FORBIDDEN,
    caseworkerB: FORBIDDEN,
    operator: FORBIDDEN,
    machineA: FORBIDDEN,
    ...cells,
  };
}

const company = (own: string, another: string) => row({ companyA: own, companyB: another, machineA: own });
const everyone = (cell: string) =>
  row({
    citizen: cell,
    otherCitizen: cell,
    companyA: cell,
    companyB: cell,
    caseworkerA: cell,
    caseworkerB: cell,
    operator: cell,
    machineA: cell,
  });

/**
 * Objects: `own` is a card of municipality A with a job of company A, and that company's job posts; `others` a card of municipality B with a job of
 * company B; `deactivated` a card of municipality A that is inactive, with a job of company A. A frikortnummer opens for
 * every company (D19), so for a company the card itself is never another's; the job is.
 */
export const EXPECTED: Readonly<Record<OperationName, Row>> = {
  'search-borger': row({ caseworkerA: '200 404 404 200', caseworkerB: '404 200 404 404' }),
  'show-frikort': row({ caseworkerA: '200 404 404 200', caseworkerB: '404 200 404 404' }),
  // The object is a citizen: with a card here, with one elsewhere, unknown to the register, with an inactive one.
  'issue-frikort': row({ caseworkerA: '409 409 404 409', caseworkerB: '409 409 404 409' }),
  'refuse-ansoegning': row({ caseworkerA: '409 409 404 409', caseworkerB: '409 409 404 409' }),
  'deactivate-frikort': row({ caseworkerA: '200 404 404 409', caseworkerB: '404 200 404 404' }),
  'reactivate-frikort': row({ caseworkerA: '409 404 404 200', caseworkerB: '404 409 404 404' }),
  'refuse-genaktivering': row({ caseworkerA: '409 404 404 201', caseworkerB: '404 409 404 404' }),
  'lookup-frikort': company('200 200 404 404', '200 200 404 404'),
  'check-beloeb': company('200 200 404 404', '200 200 404 404'),
  'register-ansaettelse': company('201 201 404 404', '201 201 404 404'),
  'edit-ansaettelse': company('200 404 404 200', '404 200 404 404'),
  'cancel-ansaettelse': company('200 404 404 200', '404 200 404 404'),
  'show-ansaettelse': company('200 404 404 200', '404 200 404 404'),
  // No object is named: it is always one's own.
  'list-ansaettelser': company('200 200 200 200', '200 200 200 200'),
  'get-kontaktperson': company('200 200 200 200', '200 200 200 200'),
  'put-kontaktperson': company('200 200 200 200', '200 200 200 200'),
  'list-jobopslag': company('200 200 200 200', '200 200 200 200'),
  'show-jobopslag': company('200 404 404 200', '404 200 404 404'),
  'save-jobopslag': company('200 404 404 200', '404 200 404 404'),
  'publish-jobopslag': company('200 404 404 200', '404 200 404 404'),
  'edit-jobopslag': company('200 404 404 200', '404 200 404 404'),
  'close-jobopslag': company('200 404 404 200', '404 200 404 404'),
  'show-eget-frikort': row({ citizen: '200 200 200 200', otherCitizen: '200 200 200 200' }),
  'show-egne-oplysninger': row({ citizen: '200 200 200 200', otherCitizen: '200 200 200 200' }),
  'list-egne-opslag': row({ citizen: '200 200 200 200', otherCitizen: '200 200 200 200' }),
  'make-eget-indkomstbevis': row({ citizen: '201 201 201 201', otherCitizen: '201 201 201 201' }),
  'list-egne-indkomstbeviser': row({ citizen: '200 200 200 200', otherCitizen: '200 200 200 200' }),
  // A proof of one's own card; of a card that is inactive too.
  'withdraw-eget-indkomstbevis': row({ citizen: '200 404 404 404', otherCitizen: '404 200 404 404' }),
  'make-indkomstbevis': row({ caseworkerA: '201 404 404 201', caseworkerB: '404 201 404 404' }),
  // Nobody is asked who they are: a code that was never given out.
  'check-indkomstbevis': { ...everyone('404 404 404 404'), nobody: '404 404 404 404' },
  // A citizen's own job, on their own card; nobody has marked the others.
  'report-fejl': row({ citizen: '201 404 404 404', otherCitizen: '404 201 404 404' }),
  'close-fejlmelding': company('409 404 404 409', '404 409 404 404'),
  'settle-fejlmelding': row({ caseworkerA: '409 404 404 409', caseworkerB: '404 409 404 404' }),
  'get-egne-beskeder': row({ citizen: '200 200 200 200', otherCitizen: '200 200 200 200' }),
  'put-egne-beskeder': row({ citizen: '200 200 200 200', otherCitizen: '200 200 200 200' }),
  'get-virksomhedsbeskeder': company('200 200 200 200', '200 200 200 200'),
  'put-virksomhedsbeskeder': company('200 200 200 200', '200 200 200 200'),
  'show-session': everyone('200 200 200 200'),
  'extend-session': everyone('200 200 200 200'),
  'order-udtraek': row({ operator: '201 201 201 201' }),
  'settle-udtraek': row({ operator: '404 404 404 404' }),
  'list-udtraek': row({ operator: '200 200 200 200' }),
  'fetch-udtraek': row({ operator: '404 404 404 404' }),
  'show-opbevaring': row({ operator: '200 200 200 200' }),
  'deny-bruger': row({ operator: '200 200 200 200' }),
  // The login is nobody's here; that one that is there is shown stands in the operation's own test.
  'show-loginbevis': row({ operator: '404 404 404 404' }),
  'list-kontrol': row({ caseworkerA: '200 200 200 200', caseworkerB: '200 200 200 200' }),
  'register-kontrol': row({ caseworkerA: '201 404 404 201', caseworkerB: '404 201 404 404' }),
  // Asked for by the municipality that does not have it; there is no request for any of them yet.
  'request-overdragelse': row({ caseworkerA: '409 201 404 409', caseworkerB: '201 409 404 201' }),
  'take-over-frikort': row({ caseworkerA: '409 409 404 409', caseworkerB: '409 409 404 409' }),
  'release-frikort': row({ caseworkerA: '409 404 404 409', caseworkerB: '404 409 404 404' }),
  'list-overdragelser': row({ caseworkerA: '200 200 200 200', caseworkerB: '200 200 200 200' }),
  // The system's own amounts and runs belong to nobody; a year that nobody has entered cannot be confirmed.
  'list-satsforslag': row({ operator: '200 200 200 200' }),
  'enter-sats': row({ operator: '201 201 201 201' }),
  'confirm-sats': row({ operator: '404 404 404 404' }),
  'correct-sats': row({ operator: '201 201 201 201' }),
  'publish-driftsmelding': row({ operator: '201 201 201 201' }),
  'edit-driftsmelding': row({ operator: '404 404 404 404' }),
  'end-driftsmelding': row({ operator: '404 404 404 404' }),
  'list-driftsmeldinger': row({ operator: '200 200 200 200' }),
  'set-kontrolinterval': row({ operator: '200 200 200 200' }),
  'start-aarsskifte': row({ operator: '201 201 201 201' }),
  'show-aarsskifte': row({ operator: '200 200 200 200' }),
  'show-statistik': { ...everyone('404 404 404 404'), nobody: '404 404 404 404' },
  'list-satser': { ...everyone('200 200 200 200'), nobody: '200 200 200 200' },
  'list-ledige-job': { ...everyone('200 200 200 200'), nobody: '200 200 200 200' },
  'show-ledigt-job': { ...everyone('200 200 404 200'), nobody: '200 200 404 200' },
};

export function expected(name: OperationName, actor: Actor, object: Obj): string {
  return EXPECTED[name][actor].split(' ')[OBJECTS.indexOf(object)] ?? '';
}
