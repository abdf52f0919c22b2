import { danishDay, daysAfter, yearOf } from './calendar.ts';

/**
 * What a card is and what may be done with it, written down once more from the rules. It shares nothing with the product:
 * the amounts of the years, the days and the reasons are its own.
 */
export const LOFT: Readonly<Record<number, number>> = { 2024: 4_128_000, 2025: 4_276_600, 2026: 4_469_100 };
const SCHEME_BEGAN = '2019-01-02';
const LARGEST_AMOUNT = 1_000_000_000;
/** A company may edit until so many days after the end date, that day included. */
const OPEN_DAYS = 29;

export type Job = {
  readonly cvr: string;
  readonly start: string;
  readonly end: string;
  readonly amount: number;
  readonly state: 'forventet' | 'endelig' | 'annulleret';
  readonly version: number;
};

/** The days on which the card could be used. No last day: it still can. */
export type Period = { readonly from: string; readonly to?: string };

export type Card = {
  readonly kommune: string;
  readonly active: boolean;
  readonly issued: string;
  readonly periods: readonly Period[];
  readonly version: number;
  /** Of its versions, so many are decisions; the others are controls. */
  readonly decisions: number;
  /** The years that have been opened, and their cap. */
  readonly years: Readonly<Record<number, number>>;
  readonly jobs: Readonly<Record<string, Job>>;
};

export type Command =
  | {
      readonly op: 'register';
      readonly cvr: string;
      readonly start: string;
      readonly end: string;
      readonly amount: number;
    }
  | {
      readonly op: 'edit';
      readonly cvr: string;
      readonly id: string;
      readonly version: number;
      readonly start: string;
      readonly end: string;
      readonly amount: number;
      readonly state: 'forventet' | 'endelig';
    }
  | { readonly op: 'cancel'; readonly cvr: string; readonly id: string; readonly version: number }
  | { readonly op: 'deactivate' | 'reactivate' | 'control'; readonly kommune: string; readonly day: string }
  | { readonly op: 'issue'; readonly kommune: string; readonly day: string };

/** What is left of a year: its cap, opened or not, without what the employments that draw on it hold. */
export function restOf(card: Card, year: number): number {
  return (card.years[year] ?? LOFT[year] ?? 0) - usedOf(card, year);
}

export function usedOf(card: Card, year: number): number {
  return Object.values(card.jobs).reduce((sum, job) => sum + (yearOf(job.start) === year ? drawn(job) : 0), 0);
}

export function drawn(job: Job): number {
  return job.state === 'annulleret' ? 0 : job.amount;
}

/** Everything that speaks against a command in that state at that moment. It may be carried out when nothing does. */
export function reasonsAgainst(card: Card | undefined, command: Command, moment: number): readonly string[] {
  const today = danishDay(moment);
  switch (command.op) {
    case 'register':
      return [...amountReasons(command.amount), ...registerReasons(card, command, today)];
    case 'edit':
      return [...amountReasons(command.amount), ...editReasons(card, command, today)];
    case 'cancel':
      return jobReasons(card, command, today);
    case 'deactivate':
      return decisionReasons(card, command, today, 'ALLEREDE_INAKTIV', card?.active === false);
    case 'reactivate':
      return decisionReasons(card, command, today, 'ALLEREDE_AKTIV', card?.active === true);
    case 'control':
      return controlReasons(card, command, today);
    case 'issue':
      return issueReasons(card, command, today);
  }
}

function when(reason: string, holds: boolean): string[] {
  return holds ? [reason] : [];
}

function amountReasons(amount: number): string[] {
  return when('UGYLDIGT_INPUT', !Number.isSafeInteger(amount) || amount < 1 || amount > LARGEST_AMOUNT);
}

function registerReasons(card: Card | undefined, c: Command & { op: 'register' }, today: string): string[] {
  const year = yearOf(c.start);
  const usable = card?.periods.some((p) => p.from <= c.start && (p.to === undefined || c.end <= p.to));
  return [
    ...when('SLUTDATO_FOER_STARTDATO', c.end < c.start),
    ...when('NAESTE_AAR', year > yearOf(today)),
    ...when('KRYDSER_AARSSKIFTE', yearOf(c.end) > year),
    ...when('FOER_ORDNINGEN', c.start < SCHEME_BEGAN),
    ...when('RETTEFRIST_UDLOEBET', today > daysAfter(c.end, OPEN_DAYS)),
    ...when('FRIKORT_KAN_IKKE_BRUGES', card === undefined || !card.active),
    ...when('FOER_UDSTEDELSE', card?.active === true && !usable),
    ...when('SATS_MANGLER', LOFT[year] === undefined),
    ...when('LOFT_OVERSKREDET', card !== undefined && c.amount > restOf(card, year)),
  ];
}

function jobReasons(
  card: Card | undefined,
  c: { readonly cvr: string; readonly id: string; readonly version: number },
  today: string,
): string[] {
  const job = card?.jobs[c.id];
  if (job === undefined || job.cvr !== c.cvr) return ['IKKE_FUNDET'];
  return [
    ...when('ANSAETTELSE_ANNULLERET', job.state === 'annulleret'),
    ...when('RETTEFRIST_UDLOEBET', today > daysAfter(job.end, OPEN_DAYS)),
    ...when('AENDRET_IMENS', job.version !== c.version),
  ];
}

