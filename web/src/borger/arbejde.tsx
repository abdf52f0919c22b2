import type { EgetFrikort } from '../api/kontrakt.ts';
import { Ansaettelseshistorik } from '../dele/historik.tsx';
import { Kontaktlinje } from '../dele/kontakt.tsx';
import { Oplysninger } from '../dele/liste.tsx';
import { dag, kr, timer } from '../format.ts';
import { AARSAG } from '../koder.ts';
import { Fejlmelding } from './fejlmelding.tsx';
import { BORGER } from './tekster.ts';

type Ansaettelse = EgetFrikort['aar'][number]['ansaettelser'][number];

export function Arbejde({ ansaettelse: a, aendret }: { ansaettelse: Ansaettelse; aendret: () => void }) {
  const t = BORGER();
  return (
    <article class="kort">
      <h3>{a.virksomhed.navn}</h3>
      <Oplysninger
        rader={[
          [t.loen, <strong key="kr">{kr(a.beloebOere)}</strong>],
          [t.status, t[a.tilstand]],
          [t.aarsag, a.annulleringsaarsag ? AARSAG()[a.annulleringsaarsag] : ''],
          [t.periode, a.startdato === a.slutdato ? dag(a.startdato) : `${dag(a.startdato)} – ${dag(a.slutdato)}`],
          [t.timer, a.arbejdstidMinutter === undefined ? '' : timer(a.arbejdstidMinutter)],
          [t.ring, a.kontaktperson && <Kontaktlinje key="kontakt" person={a.kontaktperson} />],
        ]}
      />
      {a.registreretEfterStart && <p>{t.sent}</p>}
      {a.tilstand !== 'annulleret' && <p class="daempet">{t.rettes(dag(a.kanRettesTilOgMed))}</p>}
      <Fejlmelding ansaettelse={a} aendret={aendret} />
      <details class="details d-print-none">
        <summary class="details-summary">{t.sket}</summary>
        <div class="details-text">
          <Ansaettelseshistorik historik={a.historik} />
        </div>
      </details>
    </article>
  );
}
