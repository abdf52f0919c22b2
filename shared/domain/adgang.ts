import type { Aktoer, Rolle } from './aktoer.ts';

/**
 * Whose object an operation may touch:
 * - `ansvarligKommune`: the citizen's responsible municipality only (R072, R082, R084)
 * - `andenKommune`: a municipality that is not the responsible one, and that knows the CPR number (R182, D2)
 * - `egenVirksomhed`: the company that made the record only (R100, R103, R108)
 * - `egetFrikort`: the citizen's own (R013)
 * - `kenderNummer`: whoever knows the frikortnummer, inside the look-up limits (R104, D19)
 * - `egenSession`: the session that the request came with, whoever's it is
 * - `driften`: what belongs to nobody but is for those who run the system
 * - `alle`: what is public
 */
export type Ejerkrav =
  | 'ansvarligKommune'
  | 'andenKommune'
  | 'egenVirksomhed'
  | 'egetFrikort'
  | 'kenderNummer'
  | 'egenSession'
  | 'driften'
  | 'alle';

/** `faelles`: anyone who is logged in. */
type Adgangsregel = { readonly rolle: Rolle | 'faelles' | 'offentlig'; readonly ejer: Ejerkrav };

/**
 * Who may do what: the one place. An operation that is not here does not exist. A new row is a new operation.
 * Another's object and a missing one are answered alike (the functions ask `maaTilgaa` and answer IKKE_FUNDET).
 */
export const ADGANG = {
  'search-borger': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'show-frikort': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'issue-frikort': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'refuse-ansoegning': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'deactivate-frikort': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'reactivate-frikort': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'refuse-genaktivering': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'list-kontrol': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'register-kontrol': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'request-overdragelse': { rolle: 'sagsbehandler', ejer: 'andenKommune' },
  'take-over-frikort': { rolle: 'sagsbehandler', ejer: 'andenKommune' },
  'release-frikort': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'list-overdragelser': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'settle-fejlmelding': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'lookup-frikort': { rolle: 'virksomhed', ejer: 'kenderNummer' },
  'check-beloeb': { rolle: 'virksomhed', ejer: 'kenderNummer' },
  'register-ansaettelse': { rolle: 'virksomhed', ejer: 'kenderNummer' },
  'edit-ansaettelse': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'cancel-ansaettelse': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'list-ansaettelser': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'show-ansaettelse': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'close-fejlmelding': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'get-kontaktperson': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'put-kontaktperson': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'list-jobopslag': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'show-jobopslag': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'save-jobopslag': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'publish-jobopslag': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'edit-jobopslag': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'close-jobopslag': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'get-virksomhedsbeskeder': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'put-virksomhedsbeskeder': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'show-eget-frikort': { rolle: 'borger', ejer: 'egetFrikort' },
  'show-egne-oplysninger': { rolle: 'borger', ejer: 'egetFrikort' },
  'list-egne-opslag': { rolle: 'borger', ejer: 'egetFrikort' },
  'report-fejl': { rolle: 'borger', ejer: 'egetFrikort' },
  'get-egne-beskeder': { rolle: 'borger', ejer: 'egetFrikort' },
  'put-egne-beskeder': { rolle: 'borger', ejer: 'egetFrikort' },
  'list-satsforslag': { rolle: 'drift', ejer: 'driften' },
  'enter-sats': { rolle: 'drift', ejer: 'driften' },
  'confirm-sats': { rolle: 'drift', ejer: 'driften' },
  'correct-sats': { rolle: 'drift', ejer: 'driften' },
  'start-aarsskifte': { rolle: 'drift', ejer: 'driften' },
  'show-aarsskifte': { rolle: 'drift', ejer: 'driften' },
  'set-kontrolinterval': { rolle: 'drift', ejer: 'driften' },
  'publish-driftsmelding': { rolle: 'drift', ejer: 'driften' },
  'edit-driftsmelding': { rolle: 'drift', ejer: 'driften' },
  'end-driftsmelding': { rolle: 'drift', ejer: 'driften' },
  'list-driftsmeldinger': { rolle: 'drift', ejer: 'driften' },
  'show-session': { rolle: 'faelles', ejer: 'egenSession' },
  'extend-session': { rolle: 'faelles', ejer: 'egenSession' },
  'order-udtraek': { rolle: 'drift', ejer: 'driften' },
  'settle-udtraek': { rolle: 'drift', ejer: 'driften' },
  'list-udtraek': { rolle: 'drift', ejer: 'driften' },
  'fetch-udtraek': { rolle: 'drift', ejer: 'driften' },
  'show-opbevaring': { rolle: 'drift', ejer: 'driften' },
  'deny-bruger': { rolle: 'drift', ejer: 'driften' },
  'show-loginbevis': { rolle: 'drift', ejer: 'driften' },
  'show-statistik': { rolle: 'offentlig', ejer: 'alle' },
  'list-satser': { rolle: 'offentlig', ejer: 'alle' },
  'make-eget-indkomstbevis': { rolle: 'borger', ejer: 'egetFrikort' },
  'list-egne-indkomstbeviser': { rolle: 'borger', ejer: 'egetFrikort' },
  'withdraw-eget-indkomstbevis': { rolle: 'borger', ejer: 'egetFrikort' },
  'make-indkomstbevis': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'check-indkomstbevis': { rolle: 'offentlig', ejer: 'alle' },
  'list-ledige-job': { rolle: 'offentlig', ejer: 'alle' },
  'show-ledigt-job': { rolle: 'offentlig', ejer: 'alle' },
} as const satisfies Record<string, Adgangsregel>;

