import type { AnswerOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Ikon } from '../dele/ikon.tsx';
import { Knap } from '../dele/side.tsx';
import { Bevisark } from './bevisark.tsx';
import { BEVIS } from './tekster.ts';

type Props = { svar: AnswerOf<'make-eget-indkomstbevis'>; nyt: () => void };

/** The proof just made. Its code is on this page and nowhere else, so the page says to print it now. */
export function NytBevis({ svar, nyt }: Props) {
  const t = BEVIS();
  return (
    <>
      <div class="kun-skaerm">
        <Besked slags="success" titel={t.klar} fokus>
          <p>{t.klarTekst}</p>
        </Besked>
        <div class="knapper">
          <Knap klik={() => print()}>
            <Ikon navn="print" />
            {t.udskriv}
          </Knap>
          <Knap slags="secondary" klik={nyt}>
            {t.nyt}
          </Knap>
        </div>
      </div>
      <Bevisark {...svar} />
    </>
  );
}
