import type { Loginfakta } from '#shared/domain/indgang.ts';
import { newRequestId, saml } from './saml.ts';
import type { Nemlogin } from './settings.ts';

/** A signed request for a login: its id, and the address to send the browser to. */
export async function newLoginAnmodning(
  settings: Nemlogin,
  profil: Loginfakta['profil'],
): Promise<{ id: string; url: string }> {
  const id = newRequestId();
  const url = await saml(settings, { profil, id }).getAuthorizeUrlAsync('', undefined, {});
  return { id, url };
}
