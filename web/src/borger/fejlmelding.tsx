import { useState } from 'preact/hooks';
import type { Fejlmeldingsaarsag } from '#shared/domain/fejlmelding.ts';
import { useKald } from '../api/brug.ts';
import type { EgetFrikort } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Dialog } from '../dele/dialog.tsx';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Fejlmeldingshistorik } from '../dele/fejlmelding.tsx';
import { Valg } from '../dele/felter.tsx';
import { beskedTekst, Problem } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
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
  const [aarsag, setAarsag] = useState<Fejlmeldingsaarsag>();
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const marker = useKald('report-fejl');
  async function submit(event: Event) {
    event.preventDefault();
    setFejl(aarsag ? [] : [{ felt: 'aarsag', besked: t.vaelg }]);
    if (!aarsag) return;
    const svar = await marker.send({ ansaettelseId, aarsag });
    if (svar) sendt(svar.beskeder.map(beskedTekst).join(' '));
  }
  const reasons = Object.entries(FEJLMELDINGSAARSAG()) as [Fejlmeldingsaarsag, string][];
  return (
    <Dialog titel={t.titel} luk={luk} handlinger={null}>
      <p>{t.tekst}</p>
      <Fejlopsummering fejl={fejl} />
      <Problem fejl={marker.fejl} kommando igang={marker.igang} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Valg
          id="aarsag"
          navn={t.hvad}
          vaerdi={aarsag}
          skift={(valgt) => setAarsag(() => valgt)}
          valg={reasons.map(([vaerdi, tekst]) => ({ vaerdi, tekst }))}
          fejl={fejlFor(fejl, 'aarsag')}
        />
        <div class="knapper">
          <Knap type="submit" igang={marker.igang}>
            {marker.igang ? t.sender : t.send}
          </Knap>
          <Knap slags="secondary" klik={luk}>
            {t.fortryd}
          </Knap>
        </div>
      </form>
    </Dialog>
  );
}
