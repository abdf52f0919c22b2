import { danishDay, yearOf } from './calendar.ts';
import type { Ledger, Order, Step } from './ledger.ts';
import { type Card, type Command, reasonsAgainst, restOf, usedOf } from './model.ts';

/** An answer, and the time in which the call that got it was under way. */
export type Answered = {
  readonly call: number;
  readonly operation: string;
  readonly from: Step;
  readonly to: Step;
  /** The clock that the call read. */
  readonly moment: number;
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly raw: string;
};

/** What a look-up is about. `command` is what a trial tries. */
export type About = {
  readonly card?: string;
  readonly job?: string;
  readonly cvr?: string;
  readonly kommune?: string;
  readonly command?: Command;
};

const kodeOf = ({ body }: Answered) => String(body.kode ?? '');

/** A refusal that only says that the company has asked about too many numbers: it stands for what the card would say. */
const SHIELD = 'OPSLAG_OPBRUGT';
const OF_THE_CARD = ['FRIKORT_KAN_IKKE_BRUGES', 'FOER_UDSTEDELSE', 'LOFT_OVERSKREDET', 'SATS_MANGLER'];

/** What is wrong with telling this of a command. */
export function judgeCommand(ledger: Ledger, order: Order, answered: Answered): readonly string[] {
  if (answered.status === 503) {
    const stored = order.effectCall === answered.call && kodeOf(answered) === 'OPTAGET';
    return stored ? ['told that nothing was stored, although it was'] : [];
  }
  if (answered.status >= 500) return [`answered ${answered.status} ${kodeOf(answered)}`];
  if (answered.status < 300) {
    if (order.effects !== 1) return [`told done with ${order.effects} effects`];
    if (order.answer !== undefined && order.answer !== answered.raw) return ['a repeat got another answer'];
    return [];
  }
  if (order.told === 'done') return [`refused ${kodeOf(answered)} after it was told done`];
  return order.effects > 0
    ? [`refused ${kodeOf(answered)} although it was carried out`]
    : judgeRefusal(ledger, order, answered);
}

/** A refusal must have been true at some moment of the call. */
function judgeRefusal(ledger: Ledger, { subject }: Order, answered: Answered): readonly string[] {
  const kode = kodeOf(answered);
  const { from, to } = answered;
  if (subject.kind === 'other') return [];
  if (subject.kind === 'versioned') {
    const versions = ledger.versionsOf(subject.of, from, to);
    return kode === 'AENDRET_IMENS' && versions.some((v) => v !== subject.version) ? [] : [`untrue refusal ${kode}`];
  }
  const states =
    subject.person === undefined
      ? ledger.statesOf(subject.card ?? '', from, to)
      : ledger.cardsOfPerson(subject.person, from, to).flatMap((card) => ledger.statesOf(card ?? '', from, to));
  const { op } = subject.command;
  const decision = op === 'deactivate' || op === 'reactivate' || op === 'control';
  if (decision && kode === 'AENDRET_IMENS') return states.length > 1 ? [] : ['untrue refusal AENDRET_IMENS'];
  const codes = kode === SHIELD ? OF_THE_CARD : [kode];
  const true_ = states.filter((card) => {
    const reasons = reasonsAgainst(card, subject.command, answered.moment);
    return codes.some((code) => reasons.includes(code));
  });
  if (true_.length === 0) return [`untrue refusal ${kode}`];
  if (kode !== 'LOFT_OVERSKREDET') return [];
  const data = answered.body.data as { aar: number; restbeloebOere: number };
  return true_.some((card) => card !== undefined && restOf(card, data.aar) === data.restbeloebOere)
    ? []
    : [`a refusal for the cap told a rest that never was: ${data.restbeloebOere}`];
}

type Page = {
  readonly status?: string;
  readonly restbeloebOere?: number;
  readonly passerOere?: number;
  readonly passer?: boolean;
  readonly aar?: readonly YearOnPage[];
  readonly historik?: readonly unknown[];
};
type YearOnPage = {
  readonly aar: number;
  readonly loftOere: number;
  readonly restbeloebOere: number;
  readonly forventetOere: number;
  readonly endeligOere: number;
  readonly ansaettelser: readonly {
    readonly ansaettelseId: string;
    readonly version: number;
    readonly historik: readonly unknown[];
  }[];
};

