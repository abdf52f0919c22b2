import { UDELADT } from '#shared/domain/indsigt.ts';
import { type Fejlsvar, kald } from '../api/kald.ts';
import { AFSNIT, FELTER, KODER, KOPI, type Post, udeladtTekst } from './kopi-tekster.ts';

export type Hentning =
  | { readonly ok: true; readonly poster: readonly Post[] }
  | { readonly ok: false; readonly fejl: Fejlsvar };

/** Every page of the copy, one after the other. What cannot be fetched whole is not shown at all. */
export async function hentKopi(fremdrift: (antal: number) => void): Promise<Hentning> {
  const poster: Post[] = [];
  let side: string | undefined;
  do {
    const result = await kald('show-egne-oplysninger', side === undefined ? {} : { side });
    if (!result.ok) return result;
    poster.push(...result.svar.poster);
    side = result.svar.naeste;
    fremdrift(poster.length);
  } while (side !== undefined);
  return { ok: true, poster };
}

/** The copy by heading, in the headings' order; what happened newest first. */
export function afsnit(poster: readonly Post[]): readonly (readonly [Post['post'], readonly Post[]])[] {
  const kinds = Object.keys(AFSNIT()) as Post['post'][];
  return kinds.flatMap((kind) => {
    const own = poster.filter((post) => post.post === kind);
    if (own.length === 0) return [];
    return [[kind, kind === 'haendelse' ? newestFirst(own) : own] as const];
  });
}

function newestFirst(poster: readonly Post[]): readonly Post[] {
  const tid = (post: Post) => ('tidspunkt' in post ? post.tidspunkt : '');
  return [...poster].sort((a, b) => (tid(a) < tid(b) ? 1 : -1));
}

/** One document that a machine can read and a person can understand: the fields as the system names them, and what they mean. */
export function jsonOf(poster: readonly Post[], hentet: string): string {
  const t = KOPI();
  const oplysninger = Object.fromEntries(
    afsnit(poster).map(([kind, own]) => [kind, own.map(({ post, ...felter }) => felter)]),
  );
  const udeladt = UDELADT.map((hvad) => ({ hvad: udeladtTekst(hvad)[0], hvorfor: udeladtTekst(hvad)[1] }));
  const forklaring = { afsnit: AFSNIT(), felter: FELTER(), koder: KODER() };
  return JSON.stringify({ titel: t.ark, hentet, oplysninger, udeladt, forklaring }, undefined, 2);
}
