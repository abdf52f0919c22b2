/** Text as XML writes it, the same inside and outside of quotes. */
export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Names are written here and again in the service provider, so that a slip in one of them is seen. */
export const NS = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  dsig: 'http://www.w3.org/2000/09/xmldsig#',
  xenc: 'http://www.w3.org/2001/04/xmlenc#',
  privileges: 'http://digst.dk/oiosaml/basic_privilege_profile',
} as const;

export const bare = (pem: string) => pem.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, '');
