import { ANSOEGNINGSMAADER } from '#shared/domain/jobopslag.ts';
import { fejlFor } from '../../dele/fejl.tsx';
import { Flervalg, Tekstfelt, Tekstomraade } from '../../dele/felter.tsx';
import { JOB } from '../../job/tekster.ts';
import { Kontaktfelter } from '../kontaktfelter.tsx';
import { OPSLAG } from './tekster.ts';
import type { TrinProps } from './trin.ts';

export function TrinAnsoegning({ udkast, skift, fejl }: TrinProps) {
  const t = OPSLAG();
  return (
    <>
      <Flervalg
        id="ansoegVed"
        navn={t.ansoegVed}
        hjaelp={t.ansoegVedHjaelp}
        vaerdi={udkast.ansoegVed}
        skift={(ansoegVed) => skift({ ansoegVed })}
        valg={ANSOEGNINGSMAADER.map((vaerdi) => ({ vaerdi, tekst: JOB().maader[vaerdi] }))}
        fejl={fejlFor(fejl, 'ansoegVed')}
      />
      {udkast.ansoegVed.includes('link') && (
        <Tekstfelt
          id="ansoegningslink"
          navn={t.link}
          hjaelp={t.linkHjaelp}
          vaerdi={udkast.ansoegningslink}
          skift={(ansoegningslink) => skift({ ansoegningslink })}
          max={300}
          fejl={fejlFor(fejl, 'ansoegningslink')}
        />
      )}
      <Tekstomraade
        id="ansoegningstekst"
        navn={t.tekst}
        hjaelp={t.tekstHjaelp}
        vaerdi={udkast.ansoegningstekst}
        skift={(ansoegningstekst) => skift({ ansoegningstekst })}
        max={500}
        linjer={3}
        frivilligt
        fejl={fejlFor(fejl, 'ansoegningstekst')}
      />
      <h2 class="h4">{t.kontaktTitel}</h2>
      <p>{t.kontaktTekst}</p>
      <Kontaktfelter kontakt={udkast.kontakt} skift={(kontakt) => skift({ kontakt })} fejl={fejl} />
    </>
  );
}
