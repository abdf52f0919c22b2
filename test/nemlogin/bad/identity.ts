import type { Attribut } from '#infra/local/nemlogin/bekraeftelse.ts';
import { type BadCase, said, swap, told, twice } from './case.ts';

const LOA = 'https://data.gov.dk/concept/core/nsis/loa';
const EID = 'https://data.gov.dk/model/core/eid';
const PRIVILEGIER = `${EID}/privilegesIntermediate`;
const URN = 'urn:dk:socialtfrikort:lokal:servicemedarbejder';

const without = (name: string) => (a: readonly Attribut[]) => a.filter(([each]) => each !== name);
const set = (name: string, value: string) => (a: readonly Attribut[]) => [...without(name)(a), [name, value] as const];
const list = (inside: string, ns = 'http://digst.dk/oiosaml/basic_privilege_profile') =>
  Buffer.from(`<p:PrivilegeList xmlns:p="${ns}">${inside}</p:PrivilegeList>`).toString('base64');
const group = (scope: string) => `<PrivilegeGroup${scope}><Privilege>${URN}</Privilege></PrivilegeGroup>`;

const PERSON_ID = `${EID}/person/uuid/a11f3c52-6d0e-4c58-9a37-0c5be1d20751`;

/** About whom, and how sure NemLog-in is. */
export const IDENTITY_CASES: readonly BadCase[] = [
  said('without a subject', 'EMNE', swap(/<saml:Subject>.*<\/saml:Subject>/, '')),
  said('without a NameID', 'EMNE', swap(/<saml:NameID.*<\/saml:NameID>/, '')),
  said('with two NameIDs', 'EMNE', twice(/<saml:NameID.*<\/saml:NameID>/)),
  { name: 'with a NameID of another kind', grund: 'EMNE', afvig: () => ({ felter: { nameId: 'lone@example.dk' } }) },
  said('with a NameID of another format', 'EMNE', swap('nameid-format:persistent', 'nameid-format:unspecified')),
  said('for whoever has the key', 'EMNE', swap('cm:bearer', 'cm:holder-of-key')),
  said('with two confirmations', 'EMNE', twice(/<saml:SubjectConfirmation .*<\/saml:SubjectConfirmation>/)),
  said('without a login statement', 'ERKLAERINGER', swap(/<saml:AuthnStatement.*<\/saml:AuthnStatement>/, '')),
  said('with two login statements', 'ERKLAERINGER', twice(/<saml:AuthnStatement.*<\/saml:AuthnStatement>/)),
  said('without attributes', 'ERKLAERINGER', swap(/<saml:AttributeStatement[\s\S]*<\/saml:AttributeStatement>/, '')),
  said(
    'with two lists of attributes',
    'ERKLAERINGER',
    twice(/<saml:AttributeStatement[\s\S]*<\/saml:AttributeStatement>/),
  ),
  said('without a session', 'ERKLAERINGER', swap(/ SessionIndex="[^"]+"/, '')),
  told('without a version of the profile', 'SPECVERSION', without('https://data.gov.dk/model/core/specVersion')),
  told('of an older profile', 'SPECVERSION', set('https://data.gov.dk/model/core/specVersion', 'DK-SAML-2.0')),
  { name: 'on level Low', grund: 'SIKRINGSNIVEAU', bruger: 'laust' },
  told('without a level', 'SIKRINGSNIVEAU', without(LOA)),
  told('on a level nobody knows', 'SIKRINGSNIVEAU', set(LOA, 'substantial')),
  told('on two levels', 'ATTRIBUTTER', (a) => [...a, [LOA, 'High']]),
  said(
    'on level Low by its context',
    'SIKRINGSNIVEAU',
    swap(/<saml:AuthnContextClassRef>[^<]+/, `<saml:AuthnContextClassRef>${LOA}/Low`),
  ),
  said(
    'a Person by its context, a Professional by the rest',
    'PROFIL',
    swap(/<saml:AuthnContextClassRef>[^<]+/, '<saml:AuthnContextClassRef>https://data.gov.dk/eid/Person'),
  ),
  {
    name: 'a Person by its NameID, a Professional by the rest',
    grund: 'PROFIL',
    afvig: () => ({ felter: { nameId: PERSON_ID } }),
  },
  { name: 'a Person where a Professional was asked for', grund: 'BRUG_ERHVERVSLOGIN', bruger: 'anna' },
  {
    name: 'a Person where a company was asked for',
    grund: 'BRUG_ERHVERVSLOGIN',
    bruger: 'anna',
    indgang: 'virksomhed',
  },
  {
    name: 'a Professional where a Person was asked for',
    grund: 'BRUG_PRIVAT_LOGIN',
    bruger: 'bodil',
    indgang: 'borger',
  },
  { name: 'a citizen who has no card', grund: 'INTET_FRIKORT', bruger: 'birthe', indgang: 'borger' },
  told('a Professional without a CVR number', 'PROFIL', without(`${EID}/professional/cvr`)),
  told('a Professional with a CVR number of seven digits', 'PROFIL', set(`${EID}/professional/cvr`, '5513301')),
  told('a Professional without an organisation', 'PROFIL', without(`${EID}/professional/orgName`)),
  told('a Professional without an id', 'PROFIL', without(`${EID}/professional/uuid/persistent`)),
  told('the CVR number twice', 'ATTRIBUTTER', (a) => [...a, [`${EID}/professional/cvr`, '35209115']]),
  said(
    'a CVR number with two values',
    'ATTRIBUTTER',
    swap(
      '>55133018</saml:AttributeValue>',
      '>55133018</saml:AttributeValue><saml:AttributeValue>35209115</saml:AttributeValue>',
    ),
  ),
  said('a CVR number with an element in it', 'ATTRIBUTTER', swap('>55133018<', '>5513<x/>3018<')),
  {
    name: 'a citizen whose number is no CPR number',
    grund: 'ATTRIBUTTER',
    bruger: 'anna',
    indgang: 'borger',
    afvig: () => ({ attributter: set(`${EID}/cprNumber`, '0000000000') }),
  },
  { name: 'a company at the caseworkers’ entrance', grund: 'IKKE_KOMMUNE', bruger: 'bodil' },
  { name: 'a company that has the privilege', grund: 'IKKE_KOMMUNE', bruger: 'rikke' },
  { name: 'a caseworker at the operators’ entrance', grund: 'IKKE_DRIFT', bruger: 'lone', indgang: 'drift' },
  { name: 'no privilege', grund: 'MANGLER_PRIVILEGIUM', bruger: 'uffe' },
  { name: 'a privilege for another CVR', grund: 'PRIVILEGIUM_FOR_ANDEN_CVR', bruger: 'anne' },
  told('a privilege without a scope', 'MANGLER_PRIVILEGIUM', set(PRIVILEGIER, list(group('')))),
  told(
    'a privilege for a P-number',
    'MANGLER_PRIVILEGIUM',
    set(PRIVILEGIER, list(group(' Scope="urn:dk:gov:saml:productionUnitIdentifier:55133018"'))),
  ),
  told('privileges that are not base64', 'PRIVILEGIER', set(PRIVILEGIER, '<PrivilegeList/>')),
  told('privileges of another namespace', 'PRIVILEGIER', set(PRIVILEGIER, list(group(''), 'urn:evil'))),
  told(
    'privileges with a document type',
    'XML_FORBUDT',
    set(PRIVILEGIER, Buffer.from('<!DOCTYPE p [<!ENTITY e "x">]><p/>').toString('base64')),
  ),
  told('privileges that are not XML', 'XML_FORKERT', set(PRIVILEGIER, Buffer.from('hej').toString('base64'))),
];
