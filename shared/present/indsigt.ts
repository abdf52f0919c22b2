import type * as z from 'zod/mini';
import type { indsigtspost } from '#shared/contract/borger/show-egne-oplysninger.ts';
import type { Haendelse } from '#shared/domain/haendelse.ts';
import type { Slettetkort } from '#shared/domain/opbevaring.ts';
import { egetValgItem } from '#shared/store/besked.ts';
import { sendtBeskedItem } from '#shared/store/indsigt.ts';
import { aarItem } from '#shared/store/items/aar.ts';
import { ansaettelseItem } from '#shared/store/items/ansaettelse.ts';
import { haendelseItem } from '#shared/store/items/haendelse.ts';
import type { KortItem } from '#shared/store/items/kort.ts';
import { overdragelseItem } from '#shared/store/items/overdragelse.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';
import { ansaettelseKerne, fejlmeldingVist, hvem } from './ansaettelse.ts';
import { kommuneVist } from './overdragelse.ts';

export type Indsigtspost = z.infer<typeof indsigtspost>;
type Indhold = Partial<Extract<Indsigtspost, { post: 'haendelse' }>>;

/** What the copy tells of each kind of hændelse. `undefined`: it stands under no citizen. */
export const HAENDELSESINDHOLD: {
  readonly [S in Haendelse['slags']]: ((haendelse: Extract<Haendelse, { slags: S }>) => Indhold) | undefined;
} = {
  ansaettelse: (h) => ({ ansaettelse: h }),
  frikort: (h) => ({ frikort: { foer: h.foer, efter: h.efter, ...h.sag } }),
  kontrol: (h) => ({ kontrol: h.kontrol }),
  overdragelse: (h) => ({ overdragelse: { ...h, fra: kommuneVist(h.fra), til: kommuneVist(h.til) } }),
  fejlmelding: (h) => ({ fejlmelding: { ansaettelseId: h.ansaettelseId, ...fejlmeldingVist(h.fejlmelding) } }),
  bevis: (h) => ({ bevis: { ...h.bevis, kodeslut: h.kodeslut } as Indhold['bevis'] }),
  tilbagetraekning: ({ kodeslut }) => ({ tilbagetraekning: { kodeslut } }),
  afvisning: (h) => ({ afvisning: h.afvisning }),
  borgerdata: ({ aendret }) => ({ borgerdata: { aendret: [...aendret] } }),
  aar: (h) => ({ aarsbeloeb: { aar: h.aar, foerOere: h.foer, efterOere: h.efter } }),
  beskedvalg: (h) => ({ beskedvalg: { valgt: [...h.valgt] } }),
  virksomhed: undefined,
  jobopslag: undefined,
  sats: undefined,
  koersel: undefined,
  interval: undefined,
  driftsmelding: undefined,
  spaerring: undefined,
  udtraek: undefined,
};

/** How each kind of item in a citizen's partitions is told, by the beginning of its key. */
export const POSTER: Readonly<Record<string, (item: unknown, now: Tidspunkt) => Indsigtspost | Promise<Indsigtspost>>> =
  {
    AAR: (item) => ({ post: 'aar', ...aarItem.parse(item) }),
    ANSAETTELSE: (item, now) => {
      const a = ansaettelseItem.parse(item);
      return { post: 'ansaettelse', ...ansaettelseKerne(a, now), virksomhed: { cvr: a.cvr, navn: a.virksomhedsnavn } };
    },
    HAENDELSE: (item) => haendelsespost(haendelseItem.parse(item)),
    OVERDRAGELSE: (item) => {
      const { tilstand: trin, ...o } = overdragelseItem.parse(item);
      return { post: 'overdragelse', ...o, trin, fra: kommuneVist(o.fra), til: kommuneVist(o.til) };
    },
    VALG: async (item) => {
      const { slags, adresse } = egetValgItem.parse(item);
      const opened = adresse && (await decryptBorgerdata('adresse', adresse.id, adresse.email));
      return { post: 'beskedvalg', valgt: slags, email: opened?.email };
    },
    SENDT: (item) => {
      const { SK, ...besked } = sendtBeskedItem.parse(item);
      return {
        post: 'besked',
        ...besked,
        om: SK.startsWith('SENDT#KORT#') ? 'kort' : SK.startsWith('SENDT#AAR#') ? 'aar' : 'ansaettelse',
      };
    },
  };

/** One item of a citizen's partitions. @throws Error where nobody has said how such an item is told */
export async function indsigtspostAf(item: Record<string, unknown>, now: Tidspunkt): Promise<Indsigtspost> {
  const [kind = ''] = String(item.SK).split('#');
  const vis = POSTER[kind];
  if (vis === undefined) throw new Error(`an item of a citizen that is not told: ${kind}`);
  return vis(item, now);
}

/** The card with the citizen's name, or the figures that are left of it. */
export async function kortpost(kort: KortItem | Slettetkort): Promise<Indsigtspost> {
  const ansvarligKommune = kommuneVist(kort.ansvarligKommune);
  const aktivePerioder = [...kort.aktivePerioder];
  if ('slettet' in kort) return { post: 'tal', ...kort, aktivePerioder, ansvarligKommune, arbejde: [...kort.arbejde] };
  const { navn, beskyttet } = await decryptBorgerdata('navn', kort.borgerId, kort.navn);
  return { post: 'kort', ...kort, aktivePerioder, ansvarligKommune, navn, navnebeskyttet: beskyttet };
}

function haendelsespost(h: Haendelse): Indsigtspost {
  const vis = HAENDELSESINDHOLD[h.slags] as ((haendelse: Haendelse) => Indhold) | undefined;
  if (vis === undefined) throw new Error(`a hændelse that stands under no citizen: ${h.slags}`);
  const { tidspunkt, handling, aarOprettet, aktoer } = h;
  return { post: 'haendelse', tidspunkt, handling, aarOprettet: [...aarOprettet], hvem: hvem(aktoer), ...vis(h) };
}
