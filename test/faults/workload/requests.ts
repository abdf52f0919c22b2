import type { Aktoer } from '#shared/domain/aktoer.ts';
import { danishDay, daysAfter, yearOf } from '#test/faults/model/calendar.ts';
import type { About } from '#test/faults/model/judge.ts';
import type { Ledger, Subject } from '#test/faults/model/ledger.ts';
import { type Card, drawn, type Job, LOFT, restOf } from '#test/faults/model/model.ts';
import type { Shape } from './shapes.ts';

/** What a client sends: ready for a function, and in the model's words. */
export type Request = {
  readonly operation: string;
  readonly actor: Actor;
  readonly body: Record<string, unknown> | undefined;
  /** Of a command. */
  readonly subject?: Subject;
  /** Of a look-up. */
  readonly about?: About | undefined;
};

export type Actor = {
  readonly rolle: 'virksomhed' | 'sagsbehandler' | 'borger' | 'drift';
  readonly organisation: string;
  /** One of several of the organisation's people. */
  readonly user?: string;
  /** Who it is in the product's own words, where that is known already. */
  readonly aktoer?: Aktoer;
};

export type Town = {
  readonly ledger: Ledger;
  /** CPR numbers. */
  readonly people: readonly string[];
  readonly companies: readonly string[];
  readonly hot: number;
  /** Milliseconds since 1970. */
  readonly moment: number;
};

export const KOMMUNER = ['0751', '0461'] as const;
export const CONTACT = { navn: 'Bodil Bæk', email: 'bodil@example.dk', telefon: '12345678' };

export const company = (cvr: string): Actor => ({ rolle: 'virksomhed', organisation: cvr });
export const municipality = (code: string): Actor => ({ rolle: 'sagsbehandler', organisation: code });

/** Turns a shape into a request, from what the books say the cards look like now. */
export function requestFor(shape: Shape, town: Town): Request {
  const { kind } = shape;
  if (kind === 'issue') return issue(shape, town);
  if (kind === 'contact') return contact(shape, town);
  const cvr = at(town.companies, shape.company);
  if (kind === 'list-ansaettelser' || kind === 'get-kontaktperson') {
    const body = kind === 'list-ansaettelser' ? { antal: 10 } : undefined;
    return { operation: kind, actor: company(cvr), body, about: { cvr } };
  }
  const [nummer, card] = citizen(shape, town);
  switch (kind) {
    case 'register':
      return register(shape, town, cvr, nummer, card);
    case 'check-beloeb': {
      const { body, subject } = register(shape, town, cvr, nummer, card);
      const { frikortnummer, startdato, slutdato, beloebOere } = body ?? {};
      const command = subject?.kind === 'card' ? subject.command : undefined;
      const sent = { frikortnummer, startdato, slutdato, beloebOere };
      return { operation: kind, actor: company(cvr), body: sent, about: { card: nummer, ...(command && { command }) } };
    }
    case 'edit':
    case 'cancel':
    case 'show-ansaettelse':
      return onJob(shape, town, cvr, nummer, card);
    case 'deactivate':
    case 'reactivate': {
      const kommune = shape.foreign ? otherKommune(card.kommune) : card.kommune;
      const day = shape.staleVersion
        ? daysAfter(danishDay(town.moment), shape.days % 2 ? 1 : -1)
        : danishDay(town.moment);
      const aarsag = kind === 'deactivate' ? 'BETINGELSER_IKKE_OPFYLDT' : 'BETINGELSER_OPFYLDT_IGEN';
      return {
        operation: `${kind}-frikort`,
        actor: municipality(kommune),
        body: { frikortnummer: nummer, afgoerelsesdato: day, aarsag, journalnummer: 'SAG-1' },
        subject: { kind: 'card', card: nummer, command: { op: kind, kommune, day } },
      };
    }
    case 'control': {
      const kommune = shape.foreign ? otherKommune(card.kommune) : card.kommune;
      return controlRequest(nummer, kommune, daysAfter(danishDay(town.moment), (shape.pick % 40) - 38));
    }
    case 'lookup-frikort':
      return { operation: kind, actor: company(cvr), body: { frikortnummer: nummer }, about: { card: nummer } };
    case 'show-eget-frikort':
      return {
        operation: kind,
        actor: { rolle: 'borger', organisation: nummer },
        body: undefined,
        about: { card: nummer },
      };
    case 'show-frikort':
    case 'search-borger': {
      const kommune = shape.foreign ? otherKommune(card.kommune) : card.kommune;
      return {
        operation: kind,
        actor: municipality(kommune),
        body: { frikortnummer: nummer },
        about: { card: nummer, kommune },
      };
    }
  }
}

