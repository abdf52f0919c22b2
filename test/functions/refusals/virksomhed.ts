import { randomUUID } from 'node:crypto';
import type { cancelAnsaettelse } from '#shared/contract/virksomhed/cancel-ansaettelse.ts';
import type { checkBeloeb } from '#shared/contract/virksomhed/check-beloeb.ts';
import type { editAnsaettelse } from '#shared/contract/virksomhed/edit-ansaettelse.ts';
import type { listAnsaettelser } from '#shared/contract/virksomhed/list-ansaettelser.ts';
import type { lookupFrikort } from '#shared/contract/virksomhed/lookup-frikort.ts';
import type { putKontaktperson } from '#shared/contract/virksomhed/put-kontaktperson.ts';
import type { registerAnsaettelse } from '#shared/contract/virksomhed/register-ansaettelse.ts';
import type { showAnsaettelse } from '#shared/contract/virksomhed/show-ansaettelse.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import type { Answer } from '#test/kit/call.ts';
import { callNamed } from '#test/kit/handlers.ts';
import {
  cancelOf,
  deactivateCard,
  editOf,
  firma,
  freshCard,
  kontaktperson,
  newFirm,
  registerOn,
  setClock,
} from '#test/kit/world.ts';
import { type Case, type Cases, overtaken } from './setting.ts';

const UNKNOWN = '00001';
const LOFT = 4_469_100;

/** A try at a card by a company of its own: the dates and amount are what a case is about. */
type Attempt = (aktoer: Aktoer, frikortnummer: string, over?: Record<string, unknown>) => Promise<Answer>;

const lookup: Attempt = (aktoer, frikortnummer) => callNamed('lookup-frikort', { aktoer, body: { frikortnummer } });
const check: Attempt = (aktoer, frikortnummer, over) => {
  const work = { startdato: '2026-06-01', slutdato: '2026-06-30', beloebOere: 100_000 };
  return callNamed('check-beloeb', { aktoer, body: { frikortnummer, ...work, ...over } });
};
const register: Attempt = (aktoer, frikortnummer, over) => registerOn(frikortnummer, over, { aktoer });

/** A company that has asked about ten numbers, and of its two users each about five. */
async function atLimit(): Promise<Aktoer> {
  const first = newFirm();
  if (first.rolle !== 'virksomhed') throw new Error('not a company');
  const second = firma(first.cvr, first.virksomhedsnavn, `${first.brugerId}-2`);
  for (let i = 0; i < 10; i++) await lookup(i < 5 ? first : second, `0010${i}`);
  return first;
}

const unusable =
  (attempt: Attempt): Case =>
  async () => {
    const frikortnummer = await freshCard();
    await deactivateCard(frikortnummer);
    const aktoer = newFirm();
    return () => attempt(aktoer, frikortnummer);
  };
const tooMany =
  (attempt: Attempt): Case =>
  async () => {
    const aktoer = await atLimit();
    return () => attempt(aktoer, UNKNOWN);
  };
const withoutRate =
  (attempt: Attempt, over?: Record<string, unknown>): Case =>
  async () => {
    const frikortnummer = await freshCard();
    const aktoer = newFirm();
    setClock('2027-01-05T10:00:00Z');
    return () => attempt(aktoer, frikortnummer, over);
  };
const onFreshCard =
  (attempt: Attempt, over: Record<string, unknown>): Case =>
  async () => {
    const frikortnummer = await freshCard();
    const aktoer = newFirm();
    return () => attempt(aktoer, frikortnummer, over);
  };

export const lookupFrikortCases: Cases<(typeof lookupFrikort)['refusals'][number]> = {
  FRIKORT_KAN_IKKE_BRUGES: unusable(lookup),
  OPSLAG_OPBRUGT: tooMany(lookup),
  SATS_MANGLER: withoutRate(lookup),
};

/** What checking and registering refuse alike. */
const alike = (attempt: Attempt) => ({
  FRIKORT_KAN_IKKE_BRUGES: unusable(attempt),
  OPSLAG_OPBRUGT: tooMany(attempt),
  SATS_MANGLER: withoutRate(attempt, { startdato: '2027-01-05', slutdato: '2027-01-31' }),
  SLUTDATO_FOER_STARTDATO: onFreshCard(attempt, { startdato: '2026-06-10', slutdato: '2026-06-09' }),
  KRYDSER_AARSSKIFTE: onFreshCard(attempt, { startdato: '2026-12-31', slutdato: '2027-01-01' }),
  NAESTE_AAR: onFreshCard(attempt, { startdato: '2027-01-01', slutdato: '2027-01-01' }),
  FOER_ORDNINGEN: onFreshCard(attempt, { startdato: '2019-01-01', slutdato: '2019-01-01' }),
  FOER_UDSTEDELSE: onFreshCard(attempt, { startdato: '2026-02-28', slutdato: '2026-06-30' }),
  RETTEFRIST_UDLOEBET: onFreshCard(attempt, { startdato: '2026-05-11', slutdato: '2026-05-11' }),
});

