import { useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { AnswerOf, Satsoversigt } from '../api/kontrakt.ts';
import { Bekraeft } from '../dele/bekraeft.tsx';
import { Maerkat, Oplysninger } from '../dele/liste.tsx';
import { Knap } from '../dele/side.tsx';
import { kr, medarbejder, procent, tid } from '../format.ts';
import { RETTELSESAARSAG } from '../koder.ts';

type Props = {
  forslag: Satsoversigt['forslag'][number];
  bekraeftet: (svar: AnswerOf<'confirm-sats'>) => void;
  hent: () => void;
};

/** What one operator has entered and another is to confirm. */
export function Forslag({ forslag: f, bekraeftet, hent }: Props) {
  const [aaben, setAaben] = useState(false);
  const bekraeft = useKald('confirm-sats');
  const hvad = f.rettelse === undefined ? `Beløbet for ${f.aar}` : `Rettelse af beløbet for ${f.aar}`;
  const luk = () => {
    setAaben(false);
    // Refused: it may have been confirmed or changed by someone else.
    if (bekraeft.fejl) hent();
    bekraeft.nulstil();
  };
  async function send() {
    const svar = await bekraeft.send({ aar: f.aar, version: f.version, rettelse: f.rettelse !== undefined });
    if (svar) bekraeftet(svar);
  }
  const rader = [
    ['Satsreguleringsprocent', procent(f.promille)],
    ['Kan tjenes', kr(f.loftOere)],
    ['Indkomstgrænse', kr(f.indkomstgraenseOere)],
    ['Kilde', f.kilde],
    ['Årsag til rettelsen', f.rettelse && RETTELSESAARSAG[f.rettelse]],
  ] as const;
  return (
    <article class="kort">
      <div class="kort-hoved">
        <h3>{hvad}</h3>
        <Maerkat farve="warning">Ikke bekræftet</Maerkat>
      </div>
      <Oplysninger rader={[...rader, ['Indtastet', tid(f.indtastet)], ['Indtastet af', medarbejder(f.indtastetAf)]]} />
      <div class="knapper">
        <Knap klik={() => setAaben(true)}>Bekræft {hvad[0]?.toLowerCase() + hvad.slice(1)}</Knap>
      </div>
      {aaben && (
        <Bekraeft
          titel={f.rettelse === undefined ? `Bekræft beløbet for ${f.aar}?` : `Bekræft rettelsen for ${f.aar}?`}
          kald={bekraeft}
          bekraeft={() => void send()}
          luk={luk}
          ja="Ja, det er rigtigt"
          igang="Bekræfter …"
        >
          <p>Slå beløbet op i kilden, og sammenlign det med tallene her.</p>
          <Oplysninger rader={rader} />
        </Bekraeft>
      )}
    </article>
  );
}
