import type { ComponentChildren } from 'preact';
import { UDELADT } from '#shared/domain/indsigt.ts';
import type { Dato, Tidspunkt } from '#shared/values/dato.ts';
import type { Maaned } from '#shared/values/maaned.ts';
import type { Oere } from '#shared/values/oere.ts';
import { Oplysninger } from '../dele/liste.tsx';
import { Tabel } from '../dele/tabel.tsx';
import { dag, kr, maanedTekst, tid, timer } from '../format.ts';
import { afsnit } from './kopi.ts';
import { AFSNIT, FELTER, KODER, KOPI, type Post, udeladtTekst } from './kopi-tekster.ts';
import { hvadSkete } from './opslag-tekster.ts';

/** The whole copy as it is read and printed. */
export function Kopiark({ poster, hentet }: { poster: readonly Post[]; hentet: Tidspunkt }) {
  const t = KOPI();
  return (
    <section class="seddel bevisark kopi" aria-labelledby="kopiark">
      <h2 id="kopiark">{t.ark}</h2>
      <p>{t.hentet(tid(hentet))}</p>
      {afsnit(poster).map(([kind, own]) => (
        <section key={kind}>
          <h3>{AFSNIT()[kind]}</h3>
          {visPoster(AFSNIT()[kind], own)}
        </section>
      ))}
      <h3>{t.udeladt}</h3>
      <Oplysninger rader={UDELADT.map(udeladtTekst)} />
      <p>{t.forkert}</p>
    </section>
  );
}

/** At most so many columns: what has more stands field by field. */
const KOLONNER = 7;

/** Several of the same few fields are a table; any other stands by itself. */
function visPoster(navn: string, poster: readonly object[]): ComponentChildren {
  const felter = [...new Set(poster.flatMap((post) => Object.keys(post)))].filter((felt) => felt !== 'post');
  if (poster.length > 1 && felter.length <= KOLONNER && poster.every((post) => Object.values(post).every(erKort))) {
    const celle = (post: object, felt: string) => vis(felt, (post as Record<string, unknown>)[felt]);
    return (
      <Tabel
        navn={navn}
        smal={felter.length < 3}
        hoveder={felter.map(navnAf)}
        raekker={poster.map((post) => felter.map((felt) => celle(post, felt)))}
      />
    );
  }
  return poster.map((post, i) => <Felter key={i} vaerdi={post} />);
}

function navnAf(felt: string): string {
  return FELTER()[felt] ?? felt;
}

/** The fields of an object with their names, but for what kind of post it is. */
function fields(vaerdi: object): readonly (readonly [string, ComponentChildren])[] {
  return Object.entries(vaerdi)
    .filter(([felt]) => felt !== 'post')
    .map(([felt, value]) => [navnAf(felt), vis(felt, value)]);
}

function Felter({ vaerdi }: { vaerdi: object }) {
  return <Oplysninger rader={fields(vaerdi)} />;
}

/** A value alone, or an object of such: it has room in a cell. */
function erKort(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return !Array.isArray(value) && Object.values(value).every((inner) => typeof inner !== 'object' || inner === null);
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
  if (!erKort(value)) return <Felter vaerdi={value} />;
  return (
    <ul class="nobullet-list">
      {fields(value).map(([navn, text]) => (
        <li key={navn}>
          {navn}: {text}
        </li>
      ))}
    </ul>
  );
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
  const poster = values.filter((value) => typeof value === 'object' && value !== null);
  if (poster.length > 1) return visPoster(navnAf(felt), poster);
  return (
    <ul class="nobullet-list">
      {values.map((value, i) => (
        <li key={i}>{vis(felt, value)}</li>
      ))}
    </ul>
  );
}
