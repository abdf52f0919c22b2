import { useState } from 'preact/hooks';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../../dele/fejl.tsx';
import { Kryds } from '../../dele/felter.tsx';
import { Knap } from '../../dele/side.tsx';
import { OPRET } from './tekster.ts';
import type { TrinProps } from './trin-nummer.tsx';

/** R150, R193, R198, R337: what the employer has to declare. */
export function TrinArbejde({ udkast, skift, videre }: TrinProps) {
  const t = OPRET();
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    const found = [
      ...(udkast.ordinaert ? [] : [{ felt: 'ordinaertUstoettetArbejde', besked: t.ordinaertFejl }]),
      ...(udkast.ikkeEgen ? [] : [{ felt: 'ikkeBorgerensEgenVirksomhed', besked: t.ikkeEgenFejl }]),
    ];
    setFejl(found);
    if (found.length === 0) videre();
  };
  return (
    <>
      <Fejlopsummering fejl={fejl} />
      <p>{t.arbejdeIntro}</p>
      <form onSubmit={submit} noValidate>
        <Kryds
          id="ordinaertUstoettetArbejde"
          tekst={t.ordinaert}
          hjaelp={t.ordinaertHjaelp}
          vaerdi={udkast.ordinaert}
          skift={(ordinaert) => skift({ ordinaert })}
          fejl={fejlFor(fejl, 'ordinaertUstoettetArbejde')}
        />
        <Kryds
          id="ikkeBorgerensEgenVirksomhed"
          tekst={t.ikkeEgen}
          hjaelp={t.ikkeEgenHjaelp}
          vaerdi={udkast.ikkeEgen}
          skift={(ikkeEgen) => skift({ ikkeEgen })}
          fejl={fejlFor(fejl, 'ikkeBorgerensEgenVirksomhed')}
        />
        <p>{t.ellers}</p>
        <div class="knapper">
          <Knap type="submit">{t.naeste}</Knap>
        </div>
      </form>
    </>
  );
}
