import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { cvrFelt, tidspunktFelt } from '#shared/contract/fields.ts';
import { ledigtJobView } from '#shared/contract/offentlig/ledigt-job-view.ts';
import { jobopslagsindholdFelt } from '#shared/contract/virksomhed/jobopslag-felter.ts';
import { type Annoncestand, JOBNETSTATUS } from '#shared/domain/jobannonce.ts';
import { type Jobopslag, type OffentligtJobopslag, offentligKontakt, tidligsteFra } from '#shared/domain/jobopslag.ts';
import { env } from '#shared/env.ts';
import type { Cvr } from '#shared/values/cvr.ts';
import type { Dato } from '#shared/values/dato.ts';
import { putAtVersion } from './changes.ts';
import { dynamo } from './client.ts';
import type { Change } from './commit.ts';
import {
  ANNONCE,
  annonceKey,
  JOBOPSLAG,
  jobopslagKey,
  TAVLE_PARTITION,
  tavleKey,
  virksomhedPartition,
} from './keys.ts';
import { getItem, queryPartition } from './read.ts';

const faelles = {
  jobopslagId: z.string(),
  cvr: cvrFelt,
  virksomhedsnavn: z.string(),
  oprettet: tidspunktFelt,
  version: z.int(),
};

/** What must be there once a post is published. */
const heltIndhold = z.required(z.object(jobopslagsindholdFelt.shape), {
  overskrift: true,
  antalStillinger: true,
  beskrivelse: true,
  arbejdstid: true,
  tidspunkter: true,
  postnummer: true,
  by: true,
  kommunekode: true,
  ansoegVed: true,
  kontaktperson: true,
  fra: true,
  til: true,
});

const jobopslagItem = z.discriminatedUnion('tilstand', [
  z.object({ ...faelles, tilstand: z.enum(['kladde', 'kasseret']), indhold: jobopslagsindholdFelt }),
  z.object({
    ...faelles,
    tilstand: z.enum(['offentliggjort', 'lukket']),
    indhold: heltIndhold,
    offentliggjort: tidspunktFelt,
  }),
]);

const annonceItem = z.object({
  annonceId: z.string(),
  version: z.int(),
  status: z.enum(JOBNETSTATUS),
  link: z.optional(z.string()),
  aarsag: z.optional(z.string()),
  opdateret: tidspunktFelt,
});

/** What stands on the board of a post that is taken down: the place alone. */
const tavleItem = z.object({ ...ledigtJobView, lukket: z.literal(false) });
export type LedigtJob = z.infer<z.ZodMiniObject<typeof ledigtJobView>>;

/** A post as the database holds it. */
export function readJobopslag(item: unknown): Jobopslag {
  return jobopslagItem.parse(item);
}

export function getJobopslag(cvr: Cvr, id: string): Promise<Jobopslag | undefined> {
  return getItem(jobopslagKey(cvr, id), jobopslagItem);
}

export function getAnnoncestand(cvr: Cvr, id: string): Promise<Annoncestand | undefined> {
  return getItem(annonceKey(cvr, id), annonceItem);
}

/** A company's posts with what is known of their ads, newest first. Thrown drafts are left out. */
export async function listJobopslag(
  cvr: Cvr,
): Promise<readonly { readonly opslag: Jobopslag; readonly stand: Annoncestand | undefined }[]> {
  const partition = virksomhedPartition(cvr);
  const [posts, ads] = await Promise.all([queryPartition(partition, JOBOPSLAG), queryPartition(partition, ANNONCE)]);
  const stande = new Map(ads.map((item) => [String(item.SK).slice(ANNONCE.length), annonceItem.parse(item)]));
  return posts
    .map(readJobopslag)
    .filter(({ tilstand }) => tilstand !== 'kasseret')
    .map((opslag) => ({ opslag, stand: stande.get(opslag.jobopslagId) }))
    .sort((a, b) => (a.opslag.oprettet < b.opslag.oprettet ? 1 : -1));
}

/** The post at the version that was read; version 0: it is new. */
export function putJobopslag(opslag: Jobopslag, version: number): Change {
  return putAtVersion(jobopslagKey(opslag.cvr, opslag.jobopslagId), opslag, version);
}

