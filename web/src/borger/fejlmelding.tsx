import { useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { EgetFrikort } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Fejlmeldingshistorik } from '../dele/fejlmelding.tsx';
import { beskedTekst } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
import { Valgdialog } from '../dele/valgdialog.tsx';
import { FEJLMELDINGSAARSAG } from '../koder.ts';
import { FEJLMELDING } from './tekster.ts';

type Ansaettelse = EgetFrikort['aar'][number]['ansaettelser'][number];
type Props = { ansaettelse: Ansaettelse; aendret: () => void };

/** The citizen's own say: a mark that employer and municipality see. It changes no amount. */
export function Fejlmelding({ ansaettelse: a, aendret }: Props) {
  const t = FEJLMELDING();
  const [aaben, setAaben] = useState(false);
  const [sendt, setSendt] = useState('');
  const venter = a.fejlmelding !== undefined && a.fejlmelding.lukket === undefined;
  return (
    <>
      {sendt && (
        <Besked slags="success" titel={t.sendt} fokus>
          <p>{sendt}</p>
        </Besked>
      )}
      {a.fejlmeldinger.length > 0 && (
        <>
          <h4>{t.dine}</h4>
          <Fejlmeldingshistorik fejlmeldinger={a.fejlmeldinger} />
        </>
      )}
      {!venter && (
        <div class="knapper d-print-none">
          <Knap slags="secondary" klik={() => setAaben(true)}>
            {t.knap}
            <span class="sr-only"> {a.virksomhed.navn}</span>
          </Knap>
        </div>
      )}
      {aaben && (
        <Marker
          ansaettelseId={a.ansaettelseId}
          luk={() => setAaben(false)}
          sendt={(text) => {
            setAaben(false);
            setSendt(text);
            aendret();
          }}
        />
      )}
    </>
  );
}

type MarkerProps = { ansaettelseId: string; luk: () => void; sendt: (text: string) => void };

function Marker({ ansaettelseId, luk, sendt }: MarkerProps) {
  const t = FEJLMELDING();
  const marker = useKald('report-fejl');
  return (
    <Valgdialog
      titel={t.titel}
      kald={marker}
      valg={FEJLMELDINGSAARSAG()}
      navn={t.hvad}
      mangler={t.vaelg}
      send={async (aarsag) => {
        const svar = await marker.send({ ansaettelseId, aarsag });
        if (svar) sendt(svar.beskeder.map(beskedTekst).join(' '));
      }}
      luk={luk}
      knap={t.send}
      igang={t.sender}
    >
      <p>{t.tekst}</p>
    </Valgdialog>
  );
}
