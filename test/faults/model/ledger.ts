import { type Card, type Command, carryOut, reasonsAgainst } from './model.ts';

/** A moment of the run: how many calls of the database had been carried out before it. */
export type Step = number;

/** What one value was from a step on. */
type Entry<T> = { readonly from: Step; readonly value: T };

/** What a client wants done, under the id it gave it. */
export type Order = {
  readonly organisation: string;
  readonly key: string;
  readonly subject: Subject;
  /** What the run knows of it: nothing yet, an effect or a refusal that was answered, or a client that went away. */
  told: 'nothing' | 'done' | 'refused';
  effects: number;
  /** The call that carried it out. */
  effectCall?: number;
  /** The answer of the first that told it was done. */
  answer?: string;
};

export type Subject =
  /** `card` is the number, or nothing where the command makes one for the person. */
  | { readonly kind: 'card'; readonly command: Command; readonly card: string | undefined; readonly person?: string }
  /** Something that is only replaced, at the version that was read: `of` is its partition. */
  | { readonly kind: 'versioned'; readonly of: string; readonly version: number }
  /** Something that no card has a part in: that it happens once is all that is looked at. */
  | { readonly kind: 'other' };

/** What was carried out: read off the transaction that did it. */
export type Effect = { readonly card: string; readonly job: string; readonly moment: number; readonly call: number };

/** The truth of the run: every state that every card has had, in the order in which the database took the changes. */
export type Ledger = {
  readonly orders: ReadonlyMap<string, Order>;
  readonly cards: () => ReadonlyMap<string, Card>;
  readonly versions: () => ReadonlyMap<string, number>;
  readonly persons: ReadonlyMap<string, string>;
  place(order: Omit<Order, 'told' | 'effects'>): Order;
  /** Takes an effect to the books. Answers with what was wrong with it. */
  book(step: Step, order: Order, effect: Effect): readonly string[];
  /** The card's states between two steps, the one at the first included. */
  statesOf(card: string, from: Step, to: Step): readonly (Card | undefined)[];
  versionsOf(partition: string, from: Step, to: Step): readonly number[];
  /** The card a person had in that time, and none where there was none yet. */
  cardsOfPerson(person: string, from: Step, to: Step): readonly (string | undefined)[];
};

export function orderId(organisation: string, key: string): string {
  return `${organisation}#${key}`;
}

export function openLedger(): Ledger {
  const orders = new Map<string, Order>();
  const cards = new Map<string, Entry<Card>[]>();
  const versions = new Map<string, Entry<number>[]>();
  const persons = new Map<string, string>();
  const issuedAt = new Map<string, Step>();

  function book(step: Step, order: Order, effect: Effect): readonly string[] {
    order.effects++;
    order.effectCall = effect.call;
    const { subject } = order;
    if (order.effects > 1) return ['a second effect of one command'];
    if (subject.kind === 'other') return [];
    if (subject.kind === 'versioned') {
      const before = latest(versions.get(subject.of)) ?? 0;
      push(versions, subject.of, step, subject.version + 1);
      return before === subject.version ? [] : [`version ${subject.version + 1} over version ${before}`];
    }
    const nummer = subject.card ?? effect.card;
    if (nummer !== effect.card) return ['an effect on another card'];
    const owned = subject.person === undefined ? undefined : persons.get(subject.person);
    const card = latest(cards.get(owned ?? nummer));
    const reasons = reasonsAgainst(card, subject.command, effect.moment);
    if (reasons.length > 0) return [`carried out although ${reasons.join(', ')}`];
    if (subject.command.op === 'issue' && cards.has(nummer)) return ['a number given out twice'];
    push(cards, nummer, step, carryOut(card, subject.command, effect.moment, effect.job));
    if (subject.person !== undefined) {
      persons.set(subject.person, nummer);
      issuedAt.set(subject.person, step);
    }
    return [];
  }

  return {
    orders,
    persons,
    cards: () => newest(cards),
    versions: () => newest(versions),
    place: (order) => {
      const placed: Order = { ...order, told: 'nothing', effects: 0 };
      orders.set(orderId(order.organisation, order.key), placed);
      return placed;
    },
    book,
    statesOf: (card, from, to) => between(cards.get(card), from, to),
    versionsOf: (partition, from, to) => between(versions.get(partition), from, to).map((version) => version ?? 0),
    cardsOfPerson: (person, from, to) => {
      const since = issuedAt.get(person);
      if (since === undefined || since > to) return [undefined];
      return since > from ? [undefined, persons.get(person)] : [persons.get(person)];
    },
  };
}

function push<T>(map: Map<string, Entry<T>[]>, name: string, from: Step, value: T): void {
  const entries = map.get(name) ?? [];
  map.set(name, entries);
  entries.push({ from, value });
}

function latest<T>(entries: readonly Entry<T>[] | undefined): T | undefined {
  return entries?.at(-1)?.value;
}

function newest<T>(map: ReadonlyMap<string, readonly Entry<T>[]>): ReadonlyMap<string, T> {
  return new Map([...map].flatMap(([name, entries]) => entries.slice(-1).map(({ value }) => [name, value])));
}

function between<T>(entries: readonly Entry<T>[] = [], from: Step, to: Step): readonly (T | undefined)[] {
  const first = entries.findLast((entry) => entry.from <= from);
  return [first?.value, ...entries.filter((entry) => entry.from > from && entry.from <= to).map(({ value }) => value)];
}