export const checkBeloebCases: Cases<(typeof checkBeloeb)['refusals'][number]> = alike(check);

export const registerAnsaettelseCases: Cases<(typeof registerAnsaettelse)['refusals'][number]> = {
  ...alike(register),
  LOFT_OVERSKREDET: onFreshCard(register, { beloebOere: LOFT + 1 }),
};

/** A refused change of an employment that is there: `before` happens to it first. */
function onEmployment(
  change: (registered: Answer, aktoer: Aktoer) => Promise<Answer>,
  before: (registered: Answer, aktoer: Aktoer) => Promise<unknown> = async () => undefined,
): Case {
  return async () => {
    const aktoer = newFirm();
    const registered = await registerOn(await freshCard(), {}, { aktoer });
    await before(registered, aktoer);
    return () => change(registered, aktoer);
  };
}

const editing = (over: Record<string, unknown> = {}) => {
  return (registered: Answer, aktoer: Aktoer) => editOf(registered, over, { aktoer });
};
const cancelling = (over: Record<string, unknown> = {}) => {
  return (registered: Answer, aktoer: Aktoer) => cancelOf(registered, over, { aktoer });
};
const windowCloses = async () => setClock('2026-07-30T10:00:00Z');

export const editAnsaettelseCases: Cases<(typeof editAnsaettelse)['refusals'][number]> = {
  IKKE_FUNDET: onEmployment(editing({ ansaettelseId: randomUUID() })),
  AENDRET_IMENS: async (setting) => {
    const aktoer = newFirm();
    const registered = await registerOn(await freshCard(), {}, { aktoer });
    const edit = (beloebOere: number) => () => editOf(registered, { beloebOere }, { aktoer });
    return overtaken(setting, edit(1), edit(2));
  },
  ANSAETTELSE_ANNULLERET: onEmployment(editing(), cancelling()),
  RETTEFRIST_UDLOEBET: onEmployment(editing(), windowCloses),
  SLUTDATO_FOER_STARTDATO: onEmployment(editing({ slutdato: '2026-05-31' })),
  AAR_KAN_IKKE_AENDRES: onEmployment(editing({ slutdato: '2027-01-01' })),
  FOER_ORDNINGEN: async () => {
    setClock('2019-01-20T10:00:00Z');
    const day = { afgoerelsesdato: '2019-01-02', ansoegningsdato: '2019-01-02' };
    const aktoer = newFirm();
    const frikortnummer = await freshCard(day);
    const work = { startdato: '2019-01-05', slutdato: '2019-01-20' };
    const registered = await registerOn(frikortnummer, work, { aktoer });
    return () => editOf(registered, { startdato: '2019-01-01' }, { aktoer });
  },
  FOER_UDSTEDELSE: onEmployment(editing({ startdato: '2026-02-28' })),
  EFTER_DEAKTIVERING: onEmployment(editing({ slutdato: '2026-07-01' }), (registered) =>
    deactivateCard(String(registered.body.frikortnummer)),
  ),
  LOFT_OVERSKREDET: onEmployment(editing({ beloebOere: LOFT + 1 })),
};

export const cancelAnsaettelseCases: Cases<(typeof cancelAnsaettelse)['refusals'][number]> = {
  IKKE_FUNDET: onEmployment(cancelling({ ansaettelseId: randomUUID() })),
  AENDRET_IMENS: async (setting) => {
    const aktoer = newFirm();
    const registered = await registerOn(await freshCard(), {}, { aktoer });
    return overtaken(
      setting,
      () => cancelOf(registered, {}, { aktoer }),
      () => editOf(registered, { beloebOere: 1 }, { aktoer }),
    );
  },
  ANSAETTELSE_ANNULLERET: onEmployment(cancelling(), cancelling()),
  RETTEFRIST_UDLOEBET: onEmployment(cancelling(), windowCloses),
};

export const listAnsaettelserCases: Cases<(typeof listAnsaettelser)['refusals'][number]> = {
  UGYLDIG_SIDE: async () => () => callNamed('list-ansaettelser', { aktoer: newFirm(), body: { side: 'x' } }),
};

export const showAnsaettelseCases: Cases<(typeof showAnsaettelse)['refusals'][number]> = {
  IKKE_FUNDET: async () => {
    const body = { frikortnummer: await freshCard(), ansaettelseId: randomUUID() };
    return () => callNamed('show-ansaettelse', { aktoer: newFirm(), body });
  },
};

export const putKontaktpersonCases: Cases<(typeof putKontaktperson)['refusals'][number]> = {
  AENDRET_IMENS: async () => () =>
    callNamed('put-kontaktperson', { aktoer: newFirm(), body: { kontaktperson, version: 1 } }),
};
