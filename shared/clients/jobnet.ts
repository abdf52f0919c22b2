import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { chance } from '#shared/chance.ts';
import { type Annonce, JOBNETSTATUS } from '#shared/domain/jobannonce.ts';
import type { OffentligtJobopslag } from '#shared/domain/jobopslag.ts';
import { env } from '#shared/env.ts';
import { holdsCpr } from '#shared/values/cpr.ts';
import { getSecret } from '#shared/vault/secret.ts';
import { callHttps, type HttpsAnswer } from './https.ts';

/**
 * Jobnet's service for ads (STAR, JobannonceService). Its description is for those who have an agreement with STAR, so the
 * addresses and names below are ours until then; this file is the only one that knows them. What rests on them: an ad can be
 * found by the id that we give it, and asking for the same ad twice gives the same ad.
 */

const configSchema = z.object({
  url: z.string(),
  noegle: z.string(),
  /** PEM: STAR asks for a function certificate. A stand-in on the same machine does not. */
  certificate: z.optional(z.object({ cert: z.string(), key: z.string() })),
});

const annonceSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  aliasIdentifier: z.string().check(z.regex(/^[0-9a-f-]{36}\.[0-9]{1,10}$/)),
  status: z.enum(JOBNETSTATUS),
  link: z.optional(z.string().check(z.maxLength(500))),
  afvisningsaarsag: z.optional(z.string()),
});
const listeSchema = z.object({ jobannoncer: z.array(annonceSchema) });
const fejlSchema = z.object({ fejl: z.string() });

/** Jobnet gave no answer that can be used: no connection, too late, or something else than was agreed. Tried again later. */
export class JobnetSvarerIkke extends Error {
  constructor(cause?: unknown) {
    super('Jobnet does not answer', { cause });
    this.name = 'JobnetSvarerIkke';
  }
}

export type Jobnet = {
  /** Every ad that was ever made of a post. */
  find(jobopslagId: string): Promise<readonly Annonce[]>;
  /** Asks for an ad. Asked twice for the same version of a post, there is still one ad. */
  opret(opslag: OffentligtJobopslag): Promise<Annonce>;
  /** Corrects an ad that was refused; it goes to approval again. */
  ret(annonce: Annonce, opslag: OffentligtJobopslag): Promise<Annonce>;
  luk(annonce: Annonce): Promise<Annonce>;
};

const TIMEOUT_MS = 4000;
const WAIT_MS = 300;
/** So many calls of a whole run may be tried again at once: a Jobnet that is down is not helped by twice as many calls. */
const RETRIES = 5;

/** Jobnet, for one run. Throws JobnetSvarerIkke from every call that comes to nothing. */
export async function openJobnet(): Promise<Jobnet> {
  const { url, noegle, certificate } = configSchema.parse(JSON.parse(await getSecret(env('JOBNET_SECRET'))));
  let retries = RETRIES;

  async function call(method: 'GET' | 'POST' | 'PUT', path: string, content?: object): Promise<HttpsAnswer> {
    const body = content && JSON.stringify(content);
    const headers = {
      authorization: `Bearer ${noegle}`,
      accept: 'application/json',
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
    };
    const once = async () => {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await callHttps({ url: `${url}${path}`, method, headers, body, certificate, signal });
      if (answer.status === undefined || answer.status >= 500 || answer.status === 429) throw new JobnetSvarerIkke();
      return answer;
    };
    try {
      return await once();
    } catch (error) {
      if (retries <= 0) throw new JobnetSvarerIkke(error);
      retries -= 1;
      await sleep(chance(WAIT_MS) + WAIT_MS);
      return once().catch((again: unknown) => Promise.reject(new JobnetSvarerIkke(again)));
    }
  }

  return {
    async find(jobopslagId) {
      const answer = await call('GET', `/jobannoncer?aliasPrefix=${jobopslagId}.`);
      return read(answer, listeSchema).jobannoncer.map(annonceOf);
    },
    async opret(opslag) {
      return judged(await call('POST', '/jobannoncer', body(opslag)), opslag);
    },
    async ret({ annonceId }, opslag) {
      return judged(await call('PUT', `/jobannoncer/${encodeURIComponent(annonceId)}`, body(opslag)), opslag);
    },
    async luk({ annonceId }) {
      return annonceOf(
        read(await call('POST', `/jobannoncer/${encodeURIComponent(annonceId)}/luk`, {}), annonceSchema),
      );
    },
  };
}

