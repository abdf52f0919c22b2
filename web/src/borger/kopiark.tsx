import type { ComponentChildren } from 'preact';
import { UDELADT } from '#shared/domain/indsigt.ts';
import type { Dato, Tidspunkt } from '#shared/values/dato.ts';
import type { Maaned } from '#shared/values/maaned.ts';
import type { Oere } from '#shared/values/oere.ts';
import { Oplysninger } from '../dele/liste.tsx';
import { dag, kr, maanedTekst, tid, timer } from '../format.ts';
import { afsnit } from './kopi.ts';
import { AFSNIT, FELTER, KODER, KOPI, type Post, udeladtTekst } from './kopi-tekster.ts';
import { hvadSkete } from './opslag-tekster.ts';

/** The whole copy as it is read and printed. */
export function Kopiark({ poster, hentet }: { poster: readonly Post[]; hentet: Tidspunkt }) {
  const t = KOPI();
  return (
    <section class="seddel bevisark" aria-labelledby="kopiark">
      <h2 id="kopiark">{t.ark}</h2>
      <p>{t.hentet(tid(hentet))}</p>
      {afsnit(poster).map(([kind, own]) => (
        <section key={kind}>
          <h3>{AFSNIT()[kind]}</h3>
          {own.map((post, i) => (
            <Felter key={i} vaerdi={post} />
          ))}
        </section>
      ))}
      <h3>{t.udeladt}</h3>
      <Oplysninger rader={UDELADT.map(udeladtTekst)} />
      <p>{t.forkert}</p>
    </section>
  );
}

function Felter({ vaerdi }: { vaerdi: object }) {
  const rader = Object.entries(vaerdi)
    .filter(([felt]) => felt !== 'post')
    .map(([felt, value]) => [FELTER()[felt] ?? felt, vis(felt, value)] as const);
  return <Oplysninger rader={rader} />;
}

const FORMER: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^\d{4}-\d{2}-\d{2}$/, (text) => dag(text as Dato)],
  [/^\d{4}-\d{2}-\d{2}T/, (text) => tid(text as Tidspunkt)],
  [/^\d{4}-\d{2}$/, (text) => maanedTekst(text as Maaned)],
];

/** A value as people read it; nothing where there is none. */
function vis(felt: string, value: unknown): ComponentChildren {
  if (typeof value === 'boolean') return value ? KOPI().ja : KOPI().nej;
  if (typeof value === 'number') return tal(felt, value);
  if (typeof value === 'string') return tekst(felt, value);
  if (Array.isArray(value)) return liste(felt, value);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('kommunekode' in value) return String((value as { navn?: unknown }).navn);
  return <Felter vaerdi={value} />;
}

function tal(felt: string, value: number): string {
  if (felt.endsWith('Oere')) return kr(value as Oere);
  return felt === 'arbejdstidMinutter' ? timer(value) : String(value);
}

function tekst(felt: string, value: string): string {
  if (felt === 'handling') return hvadSkete(value as Parameters<typeof hvadSkete>[0]);
  const form = FORMER.find(([pattern]) => pattern.test(value));
  return form ? form[1](value) : (KODER()[value] ?? value);
}

function liste(felt: string, values: readonly unknown[]): ComponentChildren {
  if (values.length === 0) return undefined;
  return (
    <ul class="nobullet-list">
      {values.map((value, i) => (
        <li key={i}>{vis(felt, value)}</li>
      ))}
    </ul>
  );
}