export type OperationName = keyof typeof ADGANG;

/** What the system does with somebody's data by itself, when its time has come. */
export const TIDSHANDLINGER = ['close-ansaettelse', 'follow-cpr'] as const;
/** What a hændelse can be. */
export type Haendelseshandling = OperationName | (typeof TIDSHANDLINGER)[number];

/** What the revisionslog tells of: that, and coming and going (R046). */
export const LOGINHANDLINGER = ['login', 'logout'] as const;
/** And what the system does by itself to one citizen. */
export const JOBHANDLINGER = ['slet-borger', 'slet-bevis'] as const;
export type Handling = Haendelseshandling | (typeof LOGINHANDLINGER)[number] | (typeof JOBHANDLINGER)[number];

/** What an object says of its owner. */
export type Ejerskab = { readonly ansvarligKommune?: string; readonly cvr?: string; readonly frikortnummer?: string };

/** Whether this kind of user may call the operation at all. */
export function maaKalde(aktoer: Aktoer | undefined, operation: OperationName): boolean {
  const regel: Adgangsregel = ADGANG[operation];
  if (regel.rolle === 'offentlig') return true;
  return aktoer !== undefined && (regel.rolle === 'faelles' || regel.rolle === aktoer.rolle);
}

/** Whether this user may touch this object with the operation. */
export function maaTilgaa(aktoer: Aktoer, operation: OperationName, objekt: Ejerskab): boolean {
  if (!maaKalde(aktoer, operation)) return false;
  const regel: Adgangsregel = ADGANG[operation];
  switch (regel.ejer) {
    case 'ansvarligKommune':
      return aktoer.rolle === 'sagsbehandler' && aktoer.kommunekode === objekt.ansvarligKommune;
    case 'andenKommune':
      return aktoer.rolle === 'sagsbehandler' && aktoer.kommunekode !== objekt.ansvarligKommune;
    case 'egenVirksomhed':
      return aktoer.rolle === 'virksomhed' && aktoer.cvr === objekt.cvr;
    case 'egetFrikort':
      return aktoer.rolle === 'borger' && aktoer.frikortnummer === objekt.frikortnummer;
    case 'kenderNummer':
    case 'egenSession':
    case 'driften':
    case 'alle':
      return true;
  }
}
