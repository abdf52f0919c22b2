import { addDays, type Dato, danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import { type Jobopslag, type OffentligtJobopslag, visningPaa } from './jobopslag.ts';

/** How an ad stands at Jobnet. */
export const JOBNETSTATUS = ['afventer', 'publiceret', 'afvist', 'lukket'] as const;
export type Jobnetstatus = (typeof JOBNETSTATUS)[number];

/** An ad as Jobnet says it is. `version` is the version of our post that it was made or corrected from. */
export type Annonce = {
  readonly annonceId: string;
  readonly version: number;
  readonly status: Jobnetstatus;
  readonly link?: string | undefined;
  readonly aarsag?: string | undefined;
};

/** What we know of a post's ad: Jobnet's last answer. */
export type Annoncestand = Annonce & { readonly opdateret: Tidspunkt };

/** What the company's list says of the ad (R121). `anmodet`: our newest words have not reached Jobnet yet. */
export type Annoncevisning = 'ingen' | 'anmodet' | Jobnetstatus;

export function annoncevisning(opslag: Jobopslag, stand: Annoncestand | undefined, idag: Dato): Annoncevisning {
  if (opslag.tilstand === 'kladde' || opslag.tilstand === 'kasseret') return 'ingen';
  if (stand === undefined) return oenskes(opslag, idag) ? 'anmodet' : 'ingen';
  return oenskes(opslag, idag) && stand.version < opslag.version ? 'anmodet' : stand.status;
}

/** What to do at Jobnet next. `vent`: it is Jobnet's turn. `slut`: as it is, it is right. */
export type Skridt =
  | { readonly goer: 'opret' }
  | { readonly goer: 'ret'; readonly annonce: Annonce }
  | { readonly goer: 'luk'; readonly annonce: Annonce }
  | { readonly goer: 'vent'; readonly annonce: Annonce }
  | { readonly goer: 'slut'; readonly annonce: Annonce | undefined };

/**
 * What brings Jobnet's ads of one post to what the post is now. It asks only what is there, never what was done: so it can
 * be done again after any interruption. An ad that waits for approval can be neither corrected nor closed; one that was
 * refused can be corrected, one that is shown can be closed.
 */
export function naesteSkridt(opslag: OffentligtJobopslag, annoncer: readonly Annonce[], idag: Dato): Skridt {
  const nyeste = [...annoncer].sort((a, b) => b.version - a.version)[0];
  const venter = annoncer.find(({ status }) => status === 'afventer');
  const vist = annoncer.find(({ status, version }) => status === 'publiceret' && version < opslag.version);
  if (!oenskes(opslag, idag)) {
    const aaben = annoncer.find(({ status }) => status === 'publiceret');
    if (aaben) return { goer: 'luk', annonce: aaben };
    return venter ? { goer: 'vent', annonce: venter } : { goer: 'slut', annonce: nyeste };
  }
  if (vist) return { goer: 'luk', annonce: vist };
  if (venter) return { goer: 'vent', annonce: venter };
  if (nyeste?.version === opslag.version) return { goer: 'slut', annonce: nyeste };
  const afvist = annoncer.find(({ status }) => status === 'afvist');
  return afvist ? { goer: 'ret', annonce: afvist } : { goer: 'opret' };
}

function oenskes(opslag: Jobopslag, idag: Dato): boolean {
  return ['kommende', 'vises'].includes(visningPaa(opslag, idag));
}

const MINUT_MS = 60_000;
/** Approval takes Jobnet from minutes to days. */
const SPOERG_EFTER_MS = 10 * MINUT_MS;
const LAENGSTE_PAUSE_MS = 60 * MINUT_MS;

/** How long to wait before an ad that waits for approval is asked about again, in milliseconds. */
export function pauseFoerSpoergsmaal(): number {
  return SPOERG_EFTER_MS;
}

/** How long to wait after so many failures in a row, in milliseconds: 1, 2, 4 … minutes, at most an hour. */
export function pauseEfterFejl(forsoeg: number): number {
  return Math.min(MINUT_MS * 2 ** Math.min(forsoeg - 1, 10), LAENGSTE_PAUSE_MS);
}

/** The first moment after the post's last day, when its place on the board is cleared. */
export function ryddesEfter({ indhold }: OffentligtJobopslag): Tidspunkt {
  return `${addDays(indhold.til, 1)}T00:00:00.000Z` as Tidspunkt;
}

/** Whether nothing more is to be done about the post, ever. */
export function erAfsluttet(opslag: OffentligtJobopslag, now: Tidspunkt): boolean {
  return !oenskes(opslag, danishDate(now));
}
