import type { Loginfakta } from '#shared/domain/indgang.ts';
import type { Cpr } from '#shared/values/cpr.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { Afvist } from './afvist.ts';
import { readBekraeftelse } from './bekraeftelse.ts';
import { readIdentitet } from './identitet.ts';
import { openKonvolut } from './konvolut.ts';
import { saml } from './saml.ts';
import { gyldigeCertifikater, type Nemlogin } from './settings.ts';
import { parseStrict } from './xml.ts';

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

/**
 * Reads a login response, or throws `Afvist` with the reason. In this order: what can be seen from outside; the signature,
 * by the library, which hands back the bytes that were signed; and then everything else on those bytes alone.
 */
export async function readLoginsvar(
  samlResponse: string | undefined,
  settings: Nemlogin,
  now: Tidspunkt,
): Promise<Loginsvar> {
  const konvolut = await openKonvolut(samlResponse, settings);
  const certifikater = gyldigeCertifikater(settings, now);
  if (certifikater.length === 0) throw new Error('no certificate of NemLog-in is valid any longer');
  const { base64, svaretErSigneret, noegle } = konvolut;
  const library = saml(settings, { certifikater, svaretErSigneret, dekrypteringsnoegle: noegle });
  const signed = await library
    .validatePostResponseAsync({ SAMLResponse: base64 })
    .then(({ profile }) => profile?.getAssertionXml?.())
    .catch((error: unknown) => {
      throw new Afvist(grundOf(error));
    });
  if (signed === undefined) throw new Afvist('SIGNATUR');
  const assertion = parseStrict(signed);
  const { inResponseTo } = konvolut;
  const session = readBekraeftelse(assertion, { settings, now, inResponseTo });
  return { identitet: readIdentitet(assertion, session.nameId), session, inResponseTo };
}

/** The library's own words may quote the message, so only their kind is kept. */
function grundOf(error: unknown): Afvist['grund'] {
  const text = error instanceof Error ? error.message : '';
  if (/audience/i.test(text)) return 'MODTAGERKREDS';
  if (/expired/.test(text)) return 'UDLOEBET';
  if (/not yet valid/.test(text)) return 'IKKE_GYLDIG_ENDNU';
  return 'SIGNATUR';
}
