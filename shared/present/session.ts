import type { SessionView } from '#shared/contract/session-view.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { kommuneNavn } from '#shared/values/kommune.ts';

type Kendt = { readonly navn?: string | undefined; readonly ledigUdloeber?: Tidspunkt; readonly udloeber?: Tidspunkt };

/** Who is logged in, as the top of the screen says it (R064). */
export function sessionForSkaerm(aktoer: Aktoer, { navn = '', ledigUdloeber, udloeber }: Kendt = {}): SessionView {
  return { rolle: aktoer.rolle, navn, organisation: organisationOf(aktoer), ledigUdloeber, udloeber };
}

function organisationOf(aktoer: Aktoer): string {
  switch (aktoer.rolle) {
    case 'sagsbehandler':
      return kommuneNavn(aktoer.kommunekode);
    case 'virksomhed':
      return `${aktoer.virksomhedsnavn}, CVR ${aktoer.cvr}`;
    case 'borger':
      return 'Borger';
    case 'drift':
      return 'Drift';
  }
}
