import { Side } from '../dele/side.tsx';
import { VERSION } from '../kontakt.ts';
import { sprog, tekster } from '../sprog.ts';

/** A paragraph, a list, or a link with its text. */
export type Blok = string | readonly string[] | { readonly href: string; readonly tekst: string };

export type Dokumenttekst = {
  readonly titel: string;
  readonly manchet: string;
  readonly afsnit: readonly { readonly titel: string; readonly blokke: readonly Blok[] }[];
};

const T = tekster({
  da: { version: (v: string) => `Vejledningens version ${v}. Den passer til version ${v} af løsningen.`, kunDansk: '' },
  en: {
    version: (v: string) => `Version ${v} of the guide. It fits version ${v} of the system.`,
    kunDansk: 'This page is in Danish only.',
  },
});

type Props = { tekst: Dokumenttekst; version?: boolean; kunDansk?: boolean };

/** A page of text. Guides carry the version of the system they describe (R001, R052). */
export function Dokument({ tekst, version = false, kunDansk = false }: Props) {
  const t = T();
  return (
    <Side titel={tekst.titel}>
      {kunDansk && t.kunDansk && <p>{t.kunDansk}</p>}
      <div class="dokument" lang={kunDansk && sprog() === 'en' ? 'da' : undefined}>
        <p class="manchet">{tekst.manchet}</p>
        {version && <p class="daempet">{t.version(VERSION)}</p>}
        {tekst.afsnit.map(({ titel, blokke }) => (
          <section key={titel}>
            <h2>{titel}</h2>
            {blokke.map((blok) => (
              <Stykke key={JSON.stringify(blok)} blok={blok} />
            ))}
          </section>
        ))}
      </div>
    </Side>
  );
}

function Stykke({ blok }: { blok: Blok }) {
  if (typeof blok === 'string') return <p>{blok}</p>;
  if ('href' in blok) {
    return (
      <p>
        <a href={blok.href}>{blok.tekst}</a>
      </p>
    );
  }
  return (
    <ul>
      {blok.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
