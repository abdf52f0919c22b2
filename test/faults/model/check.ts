import type { Item } from '#test/faults/engine/emulator.ts';
import { yearOf } from './calendar.ts';
import { type Ledger, orderId } from './ledger.ts';
import type { Card } from './model.ts';

/** A call that has been answered, and how many entries in the log it owes beside that of an effect. */
export type CallRecord = { readonly status: number; readonly kode: string; readonly owed: number };

export type Counted = {
  readonly cards: number;
  readonly years: number;
  readonly employments: number;
  readonly events: number;
  readonly logEntries: number;
  readonly effects: number;
  readonly lookups: number;
  readonly refusals: number;
  /** Entries of look-ups and refusals whose answer was lost afterwards: the client was told that it is unclear. */
  readonly loggedUnanswered: number;
};

export type Checked = { readonly wrong: readonly string[]; readonly counted: Counted };

/** Everything that must hold of what is stored, whenever no call is under way. */
export function checkState(
  frikort: readonly Item[],
  log: readonly Item[],
  ledger: Ledger,
  calls: ReadonlyMap<string, CallRecord>,
): Checked {
  const wrong: string[] = [];
  const fail = (what: string) => wrong.push(what);
  const stored = byPartition(frikort);
  const cards = ledger.cards();
  let events = 0;
  let years = 0;
  let employments = 0;
  for (const [nummer, items] of stored.cards) {
    const page = split(items);
    years += page.years.length;
    employments += page.jobs.length;
    events += page.events.length;
    checkMoney(nummer, page, fail);
    checkHistory(nummer, page, fail);
    checkAgainstModel(nummer, page, cards.get(nummer), fail);
  }
  for (const nummer of cards.keys()) if (!stored.cards.has(nummer)) fail(`card ${nummer} is gone`);
  checkPersons(stored.pointers, ledger, stored.cards, fail);
  for (const [partition, version] of ledger.versions()) {
    const items = stored.others.get(partition) ?? [];
    const told = items.filter((item) => String(item.SK).startsWith('HAENDELSE#'));
    const profile = items.find((item) => item.SK === 'PROFIL');
    events += told.length;
    if (told.length !== version) fail(`${partition}: ${told.length} events, version ${version}`);
    if (profile !== undefined && profile.version !== version) fail(`${partition}: ${profile.version}, not ${version}`);
  }
  checkOrders(frikort, ledger, fail);
  const counted = checkLog(log, ledger, calls, fail);
  return { wrong, counted: { ...counted, cards: stored.cards.size, years, employments, events } };
}

type Page = { readonly card: Item | undefined; readonly years: Item[]; readonly jobs: Item[]; readonly events: Item[] };

function split(items: readonly Item[]): Page {
  const of = (prefix: string) => items.filter((item) => String(item.SK).startsWith(prefix));
  return { card: of('KORT')[0], years: of('AAR#'), jobs: of('ANSAETTELSE#'), events: of('HAENDELSE#') };
}

function byPartition(items: readonly Item[]) {
  const cards = new Map<string, Item[]>();
  const others = new Map<string, Item[]>();
  const pointers: Item[] = [];
  for (const item of items) {
    const partition = String(item.PK);
    const [kind, id = ''] = partition.split('#');
    if (kind === 'CPR') pointers.push(item);
    const [group, name] = kind === 'FRIKORT' ? [cards, id] : [others, partition];
    const found = group.get(name);
    if (found) found.push(item);
    else group.set(name, [item]);
  }
  return { cards, others, pointers };
}

const active = (job: Item) => (job.tilstand === 'annulleret' ? 0 : Number(job.beloebOere));

