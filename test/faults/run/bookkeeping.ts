import type { FunctionAnswer } from '#test/faults/engine/functions.ts';
import { yearOf } from '#test/faults/model/calendar.ts';
import type { Ledger, Step } from '#test/faults/model/ledger.ts';
import { drawn, restOf } from '#test/faults/model/model.ts';
import { type Counts, count } from './counts.ts';
import { effectIn, isLoose } from './effects.ts';

type Booking = {
  readonly ledger: Ledger;
  /** The request as it went over the wire; the database has carried it out. */
  readonly body: string;
  /** Tokens that have been seen: the same write once more changes nothing. */
  readonly tokens: Set<string>;
  readonly step: Step;
  readonly call: number;
  readonly moment: number;
  readonly counts: Counts;
  readonly blame: (what: string) => void;
  /** Whether the request itself is looked at: state, hændelse and log entry in one transaction. */
  readonly structure: boolean;
};

/** Takes what a write has done to the books. */
export function bookEffect(booking: Booking): void {
  const { ledger, body, tokens, step, call, moment, counts, blame } = booking;
  const written = effectIn(body);
  if (booking.structure && isLoose(body, written)) blame('a change without its hændelse and its log entry beside it');
  if (written === undefined || tokens.has(written.token ?? '')) return;
  if (written.token !== undefined) tokens.add(written.token);
  const order = ledger.orders.get(written.order);
  if (order === undefined) {
    blame(`an effect that nobody ordered: ${written.order}`);
    return;
  }
  countExact(ledger, written.card, order.subject, counts);
  count(counts, 'effects');
  for (const what of ledger.book(step, order, { card: written.card, job: written.job, moment, call })) {
    blame(`${order.subject.kind === 'card' ? order.subject.command.op : 'contact'} ${order.key}: ${what}`);
  }
}

type Subject = Parameters<Ledger['place']>[0]['subject'];

/** An amount exactly equal to what was left at that moment has passed. */
function countExact(ledger: Ledger, nummer: string, subject: Subject, counts: Counts): void {
  if (subject.kind !== 'card') return;
  const { command } = subject;
  const card = ledger.cards().get(nummer);
  if (card === undefined) return;
  if (command.op === 'register' && command.amount === restOf(card, yearOf(command.start))) {
    count(counts, 'registered exactly the rest');
  }
  if (command.op !== 'edit') return;
  const job = card.jobs[command.id];
  if (job === undefined) return;
  const more = command.amount - drawn(job);
  count(counts, more > 0 ? 'edited up' : more < 0 ? 'edited down' : 'edited to the same amount');
  if (more > 0 && more === restOf(card, yearOf(job.start))) count(counts, 'edited up by exactly the rest');
}

/** What was answered, by operation and code. */
export function countAnswer(counts: Counts, operation: string, { status, body }: FunctionAnswer): void {
  const kode = String(body.kode ?? 'OK');
  count(counts, `answer ${operation} ${kode}`);
  if (status === 503) count(counts, `unclear ${kode}`);
  if (kode !== 'LOFT_OVERSKREDET') return;
  const { overskydendeOere } = body.data as { overskydendeOere: number };
  count(
    counts,
    operation === 'register-ansaettelse' ? 'registrations refused for the cap' : 'edits refused for the cap',
  );
  if (overskydendeOere !== 1) return;
  count(counts, operation === 'register-ansaettelse' ? 'refused one øre above' : 'edit refused one øre above');
}

/** A refusal is one entry, a look-up is one and one more for each citizen that a list names; an effect has its own. */
export function logEntriesOwed({ status, body }: FunctionAnswer, command: boolean): number {
  if (status >= 300) return 1;
  if (command) return 0;
  const list = (body.ansaettelser ?? []) as readonly { readonly frikortnummer: string; readonly borgerNavn?: string }[];
  return 1 + new Set(list.filter((row) => row.borgerNavn !== undefined).map((row) => row.frikortnummer)).size;
}