/** A registration with the same id and another amount, or from another company. */
export function varied(request: Request, how: 'otherBody' | 'otherCompany', town: Town): Request | undefined {
  const { subject, body } = request;
  if (subject?.kind !== 'card' || subject.command.op !== 'register' || body === undefined) return undefined;
  const { command } = subject;
  if (how === 'otherBody') return { ...request, body: { ...body, beloebOere: command.amount + 1 } };
  const cvr = town.companies.find((other) => other !== command.cvr);
  if (cvr === undefined) return undefined;
  return { ...request, actor: company(cvr), subject: { ...subject, command: { ...command, cvr } } };
}

function register(shape: Shape, town: Town, cvr: string, nummer: string, card: Card): Request {
  const start = daysAfter(danishDay(town.moment), shape.startShift);
  const rolled = daysAfter(start, shape.days);
  // Most work is reported inside one year; some that crosses New Year shall be refused.
  const end = yearOf(rolled) > yearOf(start) && shape.pick % 8 !== 0 ? `${yearOf(start)}-12-31` : rolled;
  const rest = restOf(card, yearOf(start));
  const amount = amountOf(shape, rest, LOFT[yearOf(start)] ?? 4_000_000);
  const body = {
    frikortnummer: nummer,
    startdato: start,
    slutdato: end,
    beloebOere: amount,
    kontaktperson: CONTACT,
    ordinaertUstoettetArbejde: true,
    ikkeBorgerensEgenVirksomhed: true,
  };
  const command = { op: 'register' as const, cvr, start, end, amount: asAmount(amount) };
  return {
    operation: 'register-ansaettelse',
    actor: company(cvr),
    body,
    subject: { kind: 'card', card: nummer, command },
  };
}

function onJob(shape: Shape, town: Town, cvr: string, nummer: string, card: Card): Request {
  const found = chooseJob(shape, town, card);
  if (found === undefined) {
    // Nothing to change: an id that nobody has.
    const body = { frikortnummer: nummer, ansaettelseId: '00000000-0000-4000-8000-000000000000' };
    return {
      operation: 'show-ansaettelse',
      actor: company(cvr),
      body,
      about: { card: nummer, job: body.ansaettelseId, cvr },
    };
  }
  const [id, job] = found;
  const owner = shape.foreign ? (town.companies.find((other) => other !== job.cvr) ?? job.cvr) : job.cvr;
  const place = { frikortnummer: nummer, ansaettelseId: id };
  const actor = company(owner);
  const version = shape.staleVersion ? job.version + 1 - 2 * (shape.pick % 2) : job.version;
  switch (shape.kind) {
    case 'edit':
      return edit(shape, card, job, { ...place, version }, actor);
    case 'cancel': {
      const command = { op: 'cancel' as const, cvr: owner, id, version };
      const body = { ...place, version, aarsag: 'ANDEN_FEJL' };
      return { operation: 'cancel-ansaettelse', actor, body, subject: { kind: 'card', card: nummer, command } };
    }
    default:
      return { operation: 'show-ansaettelse', actor, body: place, about: { card: nummer, job: id, cvr: owner } };
  }
}

function edit(
  shape: Shape,
  card: Card,
  job: Job,
  place: { readonly frikortnummer: string; readonly ansaettelseId: string; readonly version: number },
  actor: Actor,
): Request {
  const start = shape.moves ? daysAfter(job.start, (shape.pick % 9) - 4) : job.start;
  const end = shape.moves ? daysAfter(job.end, shape.pick % 5) : job.end;
  const room = drawn(job) + restOf(card, yearOf(job.start));
  // Down as often as up: a share of what the employment has now.
  const amount = amountOf(shape, room, job.amount);
  const state = shape.final ? ('endelig' as const) : ('forventet' as const);
  const body = {
    ...place,
    startdato: start,
    slutdato: end,
    beloebOere: amount,
    tilstand: state,
    kontaktperson: CONTACT,
  };
  const { frikortnummer, ansaettelseId: id, version } = place;
  const command = {
    op: 'edit' as const,
    cvr: actor.organisation,
    id,
    version,
    start,
    end,
    amount: asAmount(amount),
    state,
  };
  return { operation: 'edit-ansaettelse', actor, body, subject: { kind: 'card', card: frikortnummer, command } };
}