function editReasons(card: Card | undefined, c: Command & { op: 'edit' }, today: string): string[] {
  const reasons = jobReasons(card, c, today);
  const job = card?.jobs[c.id];
  if (card === undefined || job === undefined || job.cvr !== c.cvr) return reasons;
  const year = yearOf(job.start);
  return [
    ...reasons,
    ...when('SLUTDATO_FOER_STARTDATO', c.end < c.start),
    ...when('AAR_KAN_IKKE_AENDRES', yearOf(c.start) !== year || yearOf(c.end) !== year),
    ...when('FOER_ORDNINGEN', c.start < SCHEME_BEGAN),
    ...when('LOFT_OVERSKREDET', c.amount - drawn(job) > restOf(card, year)),
    ...moveReasons(card, job, c),
  ];
}

/** The start must stay where the card could be used; neither day may move past the decision that ended that time. */
function moveReasons(card: Card, job: Job, c: { readonly start: string; readonly end: string }): string[] {
  const period = card.periods.findLast((p) => p.from <= c.start && (p.to === undefined || c.start <= p.to));
  if (c.start !== job.start && period === undefined) {
    const over = card.periods.some((p) => p.to !== undefined && p.to < c.start);
    return [!card.active && over ? 'EFTER_DEAKTIVERING' : 'FOER_UDSTEDELSE'];
  }
  return when('EFTER_DEAKTIVERING', c.end > job.end && period?.to !== undefined && c.end > period.to);
}

function decisionReasons(
  card: Card | undefined,
  c: { readonly kommune: string; readonly day: string },
  today: string,
  already: string,
  isAlready: boolean,
): string[] {
  if (card === undefined || card.kommune !== c.kommune) return ['IKKE_FUNDET'];
  return [
    ...when(already, isAlready),
    ...when('AFGOERELSE_I_FREMTIDEN', c.day > today),
    ...when('TILBAGEVIRKENDE_KRAFT', c.day < today),
  ];
}

function controlReasons(
  card: Card | undefined,
  c: { readonly kommune: string; readonly day: string },
  today: string,
): string[] {
  if (card === undefined || card.kommune !== c.kommune) return ['IKKE_FUNDET'];
  return [...when('KONTROL_I_FREMTIDEN', c.day > today), ...when('KONTROL_FOER_UDSTEDELSE', c.day < card.issued)];
}

function issueReasons(card: Card | undefined, c: Command & { op: 'issue' }, today: string): string[] {
  return [
    ...when('AFGOERELSE_I_FREMTIDEN', c.day > today),
    ...when('HAR_ALLEREDE_FRIKORT', card !== undefined && card.kommune === c.kommune),
    ...when('ANDEN_KOMMUNE', card !== undefined && card.kommune !== c.kommune),
  ];
}

/** The card after a command that nothing speaks against. `id` is the new employment's. */
export function carryOut(card: Card | undefined, command: Command, moment: number, id: string): Card {
  const today = danishDay(moment);
  if (command.op === 'issue') return issued(command, today);
  if (card === undefined) throw new Error('there is no card to change');
  switch (command.op) {
    case 'register': {
      const { cvr, start, end, amount } = command;
      const job: Job = { cvr, start, end, amount, state: 'forventet', version: 1 };
      return { ...withYear(card, yearOf(start)), jobs: { ...card.jobs, [id]: job } };
    }
    case 'edit': {
      const { start, end, amount, state } = command;
      return withJob(card, command.id, (job) => ({ ...job, start, end, amount, state, version: job.version + 1 }));
    }
    case 'cancel':
      return withJob(card, command.id, (job) => ({ ...job, state: 'annulleret', version: job.version + 1 }));
    case 'deactivate': {
      const periods = card.periods.map((p) => (p.to === undefined ? { ...p, to: command.day } : p));
      return { ...card, active: false, periods, version: card.version + 1, decisions: card.decisions + 1 };
    }
    case 'reactivate': {
      const periods = [...card.periods, { from: command.day }];
      const decided = { version: card.version + 1, decisions: card.decisions + 1 };
      return { ...withYear(card, yearOf(today)), active: true, periods, ...decided };
    }
    case 'control':
      return { ...card, version: card.version + 1 };
  }
}

function issued({ kommune, day }: Command & { op: 'issue' }, today: string): Card {
  const card: Card = {
    kommune,
    active: true,
    issued: day,
    periods: [{ from: day }],
    version: 1,
    decisions: 1,
    years: {},
    jobs: {},
  };
  const count = yearOf(today) - yearOf(day) + 1;
  return Array.from({ length: count }, (_, i) => yearOf(day) + i).reduce(withYear, card);
}

function withYear(card: Card, year: number): Card {
  const loft = LOFT[year];
  return loft === undefined || card.years[year] !== undefined
    ? card
    : { ...card, years: { ...card.years, [year]: loft } };
}

function withJob(card: Card, id: string, change: (job: Job) => Job): Card {
  const job = card.jobs[id];
  if (job === undefined) throw new Error('there is no employment to change');
  return { ...card, jobs: { ...card.jobs, [id]: change(job) } };
}
