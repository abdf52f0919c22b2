import type { Problem, ProblemKode } from '#shared/contract/refusals.ts';
import { ADGANG } from '#shared/domain/adgang.ts';
import { noteUse, sessionLost } from '../session/session.ts';
import type { AnswerOf, Navn, RequestOf } from './kontrakt.ts';

/** What went wrong, as the API says it, or one of the two that the client finds out itself. */
export type Fejlsvar = Omit<Problem, 'kode'> & { readonly kode: ProblemKode | 'INGEN_FORBINDELSE' | 'LOGGET_AF' };

export type Svar<T> = { readonly ok: true; readonly svar: T } | { readonly ok: false; readonly fejl: Fejlsvar };

/** What takes no request is a GET. One that is missing here, or does not belong, does not compile. */
type GetNavn = { [N in Navn]: unknown extends RequestOf<N> ? N : never }[Navn];

const GET: Readonly<Record<GetNavn, true>> = {
  'get-kontaktperson': true,
  'list-jobopslag': true,
  'show-eget-frikort': true,
  'list-egne-indkomstbeviser': true,
  'get-egne-beskeder': true,
  'get-virksomhedsbeskeder': true,
  'list-driftsmeldinger': true,
  'list-satser': true,
  'list-satsforslag': true,
  'list-udtraek': true,
  'show-opbevaring': true,
};

/** After so long without an answer the request is given up: the same id can be sent again. */
const TIMEOUT_MS = 30_000;

/** Calls an operation. `id` is the command's own, and the same one for every try of the same submission. */
export async function kald<N extends Navn>(navn: N, request: RequestOf<N>, id?: string): Promise<Svar<AnswerOf<N>>> {
  const get = Object.hasOwn(GET, navn);
  const response = await send(`/api/${ADGANG[navn].rolle}/${navn}`, {
    method: get ? 'GET' : 'POST',
    headers: {
      ...(get ? {} : { 'content-type': 'application/json' }),
      ...(id === undefined ? {} : { 'idempotency-key': id }),
    },
    ...(get ? {} : { body: JSON.stringify(request) }),
  });
  if (response === undefined) return failed('INGEN_FORBINDELSE', 0);
  if (response.ok) {
    if (ADGANG[navn].rolle !== 'offentlig') noteUse();
    // The function has parsed its own answer with the very schema that this type comes from.
    return { ok: true, svar: (await response.json()) as AnswerOf<N> };
  }
  return { ok: false, fejl: await readProblem(response) };
}

/** A request to our own origin; nothing where there was no answer. */
export async function send(path: string, init: RequestInit = {}): Promise<Response | undefined> {
  try {
    return await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
  } catch {
    return undefined;
  }
}

async function readProblem(response: Response): Promise<Fejlsvar> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const problem = isProblem ? ((await response.json().catch(() => undefined)) as Fejlsvar | undefined) : undefined;
  // The gateway refuses without a problem body: the session is over. A function's own 403 is the wrong entrance.
  const over = problem === undefined ? [401, 403].includes(response.status) : problem.kode === 'IKKE_LOGGET_IND';
  if (over) {
    sessionLost();
    return failed('LOGGET_AF', response.status).fejl;
  }
  if (problem !== undefined) return problem;
  // Something before the function answered: it may have run, so a command is as good as undecided.
  return failed(response.status >= 500 ? 'UAFKLARET' : 'INTERN_FEJL', response.status).fejl;
}

function failed(kode: Fejlsvar['kode'], status: number): { ok: false; fejl: Fejlsvar } {
  return { ok: false, fejl: { type: '', title: '', detail: '', status, kode } };
}

/** Whether the same submission may be sent again as it is: then it keeps its id. */
export function kanGentages({ kode, status }: Fejlsvar): boolean {
  return (
    ['INGEN_FORBINDELSE', 'LOGGET_AF', 'UAFKLARET', 'OPTAGET', 'CPR_UTILGAENGELIG', 'INTERN_FEJL'].includes(kode) ||
    status >= 500
  );
}