/** What is wrong with an answer to a look-up: it must show a state that was, whole and of one moment. */
export function judgeLookup(ledger: Ledger, about: About, answered: Answered): readonly string[] {
  const { operation, status, from, to } = answered;
  if (status === 503) return [];
  if (status >= 500) return [`answered ${status} ${kodeOf(answered)}`];
  const states = about.card === undefined ? [] : ledger.statesOf(about.card, from, to);
  if (status >= 400) return lookupRefusalHolds(states, about, answered) ? [] : [`untrue refusal ${kodeOf(answered)}`];
  const page = answered.body as Page;
  const { command } = about;
  const year = yearOf(command?.op === 'register' ? command.start : danishDay(answered.moment));
  const shows = (card: Card | undefined): boolean => {
    if (card === undefined) return false;
    if (operation === 'lookup-frikort') return card.active && page.restbeloebOere === restOf(card, year);
    if (operation === 'check-beloeb') return page.restbeloebOere === restOf(card, year);
    if (operation === 'search-borger')
      return page.status === undefined || page.status === (card.active ? 'aktiv' : 'inaktiv');
    if (operation === 'show-ansaettelse') return page.historik?.length === card.jobs[about.job ?? '']?.version;
    return pageShows(page, card, operation === 'show-frikort');
  };
  if (operation === 'list-ansaettelser') return judgeList(ledger, about, answered);
  if (operation === 'get-kontaktperson') {
    const versions = ledger.versionsOf(`VIRKSOMHED#${about.cvr}`, from, to);
    return versions.includes(Number(answered.body.version)) ? [] : ['a contact person that never was'];
  }
  return states.some(shows) ? [] : [`${operation} showed a state that never was`];
}

/** A whole page: sum, rest and cap of every year, and as many events as there were changes. */
function pageShows(page: Page, card: Card, withHistory: boolean): boolean {
  if (page.status !== (card.active ? 'aktiv' : 'inaktiv')) return false;
  if (withHistory && page.historik?.length !== card.decisions) return false;
  return (page.aar ?? []).every((year) => {
    const jobs = Object.entries(card.jobs).filter(([, job]) => yearOf(job.start) === year.aar);
    return (
      year.restbeloebOere === restOf(card, year.aar) &&
      year.forventetOere + year.endeligOere === usedOf(card, year.aar) &&
      year.loftOere === year.restbeloebOere + usedOf(card, year.aar) &&
      year.ansaettelser.length === jobs.length &&
      year.ansaettelser.every(
        (job) => job.version === card.jobs[job.ansaettelseId]?.version && job.historik.length === job.version,
      )
    );
  });
}

function judgeList(ledger: Ledger, { cvr }: About, { body }: Answered): readonly string[] {
  const list = body.ansaettelser as readonly { readonly frikortnummer: string; readonly ansaettelseId: string }[];
  const foreign = list.filter((row) => ledger.cards().get(row.frikortnummer)?.jobs[row.ansaettelseId]?.cvr !== cvr);
  return foreign.length > 0 ? ['a list showed the employment of another company'] : [];
}

function lookupRefusalHolds(states: readonly (Card | undefined)[], about: About, answered: Answered): boolean {
  const kode = kodeOf(answered);
  const { card: nummer, job, cvr, kommune, command } = about;
  if (kode === SHIELD) return true;
  if (command !== undefined)
    return states.some((card) => reasonsAgainst(card, command, answered.moment).includes(kode));
  if (kode === 'FRIKORT_KAN_IKKE_BRUGES') return states.some((card) => card === undefined || !card.active);
  if (kode !== 'IKKE_FUNDET' || nummer === undefined) return false;
  // Another's and a missing one are answered alike.
  return states.some((card) =>
    job === undefined
      ? card === undefined || card.kommune !== kommune
      : card?.jobs[job] === undefined || card.jobs[job].cvr !== cvr,
  );
}
