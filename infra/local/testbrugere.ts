import { aktoerSchema } from '#shared/contract/fields.ts';
import type { Aktoer, Rolle } from '#shared/domain/aktoer.ts';
import { kommuneNavn } from '#shared/values/kommune.ts';
import { PERSON } from './personer.ts';

/** Someone who can log in on the local system. Nobody here exists, and the companies' CVR numbers fail the check digit. */
export type Testbruger = {
  /** What the command and the login page call the user by. */
  readonly id: string;
  readonly navn: string;
  readonly organisation: string;
  readonly indgang: Rolle;
  readonly note?: string;
  /** Who the session is for. A citizen has a card only when the municipality has issued one, so that is looked up. */
  readonly login: { readonly aktoer: Aktoer } | { readonly person: keyof typeof PERSON };
};

/** The entrances, in the order the login page shows them. */
export const INDGANGE: Readonly<Record<Rolle, string>> = {
  sagsbehandler: 'Kommunens sagsbehandlere',
  virksomhed: 'Virksomheder',
  borger: 'Borgere',
  drift: 'Drift',
};

const BAGERI = { cvr: '11111112', virksomhedsnavn: 'Brødre & Søstre Bageri' };
const GARTNERI = { cvr: '22222223', virksomhedsnavn: 'Æblegårdens Gartneri' };
/** A municipality that hires is an employer like any other, with its own CVR number. */
const AARHUS_SOM_ARBEJDSGIVER = { cvr: '55133018', virksomhedsnavn: 'Aarhus Kommune' };

export const TESTBRUGERE: readonly Testbruger[] = [
  sagsbehandler('lone', 'Lone Lærkesen', '0751', 'a11f3c52-6d0e-4c58-9a37-0c5be1d20751'),
  sagsbehandler('per', 'Per Pilegård', '0461', 'b22e4d63-7e1f-4d69-8b48-1d6cf2e30461'),
  sagsbehandler('fatima', 'Fatima Fyrtårn', '0101', 'c33d5e74-8f20-4e7a-9c59-2e7d03f40101'),
  virksomhedsbruger('bodil', 'Bodil Bæk', BAGERI, 'd44c6f85-9031-4f8b-8d6a-3f8e14050001'),
  virksomhedsbruger('bent', 'Bent Brødsen', BAGERI, 'e55b7096-a142-409c-9e7b-409f25160002'),
  virksomhedsbruger('astrid', 'Astrid Æblegren', GARTNERI, 'f66a81a7-b253-41ad-8f8c-51a036270003'),
  virksomhedsbruger('kirsten', 'Kirsten Kantinesen', AARHUS_SOM_ARBEJDSGIVER, '077992b8-c364-42be-909d-62b147380004'),
  borger('anna'),
  borger('mikkel'),
  borger('sofie'),
  borger('henning'),
  borger('karen'),
  borger('emil', 'har ikke et kort, før en kommune udsteder det'),
  driftsoperatoer('drude', 'Drude Driftsen', '1888a3c9-d475-43cf-91ae-73c258490005'),
  driftsoperatoer('dines', 'Dines Driftsen', '2998b4da-e586-44d0-a2bf-84d369510006'),
];

export function findTestbruger(id: string): Testbruger | undefined {
  return TESTBRUGERE.find((bruger) => bruger.id === id);
}

function sagsbehandler(id: string, navn: string, kommunekode: string, brugerId: string): Testbruger {
  const aktoer = aktoerSchema.parse({ rolle: 'sagsbehandler', brugerId, kommunekode });
  return { id, navn, organisation: kommuneNavn(kommunekode), indgang: 'sagsbehandler', login: { aktoer } };
}

/** There are two of them: what one enters the other confirms. */
function driftsoperatoer(id: string, navn: string, brugerId: string): Testbruger {
  return {
    id,
    navn,
    organisation: 'Driften',
    indgang: 'drift',
    login: { aktoer: aktoerSchema.parse({ rolle: 'drift', brugerId }) },
  };
}

function virksomhedsbruger(id: string, navn: string, virksomhed: typeof BAGERI, brugerId: string): Testbruger {
  const aktoer = aktoerSchema.parse({ rolle: 'virksomhed', brugerId, ...virksomhed });
  const organisation = `${virksomhed.virksomhedsnavn}, CVR ${virksomhed.cvr}`;
  return { id, navn, organisation, indgang: 'virksomhed', login: { aktoer } };
}

function borger(person: keyof typeof PERSON, note?: string): Testbruger {
  const { navn } = PERSON[person];
  return { id: person, navn, organisation: 'Borger', indgang: 'borger', ...(note && { note }), login: { person } };
}
