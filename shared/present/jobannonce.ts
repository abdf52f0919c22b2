import type { JobopslagHaendelse } from '#shared/domain/haendelse.ts';
import { type Annonce, erAfsluttet } from '#shared/domain/jobannonce.ts';
import type { OffentligtJobopslag } from '#shared/domain/jobopslag.ts';
import { commit, type Kommando } from '#shared/store/commit.ts';
import { GentagetKommando } from '#shared/store/errors.ts';
import { checkJobopslag, clearTavle, getAnnoncestand, putAnnoncestand, putTavle } from '#shared/store/jobopslag.ts';
import { virksomhedPartition } from '#shared/store/keys.ts';
import { systemkommando } from '#shared/store/systemkommando.ts';
import { popUdbakke, type Udbakkepost, wait, waitChange } from '#shared/store/udbakke.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { jobopslagHaendelse } from './jobopslag.ts';

export type Udfald = {
  readonly post: Udbakkepost;
  readonly opslag: OffentligtJobopslag;
  /** The ad as Jobnet says it is; nothing where there is none and shall be none. */
  readonly annonce: Annonce | undefined;
  /** Nothing more to do until the post has expired. */
  readonly faerdig: boolean;
  readonly naeste: Tidspunkt;
  readonly now: Tidspunkt;
};

/**
 * Stores what came of a visit at Jobnet, with its hændelse and log entry, on the condition that nobody has changed the post
 * meanwhile: else it is due again, and the next visit sees it as it is then. Where nothing is new, nothing is written but
 * when to look again.
 */
export async function settleJobopslag({ post, opslag, annonce, faerdig, naeste, now }: Udfald): Promise<void> {
  const kendt = await getAnnoncestand(opslag.cvr, opslag.jobopslagId);
  const slut = faerdig && erAfsluttet(opslag, now);
  const nyt = annonce !== undefined && !(kendt !== undefined && same(kendt, annonce));
  if (!slut && !nyt) {
    await wait(post, naeste, 0);
    return;
  }
  const kommando = kommandoFor(post, now);
  const haendelse: JobopslagHaendelse = {
    ...jobopslagHaendelse(kommando, opslag),
    trin: slut ? 'ryddet' : 'jobnet',
    jobnet: annonce?.status,
  };
  const link = annonce?.status === 'publiceret' ? annonce.link : undefined;
  const changes = {
    udbakke: slut ? popUdbakke(post) : waitChange(post, naeste),
    opslag: checkJobopslag(opslag),
    tavle: slut ? clearTavle(opslag) : putTavle(opslag, link),
    ...(annonce && { annonce: putAnnoncestand(opslag, { ...annonce, opdateret: now }) }),
  };
  try {
    await commit(kommando, virksomhedPartition(opslag.cvr), changes, haendelse, {});
  } catch (error) {
    // The answer of a commit was lost and the SDK sent it again: it is done.
    if (!(error instanceof GentagetKommando)) throw error;
  }
}

function same(a: Annonce, b: Annonce): boolean {
  return (['annonceId', 'version', 'status', 'link', 'aarsag'] as const).every((key) => a[key] === b[key]);
}

/** Each visit is a command of its own: the outbox entry's version is never the same twice. */
function kommandoFor({ jobopslagId, version }: Udbakkepost, now: Tidspunkt): Kommando {
  const kommandoId = `${jobopslagId}#jobnet#${version}`;
  return systemkommando({
    operation: 'publish-jobopslag',
    brugerId: 'jobnet',
    now,
    kommandoId,
    // The job's own time is watched post by post.
    remainingMs: () => 10_000,
  });
}
