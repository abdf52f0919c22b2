import type { AnswerOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Ikon } from '../dele/ikon.tsx';
import { Knap, Side } from '../dele/side.tsx';
import { dag, kr } from '../format.ts';
import { useKommune } from '../session/session.ts';
import { Afgoerelsestekst } from './afgoerelsestekst.tsx';

type Props = { svar: AnswerOf<'issue-frikort'> & { journalnummer: string }; navn: string; videre: () => void };

/** After issuing: the number large, and a slip to print and hand over (R077). */
export function Kvittering({ svar, navn, videre }: Props) {
  const kommune = useKommune();
  const { frikortnummer, virkningFra, journalnummer } = svar;
  return (
    <Side titel="Det sociale frikort er udstedt">
      <div class="kun-skaerm">
        <Besked slags="success" titel={`${navn} har nu et socialt frikort`}>
          <p>Giv borgeren frikortnummeret nu. Borgeren skal oplyse det til arbejdsgiveren.</p>
        </Besked>
      </div>
      <Seddel frikortnummer={svar.frikortnummer} fra={svar.virkningFra} aar={svar.aarOprettet} />
      <div class="knapper">
        <Knap klik={() => print()}>
          <Ikon navn="print" />
          Udskriv seddel til borgeren
        </Knap>
        <Knap slags="secondary" klik={videre}>
          Gå til borgerens side
        </Knap>
      </div>
      <Afgoerelsestekst
        afgjort={{ slags: 'udstedt', afgoerelsesdato: virkningFra, frikortnummer, journalnummer, kommune }}
      />
    </Side>
  );
}

type SeddelProps = {
  frikortnummer: string;
  fra: AnswerOf<'issue-frikort'>['virkningFra'];
  aar: AnswerOf<'issue-frikort'>['aarOprettet'];
};

/** The citizen's slip: no name and no CPR number, for it may be lost. */
function Seddel({ frikortnummer, fra, aar }: SeddelProps) {
  return (
    <section class="seddel" aria-label="Seddel til borgeren">
      <h2 class="h4">Dit sociale frikort</h2>
      <p>Dit frikortnummer er</p>
      <p class="nummer">{frikortnummer}</p>
      <ul>
        <li>Giv nummeret til din arbejdsgiver, før du begynder at arbejde.</li>
        <li>Det gælder for arbejde fra {dag(fra)}.</li>
        {aar.map(({ aar: year, loftOere }) => (
          <li key={year}>
            I {year} kan du tjene op til {kr(loftOere)} uden skat og uden at blive trukket i dine ydelser.
          </li>
        ))}
        <li>Nummeret er det samme hvert år. Pas på det, og giv det kun til din arbejdsgiver.</li>
      </ul>
      <p>
        Se, hvor meget du har tilbage: gå ind på <strong>socialtfrikort.dk</strong>, og log ind som borger med MitID. Du
        kan også spørge din kommune.
      </p>
    </section>
  );
}
