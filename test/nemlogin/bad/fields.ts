import { type BadCase, said, swap } from './case.ts';

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

/** From whom, to whom, when, in answer to what. */
export const FIELD_CASES: readonly BadCase[] = [
  { name: 'another issuer', grund: 'UDSTEDER', afvig: () => ({ felter: { udsteder: 'https://evil.example/idp' } }) },
  said(
    'another issuer in the assertion alone',
    'UDSTEDER',
    swap(/<saml:Issuer>[^<]+/, '<saml:Issuer>https://evil.example'),
  ),
  said(
    'no issuer in the assertion',
    ['UDSTEDER', 'SIGNATUR_STRUKTUR', 'SIGNATUR'],
    swap(/<saml:Issuer>[^<]*<\/saml:Issuer>/, '<saml:Issuer></saml:Issuer>'),
  ),
  {
    name: 'for another service',
    grund: 'MODTAGERKREDS',
    afvig: () => ({ felter: { publikum: 'https://other.example' } }),
  },
  said(
    'for nobody in particular',
    'MODTAGERKREDS',
    swap(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/, ''),
  ),
  said(
    'for us and, in a second restriction, for another only',
    'MODTAGERKREDS',
    swap(
      '</saml:AudienceRestriction>',
      '</saml:AudienceRestriction><saml:AudienceRestriction><saml:Audience>https://other.example</saml:Audience></saml:AudienceRestriction>',
    ),
  ),
  {
    name: 'another recipient',
    grund: 'MODTAGER',
    afvig: () => ({ felter: { modtager: 'https://other.example/acs' } }),
  },
  said('no recipient', 'MODTAGER', swap(/ Recipient="[^"]+"/, '')),
  {
    name: 'another destination',
    grund: 'DESTINATION',
    afvig: () => ({ felter: { destination: 'https://other.example/acs' } }),
  },
  { name: 'no destination', grund: 'DESTINATION', afvig: () => ({ svar: swap(/ Destination="[^"]+"/, '') }) },
  {
    name: 'in answer to a request we never made',
    grund: 'ANMODNING',
    afvig: () => ({ felter: { inResponseTo: '_0000' } }),
  },
  {
    name: 'in answer to nothing, in the envelope',
    grund: 'ANMODNING',
    afvig: () => ({ svar: swap(/ InResponseTo="[^"]+"/, '') }),
  },
  said('in answer to nothing, in the assertion', 'ANMODNING', swap(/ InResponseTo="[^"]+"/, '')),
  said(
    'in answer to another request, in the assertion',
    'ANMODNING',
    swap(/ InResponseTo="[^"]+"/, ' InResponseTo="_other"'),
  ),
  { name: 'expired', grund: 'UDLOEBET', afvig: () => ({ felter: { gyldigFra: ago(20), gyldigTil: ago(10) } }) },
  {
    name: 'not yet valid',
    grund: 'IKKE_GYLDIG_ENDNU',
    afvig: () => ({ felter: { gyldigFra: ago(-10), gyldigTil: ago(-20) } }),
  },
  said(
    'with a confirmation that has expired',
    ['UDLOEBET', 'SIGNATUR'],
    swap(/ NotOnOrAfter="[^"]+"(?= Recipient)/, ' NotOnOrAfter="2020-01-01T00:00:00.000Z"'),
  ),
  said('good for ever', ['UDLOEBET', 'SIGNATUR'], swap(/(?<=<saml:Conditions[^>]*) NotOnOrAfter="[^"]+"/, '')),
  said(
    'with a confirmation that is good for ever',
    ['UDLOEBET', 'SIGNATUR'],
    swap(/ NotOnOrAfter="[^"]+"(?= Recipient)/, ''),
  ),
  said(
    'with a beginning on the confirmation',
    'IKKE_GYLDIG_ENDNU',
    swap(' Recipient=', ' NotBefore="2020-01-01T00:00:00.000Z" Recipient='),
  ),
  said(
    'with a time that is none',
    ['UDLOEBET', 'SIGNATUR'],
    swap(/ NotOnOrAfter="[^"]+"(?=><saml:Audience)/, ' NotOnOrAfter="i morgen"'),
  ),
  said('without conditions', ['MODTAGERKREDS', 'SIGNATUR'], swap(/<saml:Conditions.*<\/saml:Conditions>/, '')),
  said(
    'of a session that has ended',
    'UDLOEBET',
    swap(' SessionIndex=', ' SessionNotOnOrAfter="2020-01-01T00:00:00Z" SessionIndex='),
  ),
  {
    name: 'that says it failed, beside a good assertion',
    grund: 'STATUS',
    afvig: () => ({ felter: { status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' } }),
  },
  {
    name: 'with two statuses',
    grund: 'STATUS',
    afvig: () => ({
      svar: swap('</samlp:Status>', '</samlp:Status><samlp:Status><samlp:StatusCode Value="x"/></samlp:Status>'),
    }),
  },
];
