import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Answer, Call, Loopback, Outage } from './loopback.ts';
import { startLoopback } from './loopback.ts';

const annonceSchema = z.object({
  id: z.string(),
  aliasIdentifier: z.string(),
  overskrift: z.string(),
  arbejdsgiver: z.string(),
  slut: z.string(),
  status: z.enum(['afventer', 'publiceret', 'afvist', 'lukket']),
  afvisningsaarsag: z.optional(z.string()),
});
const bodySchema = z.object({
  aliasIdentifier: z.string().check(z.regex(/^[0-9a-f-]{36}\.[0-9]+$/)),
  overskrift: z.string().check(z.minLength(1)),
  beskrivelse: z.string().check(z.minLength(1)),
  arbejdsgiver: z.object({ cvrNummer: z.string().check(z.regex(/^[0-9]{8}$/)), navn: z.string() }),
  publicering: z.object({ start: z.string(), slut: z.string() }),
  kontakt: z.object({ email: z.string() }),
});

/** An ad as the stand-in keeps it. */
export type Jobnetannonce = z.output<typeof annonceSchema>;
/** `error` and `malformed` answer, but not as agreed; `lost` does what it is asked and resets before the answer. */
export type JobnetOutage = Outage | 'error' | 'malformed' | 'lost';

export type Jobnet = Loopback & {
  /** What the client is given as its secret. */
  readonly secret: string;
  annoncer(): readonly Jobnetannonce[];
  /** What a person at Jobnet does with an ad that waits. Nothing happens where it does not wait. */
  godkend(id: string): void;
  afvis(id: string, aarsag: string): void;
  /** Every call fails in this way until `undefined` is given. */
  fail(mode: JobnetOutage | undefined): void;
  outage(): JobnetOutage | undefined;
};

const NOEGLE = 'lokal-noegle';

/** Stands in for Jobnet's service for ads: remembers them, and lets a person approve and refuse. */
export async function startJobnet(
  options: { port?: number | undefined; stateFile?: string; slowMs?: number | undefined } = {},
): Promise<Jobnet> {
  const annoncer = new Map(load(options.stateFile).map((annonce) => [annonce.id, annonce]));
  let mode: JobnetOutage | undefined;
  const server = await startLoopback({
    port: options.port,
    slowMs: options.slowMs,
    outage: () => (mode === 'slow' || mode === 'down' ? mode : undefined),
    handle: (call) => {
      if (mode === 'error') return { status: 503, headers: {}, body: 'Service Unavailable' };
      const answer = respond(call);
      if (mode === 'lost' && call.method !== 'GET') return { status: 502, headers: {}, body: '' };
      return mode === 'malformed' ? { ...answer, body: answer.body.slice(0, -3) } : answer;
    },
  });
  return {
    ...server,
    secret: JSON.stringify({ url: server.endpoint, noegle: NOEGLE }),
    annoncer: () => [...annoncer.values()],
    godkend: (id) => judge(id, { status: 'publiceret' }),
    afvis: (id, afvisningsaarsag) => judge(id, { status: 'afvist', afvisningsaarsag }),
    fail: (next) => {
      mode = next;
    },
    outage: () => mode,
  };

  function respond({ method, path, headers, body }: Call): Answer {
    if (headers.authorization !== `Bearer ${NOEGLE}`) return json(401, { fejl: 'Nøglen passer ikke.' });
    const { pathname, searchParams } = new URL(path, server.endpoint);
    const [, collection, id, handling] = pathname.split('/');
    if (collection !== 'jobannoncer') return json(404, { fejl: 'Ukendt adresse.' });
    if (method === 'GET' && id === undefined) return search(searchParams.get('aliasPrefix') ?? '');
    if (method === 'POST' && id === undefined) return create(body);
    const found = annoncer.get(decodeURIComponent(id ?? ''));
    if (found === undefined) return json(404, { fejl: 'Annoncen findes ikke.' });
    if (method === 'PUT') return correct(found, body);
    return handling === 'luk' ? close(found) : json(405, { fejl: 'Det kan man ikke.' });
  }

  function search(prefix: string): Answer {
    const found = [...annoncer.values()].filter(({ aliasIdentifier }) => aliasIdentifier.startsWith(prefix));
    return json(200, { jobannoncer: found.map(shown) });
  }

  /** The same id of ours is the same ad. */
  function create(body: string): Answer {
    const read = readBody(body);
    if (typeof read === 'string') return json(422, { fejl: read });
    const before = [...annoncer.values()].find(({ aliasIdentifier }) => aliasIdentifier === read.aliasIdentifier);
    return before ? json(200, shown(before)) : json(201, shown(keep({ id: `LOKAL-${annoncer.size + 1}`, ...read })));
  }

  function correct(found: Jobnetannonce, body: string): Answer {
    const read = readBody(body);
    if (typeof read === 'string') return json(422, { fejl: read });
    if (found.status !== 'afvist') return json(409, { fejl: 'Kun en afvist annonce kan rettes.' });
    return json(200, shown(keep({ id: found.id, ...read })));
  }

  function close(found: Jobnetannonce): Answer {
    if (found.status !== 'publiceret' && found.status !== 'lukket') {
      return json(409, { fejl: 'Kun en annonce, der vises, kan lukkes.' });
    }
    return json(200, shown(keep({ ...found, status: 'lukket' })));
  }

  function judge(id: string, outcome: Pick<Jobnetannonce, 'status' | 'afvisningsaarsag'>): void {
    const found = annoncer.get(id);
    if (found?.status === 'afventer') keep({ ...found, ...outcome });
  }

  function keep(annonce: Jobnetannonce): Jobnetannonce {
    annoncer.set(annonce.id, annonce);
    save(options.stateFile, [...annoncer.values()]);
    return annonce;
  }

  function shown({ id, aliasIdentifier, status, afvisningsaarsag }: Jobnetannonce) {
    const link = status === 'publiceret' ? { link: `${server.endpoint}/annonce/${id}` } : {};
    return { id, aliasIdentifier, status, ...(status === 'afvist' && { afvisningsaarsag }), ...link };
  }
}

/** What is wrong with it, in words, or what is kept of it. */
function readBody(text: string): Omit<Jobnetannonce, 'id'> | string {
  const read = bodySchema.safeParse(JSON.parse(text));
  if (!read.success) return 'Annoncen mangler noget.';
  const { aliasIdentifier, overskrift, arbejdsgiver, publicering } = read.data;
  const days = (Date.parse(publicering.slut) - Date.parse(publicering.start)) / 86_400_000;
  if (!(days > 0 && days <= 56)) return 'Annoncen kan vises i højst otte uger.';
  return { aliasIdentifier, overskrift, arbejdsgiver: arbejdsgiver.navn, slut: publicering.slut, status: 'afventer' };
}

function json(status: number, content: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) };
}

function load(file: string | undefined): readonly Jobnetannonce[] {
  if (file === undefined) return [];
  try {
    return z.array(annonceSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Written aside and renamed: a crash leaves the old file or the new one. */
function save(file: string | undefined, annoncer: readonly Jobnetannonce[]): void {
  if (file === undefined) return;
  writeFileSync(`${file}.ny`, JSON.stringify(annoncer), { mode: 0o600 });
  renameSync(`${file}.ny`, file);
}
