import { createHmac } from 'node:crypto';
import { sign } from '#infra/local/nemlogin/bekraeftelse.ts';
import { type BadCase, cut, swap } from './case.ts';

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const EXCLUSIVE = /Algorithm="http:\/\/www\.w3\.org\/2001\/10\/xml-exc-c14n#"/;

/** Who signed, what, and how. */
export const SIGNATURE_CASES: readonly BadCase[] = [
  { name: 'unsigned', grund: 'SIGNATUR_STRUKTUR', afvig: () => ({ underskriv: (text) => text }) },
  { name: "signed by someone else's key", grund: 'SIGNATUR', afvig: ({ fremmed }) => ({ noegle: fremmed }) },
  {
    name: "signed by someone else's key under NemLog-in's certificate",
    grund: 'SIGNATUR',
    afvig: ({ fremmed, idp }) => ({ noegle: { ...fremmed, certifikat: idp.noegler.idp.certifikat } }),
  },
  { name: 'signed by our own key', grund: 'SIGNATUR', afvig: ({ idp }) => ({ noegle: idp.noegler.sp }) },
  {
    name: 'another municipality written in after the signing',
    grund: 'SIGNATUR',
    afvig: () => ({ signeret: swap('Aarhus Kommune', 'Odense Kommune') }),
  },
  {
    name: 'a signature with one letter changed',
    grund: 'SIGNATUR',
    afvig: () => ({
      signeret: (t) => t.replace(/(<SignatureValue>.)(.)/, (_, a, b) => `${a}${b === 'A' ? 'B' : 'A'}`),
    }),
  },
  {
    name: 'a digest with one letter changed',
    grund: 'SIGNATUR',
    afvig: () => ({ signeret: (t) => t.replace(/(<DigestValue>.)(.)/, (_, a, b) => `${a}${b === 'A' ? 'B' : 'A'}`) }),
  },
  {
    name: 'signed with SHA-1',
    grund: 'ALGORITME',
    afvig: () => ({ signeret: swap(RSA_SHA256, 'http://www.w3.org/2000/09/xmldsig#rsa-sha1') }),
  },
  {
    name: 'signed with a MAC whose key is the public certificate',
    grund: 'ALGORITME',
    afvig: ({ idp }) => ({
      signeret: (text) => {
        const algorithm = 'http://www.w3.org/2000/09/xmldsig#hmac-sha1';
        const mac = createHmac('sha1', idp.noegler.idp.certifikat).update(text).digest('base64');
        return swap(/<SignatureValue>[^<]*/, `<SignatureValue>${mac}`)(swap(RSA_SHA256, algorithm)(text));
      },
    }),
  },
  {
    name: 'a digest with SHA-1',
    grund: 'ALGORITME',
    afvig: () => ({
      signeret: swap(/(?<=DigestMethod )Algorithm="[^"]+"/, 'Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"'),
    }),
  },
  {
    name: 'another canonical form',
    grund: 'ALGORITME',
    afvig: () => ({ signeret: swap(EXCLUSIVE, 'Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"') }),
  },
  {
    name: 'a third transform',
    grund: 'SIGNATUR_STRUKTUR',
    afvig: () => ({
      signeret: swap(
        '</Transforms>',
        '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/></Transforms>',
      ),
    }),
  },
  {
    name: 'a transform that runs a style sheet instead of taking the signature out',
    grund: 'ALGORITME',
    afvig: () => ({
      signeret: swap(
        'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
        'http://www.w3.org/TR/1999/REC-xslt-19991116',
      ),
    }),
  },
  {
    name: 'a reference to nothing',
    grund: 'SIGNATUR_STRUKTUR',
    afvig: () => ({ signeret: swap(/<Reference URI="[^"]*"/, '<Reference URI=""') }),
  },
  {
    name: 'two references',
    grund: 'SIGNATUR_STRUKTUR',
    afvig: () => ({ signeret: (t) => swap('</SignedInfo>', `${cut(t, 'Reference')}</SignedInfo>`)(t) }),
  },
  {
    name: 'two signatures',
    grund: 'SIGNATUR_STRUKTUR',
    afvig: () => ({ signeret: (t) => swap('</Signature>', `</Signature>${cut(t, 'Signature')}`)(t) }),
  },
  {
    name: 'a signature in the subject instead of on the assertion',
    grund: 'SIGNATUR_STRUKTUR',
    afvig: () => ({
      signeret: (t) =>
        swap('</saml:Subject>', `${cut(t, 'Signature')}</saml:Subject>`)(t.replace(cut(t, 'Signature'), '')),
    }),
  },
  {
    name: 'the envelope signed and not the assertion',
    grund: 'SIGNATUR_STRUKTUR',
    afvig: ({ idp }) => ({ underskriv: (text) => text, svar: (text) => sign(text, idp.noegler.idp) }),
  },
  {
    name: 'a good assertion in an envelope with a broken signature',
    grund: 'SIGNATUR',
    afvig: ({ fremmed }) => ({ svar: (text) => sign(text, fremmed) }),
  },
  {
    name: 'an envelope changed after it was signed',
    grund: 'SIGNATUR',
    afvig: ({ idp }) => ({ svar: (text) => swap('IssueInstant="20', 'IssueInstant="19')(sign(text, idp.noegler.idp)) }),
  },
];
