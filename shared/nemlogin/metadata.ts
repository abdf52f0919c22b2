import { ATTRIBUT, NS, PERSISTENT, POST_BINDING, REDIRECT_BINDING } from './names.ts';
import type { Nemlogin } from './settings.ts';
import { escapeXml } from './xml.ts';

const URI_FORMAT = 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri';

/** The attributes that are needed for anyone to come in; the others are the kind of identity's own. */
const KRAEVET: readonly string[] = [ATTRIBUT.specVersion, ATTRIBUT.nsis, ATTRIBUT.navn];

/** What is registered at NemLog-in: who we are, our keys, our addresses, and which attributes we ask for and no others. */
export function serviceProviderMetadata(settings: Nemlogin): string {
  const keys = settings.noegler.map(({ certifikat }) => {
    const base64 = certifikat.replace(/-----[A-Z ]+-----|\s/g, '');
    return `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;
  });
  // The first key signs. A new one is announced before it is taken into use, so all of them stand here for both uses.
  const descriptors = ['signing', 'encryption'].flatMap((use) =>
    keys.map((key) => `<md:KeyDescriptor use="${use}">${key}</md:KeyDescriptor>`),
  );
  const attributes = Object.values(ATTRIBUT).map(
    (name) =>
      `<md:RequestedAttribute Name="${name}" NameFormat="${URI_FORMAT}" isRequired="${KRAEVET.includes(name)}"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<md:EntityDescriptor xmlns:md="${NS.metadata}" xmlns:ds="${NS.signature}" entityID="${escapeXml(settings.entityId)}">` +
    `<md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true" protocolSupportEnumeration="${NS.protocol}">` +
    `${descriptors.join('')}` +
    `<md:SingleLogoutService Binding="${REDIRECT_BINDING}" Location="${escapeXml(settings.logoutUrl)}"/>` +
    `<md:NameIDFormat>${PERSISTENT}</md:NameIDFormat>` +
    `<md:AssertionConsumerService Binding="${POST_BINDING}" Location="${escapeXml(settings.acsUrl)}" index="0" isDefault="true"/>` +
    '<md:AttributeConsumingService index="0" isDefault="true"><md:ServiceName xml:lang="da">Socialt frikort</md:ServiceName>' +
    `${attributes.join('')}</md:AttributeConsumingService></md:SPSSODescriptor></md:EntityDescriptor>\n`
  );
}
