import { type Seeded, seeded } from '#test/faults/engine/seeded.ts';
import { danishDay, daysAfter } from '#test/faults/model/calendar.ts';
import type { Order } from '#test/faults/model/ledger.ts';
import { restOf } from '#test/faults/model/model.ts';
import {
  CONTACT,
  company,
  contactRequest,
  controlRequest,
  issueRequest,
  municipality,
  type Request,
} from '#test/faults/workload/requests.ts';
import type { Play } from './play.ts';
import { issueAll } from './round.ts';

/** A writing operation, and how to bring about the state in which it succeeds. Each scene has a citizen of its own. */
export type Scene = {
  readonly name: string;
  /** The operation that is tried, as the catalogue calls it. */
  readonly operation: string;
  /** Those who run the system are one organisation: nobody else can send it. */
  readonly nobodyElse?: true;
  /** Prepares, and answers with the request. `cpr` is of somebody without a card. */
  readonly prepare: (stageHand: StageHand, cpr: string) => Promise<Request>;
};

/** Does what must have been done before. */
export type StageHand = {
  readonly play: Play;
  /** A new card for that person. */
  card(cpr: string): Promise<string>;
  register(card: string, amount: number): Promise<{ id: string; version: number }>;
  decide(card: string, op: 'deactivate' | 'reactivate'): Promise<void>;
  /** Does it, and gives the answer. */
  did(request: Request): Promise<Record<string, unknown>>;
  today(): string;
};

export const SCENE_MOMENT = Date.parse('2025-11-20T10:00:00Z');
export const CVR = '91000001';
const KOMMUNE = '0751';
const AMOUNT = 300_000;
/** The percent of 2026, which gives the amounts that 2026 has anyway. */
const RATE = { aar: 2026, promille: 45, kilde: 'Ministeriets satser for 2026' };

const SCENES: readonly Scene[] = [
  {
    name: 'issue a card',
    operation: 'issue-frikort',
    prepare: async ({ today }, cpr) => issueRequest(cpr, KOMMUNE, daysAfter(today(), -400)),
  },
  {
    name: 'deactivate a card',
    operation: 'deactivate-frikort',
    prepare: async (hand, cpr) => decision(hand, await hand.card(cpr), 'deactivate'),
  },
  {
    name: 'reactivate a card',
    operation: 'reactivate-frikort',
    prepare: async (hand, cpr) => {
      const card = await hand.card(cpr);
      await hand.decide(card, 'deactivate');
      return decision(hand, card, 'reactivate');
    },
  },
  {
    name: 'register an employment',
    operation: 'register-ansaettelse',
    prepare: async (hand, cpr) => registration(await hand.card(cpr), hand.today(), AMOUNT),
  },
  {
    name: 'register the last of the cap',
    operation: 'register-ansaettelse',
    prepare: async (hand, cpr) => {
      const card = await hand.card(cpr);
      await hand.register(card, AMOUNT);
      const known = hand.play.ledger.cards().get(card);
      return registration(card, hand.today(), known ? restOf(known, 2025) : 0);
    },
  },
  {
    name: 'edit an employment',
    operation: 'edit-ansaettelse',
    prepare: async (hand, cpr) => {
      const card = await hand.card(cpr);
      const { id, version } = await hand.register(card, AMOUNT);
      const start = hand.today();
      const numbers = { startdato: start, slutdato: start, beloebOere: AMOUNT + 1000, tilstand: 'endelig' };
      const command = {
        op: 'edit',
        cvr: CVR,
        id,
        version,
        start,
        end: start,
        amount: AMOUNT + 1000,
        state: 'endelig',
      } as const;
      return {
        operation: 'edit-ansaettelse',
        actor: company(CVR),
        body: { frikortnummer: card, ansaettelseId: id, version, ...numbers, kontaktperson: CONTACT },
        subject: { kind: 'card', card, command },
      };
    },
  },
  {
    name: 'cancel an employment',
    operation: 'cancel-ansaettelse',
    prepare: async (hand, cpr) => {
      const card = await hand.card(cpr);
      const { id, version } = await hand.register(card, AMOUNT);
      return {
        operation: 'cancel-ansaettelse',
        actor: company(CVR),
        body: { frikortnummer: card, ansaettelseId: id, version, aarsag: 'ANDEN_FEJL' },
        subject: { kind: 'card', card, command: { op: 'cancel', cvr: CVR, id, version } },
      };
    },
  },
  {
    name: 'save a contact person',
    operation: 'put-kontaktperson',
    prepare: async (_, cpr) => contactRequest(`92${cpr.slice(0, 6)}`, 0),
  },
  {
    name: 'note a control',
    operation: 'register-kontrol',
    prepare: async (hand, cpr) => controlRequest(await hand.card(cpr), KOMMUNE, hand.today()),
  },
  {
    name: 'lock a user out',
    operation: 'deny-bruger',
    nobodyElse: true,
    prepare: async (_, cpr) => {
      const brugerId = `bruger-${cpr.slice(0, 6)}`;
      const subject = { kind: 'versioned', of: `SPAERRING#${brugerId}`, version: 0 } as const;
      return { ...byOperator('deny-bruger', { brugerId, spaerret: true, version: 0 }), subject };
    },
  },
  {
    name: 'enter the amounts of a year',
    operation: 'enter-sats',
    nobodyElse: true,
    prepare: async () => byOperator('enter-sats', RATE),
  },
  {
    name: 'confirm the amounts of a year',
    operation: 'confirm-sats',
    nobodyElse: true,
    prepare: async (hand) => {
      const { version } = await hand.did(byOperator('enter-sats', RATE));
      return byOperator('confirm-sats', { aar: RATE.aar, version, rettelse: false }, '2');
    },
  },
  {
    name: 'correct the amounts of a year',
    operation: 'correct-sats',
    nobodyElse: true,
    prepare: async () => byOperator('correct-sats', { ...RATE, aar: 2025, promille: 36, aarsag: 'TASTEFEJL' }),
  },
  {
    name: 'set the control interval',
    operation: 'set-kontrolinterval',
    nobodyElse: true,
    prepare: async () => byOperator('set-kontrolinterval', { fraAar: 2025, intervalAar: 1 }),
  },
  {
    name: "start the year's turn",
    operation: 'start-aarsskifte',
    nobodyElse: true,
    prepare: async () => byOperator('start-aarsskifte', { aar: 2025, slags: 'proeve' }),
  },
];

