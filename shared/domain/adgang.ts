import type { Aktoer, Rolle } from './aktoer.ts';

/**
 * Whose object an operation may touch:
 * - `ansvarligKommune`: the citizen's responsible municipality only (R072, R082, R084)
 * - `egenVirksomhed`: the company that made the record only (R100, R103, R108)
 * - `egetFrikort`: the citizen's own (R013)
 * - `kenderNummer`: whoever knows the frikortnummer, inside the look-up limits (R104, D19)
 * - `systemet`: what the system itself keeps, for the people who run it
 * - `alle`: what is public
 */
export type Ejerkrav = 'ansvarligKommune' | 'egenVirksomhed' | 'egetFrikort' | 'kenderNummer' | 'systemet' | 'alle';

type Adgangsregel = { readonly rolle: Rolle | 'offentlig'; readonly ejer: Ejerkrav };

/**
 * Who may do what: the one place. An operation that is not here does not exist. A new row is a new operation.
 * Another's object and a missing one are answered alike (the functions ask `maaTilgaa` and answer IKKE_FUNDET).
 */
export const ADGANG = {
  'search-borger': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'show-frikort': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'issue-frikort': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'deactivate-frikort': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'reactivate-frikort': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'list-kontrol': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'register-kontrol': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },
  'lookup-frikort': { rolle: 'virksomhed', ejer: 'kenderNummer' },
  'check-beloeb': { rolle: 'virksomhed', ejer: 'kenderNummer' },
  'register-ansaettelse': { rolle: 'virksomhed', ejer: 'kenderNummer' },
  'edit-ansaettelse': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'cancel-ansaettelse': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'list-ansaettelser': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'show-ansaettelse': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'get-kontaktperson': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'put-kontaktperson': { rolle: 'virksomhed', ejer: 'egenVirksomhed' },
  'show-eget-frikort': { rolle: 'borger', ejer: 'egetFrikort' },
  'list-satsforslag': { rolle: 'drift', ejer: 'systemet' },
  'enter-sats': { rolle: 'drift', ejer: 'systemet' },
  'confirm-sats': { rolle: 'drift', ejer: 'systemet' },
  'correct-sats': { rolle: 'drift', ejer: 'systemet' },
  'start-aarsskifte': { rolle: 'drift', ejer: 'systemet' },
  'show-aarsskifte': { rolle: 'drift', ejer: 'systemet' },
  'set-kontrolinterval': { rolle: 'drift', ejer: 'systemet' },
  'list-satser': { rolle: 'offentlig', ejer: 'alle' },
} as const satisfies Record<string, Adgangsregel>;

export type OperationName = keyof typeof ADGANG;

/** What an object says of its owner. */
export type Ejerskab = { readonly ansvarligKommune?: string; readonly cvr?: string; readonly frikortnummer?: string };

/** Whether this kind of user may call the operation at all. */
export function maaKalde(aktoer: Aktoer | undefined, operation: OperationName): boolean {
  const regel: Adgangsregel = ADGANG[operation];
  return regel.rolle === 'offentlig' || regel.rolle === aktoer?.rolle;
}

/** Whether this user may touch this object with the operation. */
export function maaTilgaa(aktoer: Aktoer, operation: OperationName, objekt: Ejerskab): boolean {
  if (!maaKalde(aktoer, operation)) return false;
  const regel: Adgangsregel = ADGANG[operation];
  switch (regel.ejer) {
    case 'ansvarligKommune':
      return aktoer.rolle === 'sagsbehandler' && aktoer.kommunekode === objekt.ansvarligKommune;
    case 'egenVirksomhed':
      return aktoer.rolle === 'virksomhed' && aktoer.cvr === objekt.cvr;
    case 'egetFrikort':
      return aktoer.rolle === 'borger' && aktoer.frikortnummer === objekt.frikortnummer;
    case 'systemet':
      return aktoer.rolle === 'drift';
    case 'kenderNummer':
    case 'alle':
      return true;
  }
}
