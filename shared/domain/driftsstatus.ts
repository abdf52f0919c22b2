import type { Tidspunkt } from '#shared/values/dato.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';

export const MELDINGSSLAGS = ['servicevindue', 'forstyrrelse', 'information'] as const;
/** How much it hits: nobody can use the system, something does not work, everything works. */
export const NIVEAUER = ['nede', 'delvis', 'ingen'] as const;

/** The files that everyone reads: one for the pages, and a feed in each language. */
export const STATUSFILER = {
  sider: 'driftsstatus.json',
  da: 'driftsstatus.da.atom',
  en: 'driftsstatus.en.atom',
} as const;

/** A text in both languages. */
export type Totekst = { readonly da: string; readonly en: string };

/** What the operators say of the system's state to everyone (R006, R021). */
export type Meldingsindhold = {
  readonly slags: (typeof MELDINGSSLAGS)[number];
  readonly niveau: (typeof NIVEAUER)[number];
  readonly titel: Totekst;
  readonly tekst: Totekst;
  readonly fra: Tidspunkt;
  /** Missing while nobody knows when it ends. */
  readonly til?: Tidspunkt | undefined;
};

export type Driftsmelding = Meldingsindhold & {
  readonly meldingId: string;
  /** Called off before it began. */
  readonly aflyst: boolean;
  readonly udgivet: Tidspunkt;
  readonly version: number;
};

export type Meldingstilstand = 'kommende' | 'aktuel' | 'tidligere';

export function tilstandFor({ fra, til, aflyst }: Driftsmelding, now: Tidspunkt): Meldingstilstand {
  if (aflyst || (til !== undefined && til <= now)) return 'tidligere';
  return fra > now ? 'kommende' : 'aktuel';
}

type Tidsafslag = 'MELDING_SLUTTER_FOER_START' | 'SERVICEVINDUE_UDEN_SLUT';

function decideTid({ slags, fra, til }: Meldingsindhold): Afgoerelse<undefined, Tidsafslag> {
  if (til !== undefined && til <= fra) return nej('MELDING_SLUTTER_FOER_START');
  // People plan after a window: they must be told when it is over.
  if (slags === 'servicevindue' && til === undefined) return nej('SERVICEVINDUE_UDEN_SLUT');
  return ja(undefined);
}

/** A new message. One about what is already over is allowed too: people ask afterwards what happened. */
export function decidePublish(
  indhold: Meldingsindhold,
  meldingId: string,
  now: Tidspunkt,
): Afgoerelse<Driftsmelding, Tidsafslag> {
  const tid = decideTid(indhold);
  return tid.ok ? ja({ ...indhold, meldingId, aflyst: false, udgivet: now, version: 1 }) : tid;
}

type Aabenafslag = 'IKKE_FUNDET' | 'MELDING_AFSLUTTET' | 'AENDRET_IMENS';

/** A message with other words or times. What is over stays as it was read. */
export function decideEditMelding(
  gemt: Driftsmelding | undefined,
  version: number,
  indhold: Meldingsindhold,
  now: Tidspunkt,
): Afgoerelse<Driftsmelding, Aabenafslag | Tidsafslag> {
  const aaben = decideAabenMelding(gemt, version, now);
  if (!aaben.ok) return aaben;
  const tid = decideTid(indhold);
  if (!tid.ok) return tid;
  const { meldingId, aflyst, udgivet } = aaben.vaerdi;
  return ja({ ...indhold, meldingId, aflyst, udgivet, version: version + 1 });
}

/** It is over now; what had not begun is called off. */
export function decideEndMelding(
  gemt: Driftsmelding | undefined,
  version: number,
  now: Tidspunkt,
): Afgoerelse<Driftsmelding, Aabenafslag> {
  const aaben = decideAabenMelding(gemt, version, now);
  if (!aaben.ok) return aaben;
  const melding = aaben.vaerdi;
  const begun = melding.fra <= now;
  return ja({ ...melding, ...(begun ? { til: now } : { aflyst: true }), version: version + 1 });
}

function decideAabenMelding(
  gemt: Driftsmelding | undefined,
  version: number,
  now: Tidspunkt,
): Afgoerelse<Driftsmelding, Aabenafslag> {
  if (gemt === undefined) return nej('IKKE_FUNDET');
  if (tilstandFor(gemt, now) === 'tidligere') return nej('MELDING_AFSLUTTET');
  return gemt.version === version ? ja(gemt) : nej('AENDRET_IMENS', { version: gemt.version });
}