/** What is tried after New Year, on cards that have not been used since: the year has to be opened as well. */
const NEW_YEAR_SCENES: readonly Scene[] = [
  {
    name: 'register the first employment of a year',
    operation: 'register-ansaettelse',
    prepare: async (hand, cpr) => {
      const card = await hand.card(cpr);
      hand.play.setMoment(Date.parse('2026-01-10T10:00:00Z'));
      return registration(card, '2026-01-10', AMOUNT);
    },
  },
  {
    name: 'reactivate a card in a new year',
    operation: 'reactivate-frikort',
    prepare: async (hand, cpr) => {
      const card = await hand.card(cpr);
      await hand.decide(card, 'deactivate');
      hand.play.setMoment(Date.parse('2026-01-10T10:00:00Z'));
      return decision(hand, card, 'reactivate');
    },
  },
];

export const ALL_SCENES: readonly Scene[] = [...SCENES, ...NEW_YEAR_SCENES];

export function stageHand(play: Play, seed: number): StageHand {
  let made = 0;
  const today = () => danishDay(play.moment());

  async function done(request: Request): Promise<Order> {
    const chance: Seeded = seeded(seed, `stage hand ${++made}`);
    const order = play.place(request, chance.uuid());
    await play.run(1, [() => play.send(request, order, 1, chance)]);
    if (order?.told !== 'done') throw new Error(`the scene could not be set: ${request.operation}`);
    return order;
  }

  return {
    play,
    today,
    card: async (cpr) => {
      await play.run(1, issueAll(play, [cpr], seed));
      const card = play.ledger.persons.get(cpr);
      if (card === undefined) throw new Error('the scene could not be set: no card');
      return card;
    },
    register: async (card, amount) => {
      const order = await done(registration(card, today(), amount));
      const { ansaettelseId } = JSON.parse(order.answer ?? '{}') as { ansaettelseId: string };
      return { id: ansaettelseId, version: 1 };
    },
    decide: async (card, op) => {
      await done(decision({ today }, card, op));
    },
    did: async (request) => JSON.parse((await done(request)).answer ?? '{}'),
  };
}

function byOperator(operation: string, body: Record<string, unknown>, user = '1'): Request {
  return { operation, actor: { rolle: 'drift', organisation: '', user }, body, subject: { kind: 'other' } };
}

export function registration(card: string, start: string, amount: number, cvr = CVR): Request {
  return {
    operation: 'register-ansaettelse',
    actor: company(cvr),
    body: {
      frikortnummer: card,
      startdato: start,
      slutdato: start,
      beloebOere: amount,
      kontaktperson: CONTACT,
      ordinaertUstoettetArbejde: true,
      ikkeBorgerensEgenVirksomhed: true,
    },
    subject: { kind: 'card', card, command: { op: 'register', cvr, start, end: start, amount } },
  };
}

function decision({ today }: Pick<StageHand, 'today'>, card: string, op: 'deactivate' | 'reactivate'): Request {
  const day = today();
  const aarsag = op === 'deactivate' ? 'BETINGELSER_IKKE_OPFYLDT' : 'BETINGELSER_OPFYLDT_IGEN';
  return {
    operation: `${op}-frikort`,
    actor: municipality(KOMMUNE),
    body: { frikortnummer: card, afgoerelsesdato: day, aarsag, journalnummer: 'SAG-1' },
    subject: { kind: 'card', card, command: { op, kommune: KOMMUNE, day } },
  };
}
