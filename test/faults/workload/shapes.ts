import fc from 'fast-check';

/** What a client is about to do, before it is known what the cards look like then. Made from the seed alone. */
export type Shape = {
  readonly kind: Kind;
  /** Places in lists: of citizens, companies, employments. */
  readonly citizen: number;
  readonly company: number;
  readonly pick: number;
  /** One of the few cards that many companies use at once. */
  readonly hot: boolean;
  /** Somebody who has nothing to do with it. */
  readonly foreign: boolean;
  /** A card that has been deactivated, where there is one. */
  readonly off: boolean;
  readonly amount: Amount;
  readonly startShift: number;
  readonly days: number;
  readonly staleVersion: boolean;
  readonly moves: boolean;
  readonly final: boolean;
  /** What the client does when it has its answer. */
  readonly afterwards: Afterwards;
};

export type Kind =
  | 'register'
  | 'edit'
  | 'cancel'
  | 'deactivate'
  | 'reactivate'
  | 'control'
  | 'issue'
  | 'contact'
  | 'lookup-frikort'
  | 'check-beloeb'
  | 'show-frikort'
  | 'show-eget-frikort'
  | 'show-ansaettelse'
  | 'list-ansaettelser'
  | 'get-kontaktperson'
  | 'search-borger';

export type Amount =
  /** Exactly what is left; one øre more. */
  | { readonly kind: 'exact' | 'above' }
  /** Thousandths of the cap, or for an edit of the employment's own amount. */
  | { readonly kind: 'share'; readonly thousandths: number }
  /** No amount at all. */
  | { readonly kind: 'wrong'; readonly value: unknown };

/** `goAway` leaves after an unclear answer; `repeat` sends the same again later, the other two the same id in a new way. */
export type Afterwards = 'nothing' | 'goAway' | 'repeat' | 'otherBody' | 'otherCompany';

const kind = weighted<Kind>({
  register: 92,
  edit: 34,
  cancel: 26,
  deactivate: 4,
  reactivate: 5,
  control: 3,
  issue: 3,
  contact: 4,
  'lookup-frikort': 8,
  'check-beloeb': 8,
  'show-frikort': 5,
  'show-eget-frikort': 4,
  'show-ansaettelse': 3,
  'list-ansaettelser': 1,
  'get-kontaktperson': 1,
  'search-borger': 2,
});

const share = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: 60, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: 900, max: 1100 }) },
);

const amount: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 26, arbitrary: fc.constant({ kind: 'exact' as const }) },
  { weight: 24, arbitrary: fc.constant({ kind: 'above' as const }) },
  { weight: 45, arbitrary: share.map((thousandths) => ({ kind: 'share' as const, thousandths })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(-1, -5_000, -100_000).map((value) => ({ kind: 'wrong' as const, value })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<unknown>(0, 0.5, 1e21, 2 ** 53, '100', null, [1000], true)
      .map((value) => ({ kind: 'wrong' as const, value })),
  },
);

const place = fc.nat({ max: 999_999 });
const seldom = (percent: number) => fc.nat({ max: 99 }).map((n) => n < percent);

const shape: fc.Arbitrary<Shape> = fc.record({
  kind,
  citizen: place,
  company: place,
  pick: place,
  hot: seldom(40),
  foreign: seldom(4),
  off: seldom(8),
  amount,
  startShift: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -25, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: -400, max: 60 }) },
  ),
  days: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: -2, max: 200 }) },
  ),
  staleVersion: seldom(6),
  moves: seldom(12),
  final: seldom(40),
  afterwards: weighted<Afterwards>({ nothing: 86, goAway: 3, repeat: 8, otherBody: 1.5, otherCompany: 1.5 }),
});

/** As many shapes as are asked for, always the same for a seed. */
export function shapes(seed: number, count: number): readonly Shape[] {
  return fc.sample(shape, { seed, numRuns: count });
}

function weighted<T extends string>(weights: Record<T, number>): fc.Arbitrary<T> {
  const entries = Object.entries(weights) as [T, number][];
  return fc.oneof(...entries.map(([value, weight]) => ({ weight: weight * 2, arbitrary: fc.constant(value) })));
}
