import type { Tidspunkt } from '#shared/values/dato.ts';
import { Afvist } from './afvist.ts';
import { readBekraeftelse } from './bekraeftelse.ts';
import { readIdentitet } from './identitet.ts';
import { openKonvolut } from './konvolut.ts';
import type { Loginsvar } from './loginsvar.ts';
import { saml } from './saml.ts';
import { gyldigeCertifikater, type Nemlogin } from './settings.ts';
import { parseStrict } from './xml.ts';

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
