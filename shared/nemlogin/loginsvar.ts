import type { Loginfakta } from '#shared/domain/indgang.ts';
import type { Cpr } from '#shared/values/cpr.ts';

/** How NemLog-in knows the session that it has with the person, for logging out together. */
export type NemloginSession = {
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly sessionIndex: string;
};

/** Who has logged in. Of a citizen the CPR number, which lives only until it has become a card. */
export type Identitet =
  | Extract<Loginfakta, { profil: 'Professional' }>
  | { readonly profil: 'Person'; readonly navn: string; readonly cpr: Cpr };

export type Loginsvar = {
  readonly identitet: Identitet;
  readonly session: NemloginSession;
  /** The request it answers. Whether we made it, and whether it is still open, is the store's to say. */
  readonly inResponseTo: string;
};
