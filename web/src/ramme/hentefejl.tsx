import { Besked } from '../dele/besked.tsx';
import { Knap } from '../dele/side.tsx';
import { tekster } from '../sprog.ts';

const T = tekster({
  da: { titel: 'Siden kunne ikke hentes', tekst: 'Kontrollér din forbindelse, og prøv igen.', igen: 'Hent siden igen' },
  en: {
    titel: 'The page could not be fetched',
    tekst: 'Check your connection and try again.',
    igen: 'Fetch the page again',
  },
});

/** A new version may have taken the file's place, or there is no connection: fetching the page anew mends both. */
export function FejlVedHentning() {
  const t = T();
  return (
    <main class="container page-container" id="indhold">
      <Besked slags="warning" titel={t.titel} fokus>
        <p>{t.tekst}</p>
        <Knap slags="secondary" klik={() => location.reload()}>
          {t.igen}
        </Knap>
      </Besked>
    </main>
  );
}