/** I1, I2, I7: in every year sum and rest are the cap, in whole øre. */
function checkMoney(nummer: string, { years, jobs }: Page, fail: (what: string) => void): void {
  for (const year of years) {
    const { aar, loftOere, restbeloebOere } = year as { aar: number; loftOere: number; restbeloebOere: number };
    const sum = jobs
      .filter((job) => yearOf(String(job.startdato)) === aar)
      .reduce((total, job) => total + active(job), 0);
    if (!Number.isSafeInteger(restbeloebOere)) fail(`${nummer} ${aar}: ${restbeloebOere} is no amount`);
    if (restbeloebOere < 0 || restbeloebOere > loftOere)
      fail(`${nummer} ${aar}: rest ${restbeloebOere} of ${loftOere}`);
    if (sum + restbeloebOere !== loftOere) fail(`${nummer} ${aar}: ${sum} + ${restbeloebOere} is not ${loftOere}`);
  }
  const known = years.map((year) => year.aar);
  for (const job of jobs) {
    if (!known.includes(yearOf(String(job.startdato)))) fail(`${nummer}: an employment in a year that is not there`);
  }
}

/** I5: the events, each once and in the order of their versions, give the state. */
function checkHistory(nummer: string, { card, years, jobs, events }: Page, fail: (what: string) => void): void {
  const opened = events.flatMap((event) => event.aarOprettet as { aar: number; loftOere: number }[]);
  const wanted = years.map((year) => `${year.aar}:${year.loftOere}`).sort();
  const told = opened.map((year) => `${year.aar}:${year.loftOere}`).sort();
  if (told.join() !== wanted.join()) fail(`${nummer}: history opened ${told.join()}, there are ${wanted.join()}`);
  const versions = inOrder(
    events.filter((event) => event.slags === 'frikort' || event.slags === 'kontrol'),
    (event) => Number(event.version),
  );
  if (versions === undefined || versions.length !== card?.version)
    fail(`${nummer}: ${card?.version} versions of the card`);
  const last = versions?.findLast((event) => event.slags === 'frikort')?.efter;
  if (last !== card?.status) fail(`${nummer}: history ends ${last}, the card is ${card?.status}`);
  for (const job of jobs) {
    const own = events.filter((event) => event.slags === 'ansaettelse' && event.ansaettelseId === job.ansaettelseId);
    const ordered = inOrder(own, (event) => Number((event.efter as Item).version));
    if (ordered === undefined || ordered.length !== job.version)
      fail(`${nummer}: ${own.length} events, version ${job.version}`);
    const last = ordered?.at(-1)?.efter as Item | undefined;
    for (const name of ['beloebOere', 'tilstand', 'startdato', 'slutdato', 'version']) {
      if (last?.[name] !== job[name])
        fail(`${nummer}: history ends with ${name} ${last?.[name]}, stored is ${job[name]}`);
    }
    const moved = own.reduce((sum, event) => sum + Number(event.forskelOere), 0);
    if (moved !== active(job)) fail(`${nummer}: events move ${moved}, the employment holds ${active(job)}`);
  }
  const owners = new Set(jobs.map((job) => job.ansaettelseId));
  if (events.some((event) => event.slags === 'ansaettelse' && !owners.has(event.ansaettelseId))) {
    fail(`${nummer}: an event of an employment that is not there`);
  }
}

/** The events by version 1, 2, 3 ..., or nothing where one is missing or there twice. */
function inOrder(events: readonly Item[], version: (event: Item) => number): Item[] | undefined {
  const sorted = [...events].sort((a, b) => version(a) - version(b));
  return sorted.every((event, i) => version(event) === i + 1) ? sorted : undefined;
}

/** I8 and all the rest: what is stored is what the orders that were carried out make of it, and nothing else. */
function checkAgainstModel(nummer: string, page: Page, card: Card | undefined, fail: (what: string) => void): void {
  if (card === undefined) {
    fail(`card ${nummer} is nobody's`);
    return;
  }
  const years = Object.fromEntries(page.years.map((year) => [String(year.aar), year.loftOere]));
  const jobs = page.jobs.map((job) => [
    job.ansaettelseId,
    `${job.cvr} ${job.startdato} ${job.slutdato} ${job.beloebOere} ${job.tilstand} ${job.version}`,
  ]);
  const wanted = Object.entries(card.jobs).map(([id, job]) => [
    id,
    `${job.cvr} ${job.start} ${job.end} ${job.amount} ${job.state} ${job.version}`,
  ]);
  const periods = page.card?.aktivePerioder as { fra: string; til?: string }[] | undefined;
  const same =
    page.card?.status === (card.active ? 'aktiv' : 'inaktiv') &&
    page.card.version === card.version &&
    page.card.ansvarligKommune === card.kommune &&
    page.card.udstedt === card.issued &&
    JSON.stringify(periods?.map(({ fra, til }) => [fra, til])) ===
      JSON.stringify(card.periods.map((p) => [p.from, p.to])) &&
    JSON.stringify(years) === JSON.stringify(card.years) &&
    jobs.sort().join('|') === wanted.sort().join('|');
  if (!same) fail(`card ${nummer} is not what its commands make of it`);
}