/** What Jobnet cannot take at all is refused there and then, as it is where a person has refused it. */
function judged(answer: HttpsAnswer, { jobopslagId, version }: OffentligtJobopslag): Annonce {
  if (answer.status !== 400 && answer.status !== 422) return annonceOf(read(answer, annonceSchema));
  const { fejl } = read({ ...answer, status: 200 }, fejlSchema);
  return { annonceId: `${jobopslagId}.${version}`, version, status: 'afvist', aarsag: safeText(fejl) };
}

function read<T>({ status, bytes }: HttpsAnswer, schema: z.ZodMiniType<T>): T {
  if (status !== 200 && status !== 201) throw new JobnetSvarerIkke();
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    throw new JobnetSvarerIkke(error);
  }
}

function annonceOf(answer: z.infer<typeof annonceSchema>): Annonce {
  const { id, aliasIdentifier, status, link, afvisningsaarsag } = answer;
  return {
    annonceId: id,
    version: Number(aliasIdentifier.split('.')[1]),
    status,
    link: link !== undefined && isWebLink(link) ? link : undefined,
    aarsag: afvisningsaarsag === undefined ? undefined : safeText(afvisningsaarsag),
  };
}

/** It becomes a link on our pages: a web address and nothing that runs. */
function isWebLink(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname, username } = new URL(link);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1'));
}

const LONGEST_REASON = 500;

/** What people at Jobnet wrote: shown as text, without what cannot be shown, and never with a CPR number. */
function safeText(text: string): string {
  const plain = text
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REASON);
  return plain === '' || holdsCpr(plain) ? 'Jobnet har ikke skrevet en årsag, vi kan vise.' : plain;
}

/** The ad, in the service's own words. */
function body({ jobopslagId, version, cvr, virksomhedsnavn, indhold }: OffentligtJobopslag): object {
  const { kontaktperson, ansoegVed, tidspunkter } = indhold;
  const names = kontaktperson.navn.split(/\s+/);
  return {
    aliasIdentifier: `${jobopslagId}.${version}`,
    arbejdsgiver: { cvrNummer: cvr, navn: virksomhedsnavn },
    overskrift: indhold.overskrift,
    kategori: indhold.kategori,
    beskrivelse: indhold.beskrivelse,
    antalStillinger: indhold.antalStillinger,
    arbejdstid: {
      type: indhold.arbejdstid,
      timerPrUge: indhold.timerPrUge,
      dag: tidspunkter.includes('dag'),
      aften: tidspunkter.includes('aften'),
      nat: tidspunkter.includes('nat'),
      weekend: tidspunkter.includes('weekend'),
    },
    adresse: {
      vejnavn: indhold.adresse,
      postnummer: indhold.postnummer,
      by: indhold.by,
      kommunekode: indhold.kommunekode,
      landekode: 'DK',
    },
    ansoegning: {
      viaEmail: ansoegVed.includes('email'),
      viaTelefon: ansoegVed.includes('telefon'),
      link: ansoegVed.includes('link') ? indhold.ansoegningslink : undefined,
      beskrivelse: indhold.ansoegningstekst,
      frist: indhold.ansoegningsfrist,
    },
    kontakt: {
      fornavn: names.slice(0, -1).join(' ') || kontaktperson.navn,
      efternavn: names.at(-1),
      email: kontaktperson.email,
      telefon: kontaktperson.telefon,
      skjulTelefon: !ansoegVed.includes('telefon'),
    },
    publicering: { start: indhold.fra, slut: indhold.til },
  };
}
