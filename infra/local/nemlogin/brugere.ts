import { PERSON } from '#infra/local/personer.ts';
import { TESTBRUGERE, type Testbruger } from '#infra/local/testbrugere.ts';
import type { Indgang } from '#shared/domain/indgang.ts';
import { findKommune } from '#shared/values/kommune.ts';

/** The rights as the local NemLog-in calls them. The real names are given when the system is registered. */
export const SAGSBEHANDLER_PRIVILEGIUM = 'urn:dk:socialtfrikort:lokal:servicemedarbejder';
export const DRIFT_PRIVILEGIUM = 'urn:dk:socialtfrikort:lokal:drift';
/** The organisation that runs the local system. It does not exist: the number fails the check digit. */
export const DRIFT_CVR = '33333334';

export type Niveau = 'Low' | 'Substantial' | 'High';

export type Rettighed = { readonly scope: string; readonly privilegium: string };

type Faelles = {
  readonly id: string;
  readonly navn: string;
  readonly organisation: string;
  /** The entrance that the page lists the user under. */
  readonly indgang: Indgang;
  readonly note?: string | undefined;
  readonly niveau: Niveau;
};

export type Erhvervsbruger = Faelles & {
  readonly profil: 'Professional';
  readonly uuid: string;
  readonly cvr: string;
  readonly orgNavn: string;
  readonly rettigheder: readonly Rettighed[];
};

export type Privatbruger = Faelles & { readonly profil: 'Person'; readonly uuid: string; readonly cpr: string };

export type Nemloginbruger = Erhvervsbruger | Privatbruger;

const cvrScope = (cvr: string) => `urn:dk:gov:saml:cvrNumberIdentifier:${cvr}`;

const ODENSE = '35209115';
const AARHUS = '55133018';

/** Everyone who can log in: the ones the local system is used with, and the awkward ones. Nobody here exists. */
export const NEMLOGINBRUGERE: readonly Nemloginbruger[] = [
  ...TESTBRUGERE.map(fromTestbruger),
  sagsbehandler('uffe', 'Uffe Udenret', 'har ikke rettigheden', []),
  sagsbehandler('anne', 'Anne Andenkommune', 'har rettigheden, men til Odenses CVR-nummer', [ret(ODENSE)]),
  sagsbehandler('tove', 'Tove Tokommuner', 'har rettigheden to steder: Odense og Aarhus', [ret(ODENSE), ret(AARHUS)]),
  sagsbehandler('laust', 'Laust Lavniveau', 'logger ind på niveau Lav', [ret(AARHUS)], 'Low'),
  {
    ...erhverv('mads', 'Mads Mestersen', '2d1b7c10-0000-4000-8000-000000000006'),
    note: 'ejer, logger ind for virksomheden med sit private MitID',
  },
  {
    ...erhverv('rikke', 'Rikke Rettighedsen', '2d1b7c10-0000-4000-8000-000000000007'),
    note: 'en virksomhed, der har fået kommunens rettighed til sit eget CVR-nummer',
    rettigheder: [ret('22222223')],
  },
  { ...privat('birthe', 'borger'), note: 'har aldrig fået et kort' },
  { ...privat('joergen', 'borger'), note: 'logger ind på niveau Lav', niveau: 'Low' },
];

export function findNemloginbruger(id: string): Nemloginbruger | undefined {
  return NEMLOGINBRUGERE.find((bruger) => bruger.id === id);
}

function fromTestbruger(bruger: Testbruger): Nemloginbruger {
  const { id, navn, organisation, note, login } = bruger;
  if ('person' in login) return { ...privat(login.person, 'borger'), note };
  const faelles = { id, navn, organisation, note, niveau: 'Substantial', profil: 'Professional' } as const;
  const { aktoer } = login;
  switch (aktoer.rolle) {
    case 'sagsbehandler': {
      const { cvr, navn: orgNavn } = kommune(aktoer.kommunekode);
      return {
        ...faelles,
        indgang: 'sagsbehandler',
        uuid: aktoer.brugerId,
        cvr,
        orgNavn,
        rettigheder: [ret(cvr)],
      };
    }
    case 'virksomhed': {
      const { cvr, virksomhedsnavn: orgNavn, brugerId: uuid } = aktoer;
      return { ...faelles, indgang: 'virksomhed', uuid, cvr, orgNavn, rettigheder: [] };
    }
    case 'drift':
      return {
        ...faelles,
        indgang: 'drift',
        uuid: aktoer.brugerId,
        cvr: DRIFT_CVR,
        orgNavn: organisation,
        rettigheder: [{ scope: cvrScope(DRIFT_CVR), privilegium: DRIFT_PRIVILEGIUM }],
      };
    case 'borger':
      throw new Error('a citizen logs in as a person');
  }
}

function ret(cvr: string): Rettighed {
  return { scope: cvrScope(cvr), privilegium: SAGSBEHANDLER_PRIVILEGIUM };
}

function kommune(kode: string) {
  const found = findKommune(kode);
  if (found === undefined) throw new Error(`no municipality ${kode}`);
  return found;
}

function sagsbehandler(
  id: string,
  navn: string,
  note: string,
  rettigheder: readonly Rettighed[],
  niveau: Niveau = 'Substantial',
): Erhvervsbruger {
  const { cvr, navn: orgNavn } = kommune('0751');
  const uuid = `3e2c8d21-0000-4000-8000-${Buffer.from(id.padEnd(6, 'x')).toString('hex').slice(0, 12)}`;
  const indgang = 'sagsbehandler';
  return {
    id,
    navn,
    organisation: orgNavn,
    indgang,
    note,
    niveau,
    profil: 'Professional',
    uuid,
    cvr,
    orgNavn,
    rettigheder,
  };
}

function erhverv(id: string, navn: string, uuid: string): Erhvervsbruger {
  const [cvr, orgNavn] = ['22222223', 'Æblegårdens Gartneri'];
  const faelles = {
    id,
    navn,
    organisation: `${orgNavn}, CVR ${cvr}`,
    indgang: 'virksomhed',
    niveau: 'Substantial',
  } as const;
  return { ...faelles, profil: 'Professional', uuid, cvr, orgNavn, rettigheder: [] };
}

function privat(person: keyof typeof PERSON, indgang: Indgang): Privatbruger {
  const { navn, cpr } = PERSON[person];
  const uuid = `4f3d9e32-0000-4000-8000-${Buffer.from(person.padEnd(6, 'x')).toString('hex').slice(0, 12)}`;
  return { id: person, navn, organisation: 'Borger', indgang, niveau: 'Substantial', profil: 'Person', uuid, cpr };
}