/** I6: one card a citizen, one citizen a card. */
function checkPersons(
  pointers: readonly Item[],
  ledger: Ledger,
  cards: ReadonlyMap<string, unknown>,
  fail: (what: string) => void,
): void {
  const numbers = new Set(pointers.map((item) => String(item.frikortnummer)));
  if (numbers.size !== pointers.length) fail('two citizens with one card');
  if (pointers.length !== ledger.persons.size || cards.size !== pointers.length) {
    fail(`${cards.size} cards, ${pointers.length} pointers, ${ledger.persons.size} citizens with a card`);
  }
}

/** I3: one event of what was told done, none of what was refused, none that nobody ordered. */
function checkOrders(frikort: readonly Item[], ledger: Ledger, fail: (what: string) => void): void {
  const found = new Map<string, number>();
  for (const item of frikort) {
    const [kind, ...id] = String(item.SK).split('#');
    if (kind === 'HAENDELSE') found.set(id.join('#'), (found.get(id.join('#')) ?? 0) + 1);
  }
  for (const [id, count] of found) if (!ledger.orders.has(id) || count > 1) fail(`${count} events of order ${id}`);
  for (const order of ledger.orders.values()) {
    const count = found.get(orderId(order.organisation, order.key)) ?? 0;
    if (order.told === 'done' && count !== 1) fail(`told done: ${count} events of ${order.key}`);
    if (order.told === 'refused' && count !== 0) fail(`told refused: ${count} events of ${order.key}`);
    if (count !== order.effects) fail(`${order.effects} effects seen, ${count} events of ${order.key}`);
  }
}

/** Log entries = effects + look-ups + refusals. */
function checkLog(
  log: readonly Item[],
  ledger: Ledger,
  calls: ReadonlyMap<string, CallRecord>,
  fail: (what: string) => void,
) {
  const entries = new Map<string, Item[]>();
  for (const item of log) {
    const id = String(item.anmodningId);
    const list = entries.get(id);
    if (list) list.push(item);
    else entries.set(id, [item]);
  }
  let lookups = 0;
  let refusals = 0;
  let loggedUnanswered = 0;
  for (const [id, { status, kode, owed }] of calls) {
    const own = (entries.get(id) ?? []).filter((entry) => entry.udfald !== 'udfoert');
    // The answer to an unclear call may have been lost after its entry was written.
    if (status === 503) loggedUnanswered += own.length;
    else if (own.length !== owed) fail(`${own.length} log entries, not ${owed}, of a call answered ${status} ${kode}`);
    else if (status < 300) lookups += owed;
    else refusals += owed;
    const told = status < 300 ? 'vist' : 'afvist';
    if (status !== 503 && own.some((entry) => entry.udfald !== told || (entry.kode ?? '') !== kode)) {
      fail('a log entry tells another outcome than the answer');
    }
  }
  const effects = [...ledger.orders.values()].reduce((sum, order) => sum + order.effects, 0);
  const sum = effects + lookups + refusals + loggedUnanswered;
  if (log.length !== sum) {
    fail(
      `${log.length} log entries; ${effects} effects, ${lookups} look-ups, ${refusals} refusals, ${loggedUnanswered} unanswered`,
    );
  }
  return { logEntries: log.length, effects, lookups, refusals, loggedUnanswered };
}