function issue(shape: Shape, town: Town): Request {
  const kommune = KOMMUNER[shape.company % KOMMUNER.length] ?? '0751';
  const cpr = at(town.people, shape.citizen);
  return issueRequest(cpr, kommune, daysAfter(danishDay(town.moment), -(shape.pick % 40)));
}

export function issueRequest(cpr: string, kommune: string, day: string): Request {
  const body = {
    cpr,
    samtykke: true,
    afgoerelsesdato: day,
    ansoegningsdato: day,
    ansoegningskanal: 'mundtlig',
    journalnummer: 'SAG-1',
  };
  const command = { op: 'issue' as const, kommune, day };
  const subject: Subject = { kind: 'card', card: undefined, person: cpr, command };
  return { operation: 'issue-frikort', actor: municipality(kommune), body, subject };
}

function contact(shape: Shape, { ledger, companies }: Town): Request {
  const cvr = at(companies, shape.company);
  const known = ledger.versions().get(`VIRKSOMHED#${cvr}`) ?? 0;
  return contactRequest(cvr, Math.max(0, known - (shape.staleVersion ? 1 : 0)));
}

export function contactRequest(cvr: string, version: number): Request {
  const body = { kontaktperson: CONTACT, version };
  const subject: Subject = { kind: 'versioned', of: `VIRKSOMHED#${cvr}`, version };
  return { operation: 'put-kontaktperson', actor: company(cvr), body, subject };
}

export function controlRequest(nummer: string, kommune: string, day: string): Request {
  const body = {
    frikortnummer: nummer,
    kontroldato: day,
    resultat: 'FORTSAT_BERETTIGET',
    aarsag: 'ALLE_BETINGELSER_OPFYLDT',
    journalnummer: 'SAG-3',
  };
  const command = { op: 'control' as const, kommune, day };
  return {
    operation: 'register-kontrol',
    actor: municipality(kommune),
    body,
    subject: { kind: 'card', card: nummer, command },
  };
}

/** The shape's citizen, or the next one with what it needs: something left, an employment, the other status. */
function citizen(shape: Shape, { ledger, hot, moment }: Town): [string, Card] {
  const all = [...ledger.cards()];
  const list = shape.hot ? all.slice(0, hot) : all;
  const { kind, amount } = shape;
  const needsJob = kind === 'edit' || kind === 'cancel' || kind === 'show-ansaettelse';
  const fits = (card: Card): boolean => {
    if (kind === 'reactivate') return !card.active;
    if (needsJob) return openJobs(card, moment).length > 0;
    if (shape.off) return !card.active;
    if (!card.active) return shape.pick % 10 === 0;
    return amount.kind !== 'exact' || restOf(card, yearOf(danishDay(moment))) > 0;
  };
  for (let i = 0; i < 16; i++) {
    const found = at(list, shape.citizen + i);
    if (fits(found[1])) return found;
  }
  return at(list, shape.citizen);
}

/** One of the card's employments, mostly one that can still be changed. */
function chooseJob(shape: Shape, { moment }: Town, card: Card): [string, Job] | undefined {
  const open = openJobs(card, moment);
  const list = open.length > 0 && shape.pick % 12 !== 0 ? open : Object.entries(card.jobs);
  return list.length === 0 ? undefined : at(list, shape.pick);
}

function openJobs(card: Card, moment: number): readonly [string, Job][] {
  const today = danishDay(moment);
  return Object.entries(card.jobs).filter(([, job]) => job.state !== 'annulleret' && today <= daysAfter(job.end, 29));
}

function amountOf({ amount }: Shape, room: number, whole: number): unknown {
  switch (amount.kind) {
    case 'exact':
      return Math.max(1, room);
    case 'above':
      return room + 1;
    case 'share':
      return Math.max(1, Math.floor((whole * amount.thousandths) / 1000));
    case 'wrong':
      return amount.value;
  }
}

/** What is no number is no amount: the model is told so in its own way. */
function asAmount(sent: unknown): number {
  return typeof sent === 'number' ? sent : Number.NaN;
}

function otherKommune(kommune: string): string {
  return KOMMUNER.find((other) => other !== kommune) ?? kommune;
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new RangeError('an empty list');
  return found;
}
