import { useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { AnswerOf, Kortside } from '../api/kontrakt.ts';
import { Bevisformular } from '../bevis/formular.tsx';
import { NytBevis } from '../bevis/nyt-bevis.tsx';
import { Kryds } from '../dele/felter.tsx';
import { Knap, Side } from '../dele/side.tsx';

/** The same proof, made with the citizen at the desk: the citizen chooses, and gets the paper (R162, R223). */
export function Borgerbevis({ kort, luk }: { kort: Kortside; luk: () => void }) {
  const kommando = useKald('make-indkomstbevis');
  const [harValgt, setHarValgt] = useState(false);
  const [mangler, setMangler] = useState(false);
  const [nyt, setNyt] = useState<AnswerOf<'make-indkomstbevis'>>();
  return (
    <Side titel="Bevis for borgerens indtægt">
      {nyt ? (
        <NytBevis svar={nyt} nyt={() => setNyt(undefined)} />
      ) : (
        <>
          <p>
            Lav beviset sammen med borgeren. Borgeren bestemmer, hvad det viser, og hvor længe andre kan tjekke koden.
            Giv borgeren udskriften.
          </p>
          <Bevisformular
            aar={kort.aar}
            kommando={kommando}
            lav={(valg) => {
              setMangler(!harValgt);
              if (!harValgt) return document.getElementById('borgerenHarValgt')?.focus();
              const { frikortnummer } = kort;
              void kommando
                .send({ frikortnummer, borgerenHarValgt: true, ...valg })
                .then((svar) => svar && setNyt(svar));
            }}
          >
            <Kryds
              id="borgerenHarValgt"
              tekst="Borgeren er her og har valgt, hvad beviset viser"
              vaerdi={harValgt}
              skift={setHarValgt}
              fejl={mangler && !harValgt ? 'Lav beviset sammen med borgeren.' : undefined}
            />
          </Bevisformular>
        </>
      )}
      <div class="knapper">
        <Knap slags="secondary" klik={luk}>
          Tilbage til borgerens side
        </Knap>
      </div>
    </Side>
  );
}
