import type { Cvr } from '#shared/values/cvr.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { findKommuneByCvr } from '#shared/values/kommune.ts';
import type { Aktoer } from './aktoer.ts';

/** The entrances (R062, R097), and the one for those who run the system. */
export const INDGANGE = ['sagsbehandler', 'virksomhed', 'borger', 'drift'] as const;
export type Indgang = (typeof INDGANGE)[number];

export type Privilegiegruppe = { readonly scope: string | undefined; readonly privilegier: readonly string[] };

/** What NemLog-in says of who logs in, after every check of the message itself. */
export type Erhvervslogin = {
  readonly profil: 'Professional';
  readonly navn: string;
  readonly brugerId: string;
  readonly cvr: Cvr;
  readonly orgNavn: string;
  readonly privilegier: readonly Privilegiegruppe[];
};

/** Of a citizen only the card is known here: the CPR number has already become one, or nothing. */
export type Borgerlogin = {
  readonly profil: 'Person';
  readonly navn: string;
  readonly frikortnummer: Frikortnummer | undefined;
};

export type Loginfakta = Erhvervslogin | Borgerlogin;

/** What the entrances demand beside the law's own rules. It is configuration. */
export type Indgangskrav = {
  readonly sagsbehandlerPrivilegium: string;
  readonly driftPrivilegium: string;
  readonly driftCvr: string;
};

export type Indgangsafslag =
  | 'BRUG_ERHVERVSLOGIN'
  | 'BRUG_PRIVAT_LOGIN'
  | 'IKKE_KOMMUNE'
  | 'MANGLER_PRIVILEGIUM'
  | 'PRIVILEGIUM_FOR_ANDEN_CVR'
  | 'INTET_FRIKORT'
  | 'IKKE_DRIFT';

export type Indgangssvar =
  | { readonly ok: true; readonly aktoer: Aktoer }
  | { readonly ok: false; readonly kode: Indgangsafslag };

/** Which kind of identity an entrance asks NemLog-in for. */
export const PROFIL_FOR = {
  sagsbehandler: 'Professional',
  virksomhed: 'Professional',
  borger: 'Person',
  drift: 'Professional',
} as const satisfies Record<Indgang, Loginfakta['profil']>;

/**
 * Whether who has logged in may use the entrance, and as whom.
 *
 * Asking for a Professional is not getting one, so what came is compared with what the entrance is for.
 */
export function decideIndgang(indgang: Indgang, fakta: Loginfakta, krav: Indgangskrav): Indgangssvar {
  if (fakta.profil !== PROFIL_FOR[indgang]) {
    return nej(fakta.profil === 'Person' ? 'BRUG_ERHVERVSLOGIN' : 'BRUG_PRIVAT_LOGIN');
  }
  if (fakta.profil === 'Person') {
    // R124: who never had a card is refused. An inactive card opens (D10).
    if (fakta.frikortnummer === undefined) return nej('INTET_FRIKORT');
    return { ok: true, aktoer: { rolle: 'borger', frikortnummer: fakta.frikortnummer } };
  }
  const { brugerId, cvr } = fakta;
  switch (indgang) {
    case 'sagsbehandler': {
      // R061: the municipality and the privilege, together; one of them alone gives nothing.
      const kommune = findKommuneByCvr(cvr);
      if (kommune === undefined) return nej('IKKE_KOMMUNE');
      const scopes = scopesOf(fakta, krav.sagsbehandlerPrivilegium);
      if (!scopes.includes(cvrScope(cvr))) {
        return nej(scopes.length > 0 ? 'PRIVILEGIUM_FOR_ANDEN_CVR' : 'MANGLER_PRIVILEGIUM');
      }
      return { ok: true, aktoer: { rolle: 'sagsbehandler', brugerId, kommunekode: kommune.kode } };
    }
    case 'drift':
      if (cvr !== krav.driftCvr || !scopesOf(fakta, krav.driftPrivilegium).includes(cvrScope(cvr))) {
        return nej('IKKE_DRIFT');
      }
      return { ok: true, aktoer: { rolle: 'drift', brugerId } };
    case 'virksomhed':
    case 'borger': // Not reached: the citizens' entrance takes a Person only.
      // R095, R098: any employee of any organisation may act for it, a municipality's too.
      return { ok: true, aktoer: { rolle: 'virksomhed', brugerId, cvr, virksomhedsnavn: fakta.orgNavn } };
  }
}

/** A group without a scope, or with a scope of another kind, gives nothing. */
function scopesOf(fakta: Erhvervslogin, privilegium: string): readonly string[] {
  return fakta.privilegier
    .filter((gruppe) => gruppe.privilegier.includes(privilegium))
    .map((gruppe) => gruppe.scope ?? '')
    .filter((scope) => scope.startsWith(CVR_SCOPE));
}

const CVR_SCOPE = 'urn:dk:gov:saml:cvrNumberIdentifier:';

function cvrScope(cvr: Cvr): string {
  return `${CVR_SCOPE}${cvr}`;
}

function nej(kode: Indgangsafslag): Indgangssvar {
  return { ok: false, kode };
}
