import { describe, expect, test } from 'vitest';
import { decideIndgang, type Erhvervslogin, type Indgang } from '#shared/domain/indgang.ts';
import { parsePrivilegier } from '#shared/nemlogin/privilegier.ts';
import { isCvr } from '#shared/values/cvr.ts';

const URN = 'urn:dk:test:servicemedarbejder';
const DRIFT = 'urn:dk:test:drift';
const AARHUS = '55133018';
const KRAV = { sagsbehandlerPrivilegium: URN, driftPrivilegium: DRIFT, driftCvr: '33333334' };
const NEW = 'http://digst.dk/oiosaml/basic_privilege_profile';
const OLD = 'http://itst.dk/oiosaml/basic_privilege_profile';
const SCOPE = 'urn:dk:gov:saml:cvrNumberIdentifier:';

const list = (groups: string, ns = NEW) =>
  `<?xml version="1.0"?><b:PrivilegeList xmlns:b="${ns}">${groups}</b:PrivilegeList>`;
const group = (scope: string, inside = `<Privilege>${URN}</Privilege>`) =>
  `<PrivilegeGroup Scope="${scope}">${inside}</PrivilegeGroup>`;
const base64 = (xml: string) => Buffer.from(xml).toString('base64');

function decide(indgang: Indgang, cvr: string, privileges: string) {
  if (!isCvr(cvr)) throw new RangeError(cvr);
  const fakta: Erhvervslogin = {
    profil: 'Professional',
    navn: 'En Prøve',
    brugerId: 'bruger-1',
    cvr,
    orgNavn: 'Prøve',
    privilegier: privileges === '' ? [] : parsePrivilegier(privileges),
  };
  const svar = decideIndgang(indgang, fakta, KRAV);
  return svar.ok ? svar.aktoer.rolle : svar.kode;
}

describe('a caseworker needs the municipality and the privilege for it, together (R061)', () => {
  const own = group(SCOPE + AARHUS);
  test.each([
    ['both', AARHUS, base64(list(own)), 'sagsbehandler'],
    ['both, in the older namespace', AARHUS, base64(list(own, OLD)), 'sagsbehandler'],
    ['both, with line breaks', AARHUS, base64(list(own)).replace(/(.{20})/g, '$1\r\n'), 'sagsbehandler'],
    ['both, beside another CVR', AARHUS, base64(list(group(`${SCOPE}35209115`) + own)), 'sagsbehandler'],
    [
      'both, beside other privileges',
      AARHUS,
      base64(list(group(SCOPE + AARHUS, `<Privilege>urn:x</Privilege><Privilege>${URN}</Privilege>`))),
      'sagsbehandler',
    ],
    ['the municipality alone', AARHUS, '', 'MANGLER_PRIVILEGIUM'],
    ['the privilege alone', '11111112', base64(list(group(`${SCOPE}11111112`))), 'IKKE_KOMMUNE'],
    ['a privilege for another CVR', AARHUS, base64(list(group(`${SCOPE}35209115`))), 'PRIVILEGIUM_FOR_ANDEN_CVR'],
    [
      'a privilege whose CVR only begins so',
      AARHUS,
      base64(list(group(`${SCOPE}${AARHUS}9`))),
      'PRIVILEGIUM_FOR_ANDEN_CVR',
    ],
    [
      'another privilege',
      AARHUS,
      base64(list(group(SCOPE + AARHUS, '<Privilege>urn:x</Privilege>'))),
      'MANGLER_PRIVILEGIUM',
    ],
    [
      'a privilege with a constraint',
      AARHUS,
      base64(
        list(
          group(SCOPE + AARHUS, `<Constraint Name="urn:dk:kombit:KLE">32</Constraint><Privilege>${URN}</Privilege>`),
        ),
      ),
      'MANGLER_PRIVILEGIUM',
    ],
    [
      'a scope of a P-number',
      AARHUS,
      base64(list(group(`urn:dk:gov:saml:productionUnitIdentifier:${AARHUS}`))),
      'MANGLER_PRIVILEGIUM',
    ],
    [
      'no scope',
      AARHUS,
      base64(list(`<PrivilegeGroup><Privilege>${URN}</Privilege></PrivilegeGroup>`)),
      'MANGLER_PRIVILEGIUM',
    ],
    [
      'a qualified group, which is no group',
      AARHUS,
      base64(list(`<b:PrivilegeGroup Scope="${SCOPE}${AARHUS}"><Privilege>${URN}</Privilege></b:PrivilegeGroup>`)),
      'MANGLER_PRIVILEGIUM',
    ],
  ])('%s', (_, cvr, privileges, expected) => {
    expect(decide('sagsbehandler', cvr, privileges)).toBe(expected);
  });
});

test.each([
  ['their own CVR and privilege', '33333334', DRIFT, `${SCOPE}33333334`, 'drift'],
  ['another CVR', AARHUS, DRIFT, SCOPE + AARHUS, 'IKKE_DRIFT'],
  ['a privilege for another CVR', '33333334', DRIFT, SCOPE + AARHUS, 'IKKE_DRIFT'],
  ["the caseworkers' privilege", '33333334', URN, `${SCOPE}33333334`, 'IKKE_DRIFT'],
])('operators: %s', (_, cvr, urn, scope, expected) => {
  expect(decide('drift', cvr, base64(list(group(scope, `<Privilege>${urn}</Privilege>`))))).toBe(expected);
});

test('any employee of any organisation is let in for it, a municipality too (R095, R098)', () => {
  expect([decide('virksomhed', '11111112', ''), decide('virksomhed', AARHUS, '')]).toEqual([
    'virksomhed',
    'virksomhed',
  ]);
});

test.each([
  ['not base64', '<x/>'],
  ['a document type', base64('<!DOCTYPE a><a/>')],
  ['another root', base64('<PrivilegeList/>')],
  ['not UTF-8', Buffer.from([0x3c, 0xff, 0x3e]).toString('base64')],
  ['too long', 'A'.repeat(70_000)],
])('refused: %s', (_, text) => {
  expect(() => parsePrivilegier(text)).toThrow();
});