/** What Jobnet last said. The outbox's own condition says that nobody else is at it. */
export function putAnnoncestand({ cvr, jobopslagId }: Jobopslag, stand: Annoncestand): Change {
  return { Put: { TableName: env('FRIKORT_TABLE'), Item: { ...annonceKey(cvr, jobopslagId), ...stand } } };
}

/** The post has not been changed since it was read. */
export function checkJobopslag({ cvr, jobopslagId, version }: Jobopslag): Change {
  return {
    ConditionCheck: {
      TableName: env('FRIKORT_TABLE'),
      Key: jobopslagKey(cvr, jobopslagId),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': version },
    },
  };
}

/** What anyone may read of a post: made from it, in the transaction that changes it. Taken down, nothing is left but its place. */
export function putTavle(opslag: OffentligtJobopslag, jobnetLink?: string): Change {
  const { jobopslagId, indhold } = opslag;
  const key = tavleKey(indhold.fra, jobopslagId);
  const Item = opslag.tilstand === 'lukket' ? { ...key, lukket: true } : { ...key, ...offentligt(opslag, jobnetLink) };
  return { Put: { TableName: env('FRIKORT_TABLE'), Item } };
}

/** Takes an expired post's words and contact off the board. */
export function clearTavle({ jobopslagId, indhold }: OffentligtJobopslag): Change {
  return {
    Put: { TableName: env('FRIKORT_TABLE'), Item: { ...tavleKey(indhold.fra, jobopslagId), lukket: true } },
  };
}

function offentligt(opslag: OffentligtJobopslag, jobnetLink?: string): LedigtJob & { lukket: false } {
  const { kontaktperson: _, ...indhold } = opslag.indhold;
  const { jobopslagId, virksomhedsnavn } = opslag;
  return {
    ...indhold,
    ansoegVed: [...indhold.ansoegVed],
    tidspunkter: [...indhold.tidspunkter],
    jobopslagId,
    virksomhedsnavn,
    kontakt: offentligKontakt(opslag.indhold),
    jobnetLink,
    lukket: false,
  };
}

/** A post that is shown today; nothing where it is not there, not begun, expired or taken down. */
export async function getLedigtJob(fra: Dato, id: string, idag: Dato): Promise<LedigtJob | undefined> {
  const found = await getItem(tavleKey(fra, id), z.union([tavleItem, z.object({ lukket: z.literal(true) })]));
  return found === undefined || found.lukket || !vises(found, idag) ? undefined : found;
}

/** Whether a place on the board was ever taken: where a page of the list may begin. */
export async function erPladsPaaTavlen({ fra, jobopslagId }: Plads): Promise<boolean> {
  return (await getItem(tavleKey(fra, jobopslagId), z.object({ lukket: z.boolean() }))) !== undefined;
}

export type Plads = { readonly fra: Dato; readonly jobopslagId: string };

/** The posts that are shown on that day, newest first: at most `antal`, and whether there may be more. */
export async function listLedigeJob(
  idag: Dato,
  antal: number,
  efter: Plads | undefined,
): Promise<{ job: readonly LedigtJob[]; flere: boolean }> {
  const found: LedigtJob[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined = efter && { ...tavleKey(efter.fra, efter.jobopslagId) };
  do {
    const page = await dynamo.send(
      new QueryCommand({
        TableName: env('FRIKORT_TABLE'),
        KeyConditionExpression: 'PK = :pk AND SK BETWEEN :foerste AND :sidste',
        // Expiry is judged at each reading: the job that clears the board only tidies up.
        FilterExpression: 'lukket = :nej AND til >= :idag',
        ExpressionAttributeValues: {
          ':pk': TAVLE_PARTITION,
          ':foerste': `${tidligsteFra(idag)}#`,
          ':sidste': `${idag}#~`,
          ':nej': false,
          ':idag': idag,
        },
        ScanIndexForward: false,
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    );
    found.push(...(page.Items ?? []).map((item) => tavleItem.parse(item)));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && found.length <= antal);
  return { job: found.slice(0, antal), flere: found.length > antal };
}

function vises({ fra, til }: LedigtJob, idag: Dato): boolean {
  return fra <= idag && idag <= til;
}
