import type { Cvr } from '#shared/values/cvr.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';

/** Who acts. Made by the authorizer from the session, never from what the caller sends. */
export type Aktoer =
  | { readonly rolle: 'sagsbehandler'; readonly brugerId: string; readonly kommunekode: Kommunekode }
  | { readonly rolle: 'virksomhed'; readonly brugerId: string; readonly cvr: Cvr; readonly virksomhedsnavn: string }
  | { readonly rolle: 'borger'; readonly frikortnummer: Frikortnummer }
  | { readonly rolle: 'drift'; readonly brugerId: string };

export type Rolle = Aktoer['rolle'];
export type Sagsbehandler = Extract<Aktoer, { rolle: 'sagsbehandler' }>;
export type Virksomhedsbruger = Extract<Aktoer, { rolle: 'virksomhed' }>;

/** How an actor stands in history and log: role, organisation, stable id. Never a name, never a CPR number (R037). */
export type AktoerReference = { readonly rolle: Rolle; readonly organisation: string; readonly brugerId: string };

export function aktoerReference(aktoer: Aktoer): AktoerReference {
  switch (aktoer.rolle) {
    case 'sagsbehandler':
      return { rolle: aktoer.rolle, organisation: `KOMMUNE#${aktoer.kommunekode}`, brugerId: aktoer.brugerId };
    case 'virksomhed':
      return { rolle: aktoer.rolle, organisation: `VIRKSOMHED#${aktoer.cvr}`, brugerId: aktoer.brugerId };
    case 'borger':
      return { rolle: aktoer.rolle, organisation: `BORGER#${aktoer.frikortnummer}`, brugerId: aktoer.frikortnummer };
    case 'drift':
      return { rolle: aktoer.rolle, organisation: 'DRIFT', brugerId: aktoer.brugerId };
  }
}
