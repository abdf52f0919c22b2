import { useState } from 'preact/hooks';
import { useHent, useKald } from '../api/brug.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Bevisformular } from '../bevis/formular.tsx';
import { NytBevis } from '../bevis/nyt-bevis.tsx';
import { BEVIS } from '../bevis/tekster.ts';
import { Problemside } from '../dele/problem.tsx';
import { Henter, Side } from '../dele/side.tsx';
import { IntetFrikort } from './intet-frikort.tsx';
import { MineBeviser } from './mine-beviser.tsx';

/** The citizen makes a proof of their own card income (R159, R341). */
export function Indkomstbevis() {
  const t = BEVIS();
  const { svar: kort, fejl, henter, hent } = useHent('show-eget-frikort', undefined);
  const kommando = useKald('make-eget-indkomstbevis');
  const [nyt, setNyt] = useState<AnswerOf<'make-eget-indkomstbevis'>>();
  if (fejl?.kode === 'IKKE_FUNDET') return <IntetFrikort />;
  if (fejl) return <Problemside titel={t.titel} fejl={fejl} igang={henter} igen={hent} />;
  if (kort === undefined) return <Henter />;
  return (
    <Side titel={t.titel}>
      {nyt ? (
        <NytBevis svar={nyt} nyt={() => setNyt(undefined)} />
      ) : (
        <>
          <p>{t.intro}</p>
          <Bevisformular
            aar={kort.aar}
            kommando={kommando}
            lav={(valg) => void kommando.send(valg).then((svar) => svar && setNyt(svar))}
          />
          <MineBeviser />
        </>
      )}
      <p class="d-print-none">
        <a href="/borger">{t.tilbage}</a>
      </p>
    </Side>
  );
}
