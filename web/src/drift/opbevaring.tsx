import { FORFALDSSLAGS, type Forfaldsslags } from '#shared/domain/opbevaring.ts';
import { OPBEVARINGSREGLER } from '#shared/domain/opbevaringsregler.ts';
import { useHent } from '../api/brug.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Oplysninger } from '../dele/liste.tsx';
import { Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { Tabel } from '../dele/tabel.tsx';
import { dag, tid } from '../format.ts';

type Svar = AnswerOf<'show-opbevaring'>;

/** What the next erasure would take away, and what the earlier ones took (R291, D22). Looking changes nothing. */
export function Opbevaring() {
  const { svar, fejl, henter, hent } = useHent('show-opbevaring', undefined);
  return (
    <Side titel="Sletning">
      <p>
        Den anden i hver måned kl. 4.30 fjernes det, der ikke længere er brug for. Et kort bliver til tal, når det er
        inaktivt, og der er gået fem hele kalenderår siden det sidst blev brugt. Beløbene bliver tilbage uden en person.
        Alt andet har sin egen frist.
      </p>
      <details class="details">
        <summary class="details-summary">Hvor længe noget gemmes</summary>
        <ul class="details-text">
          {Object.values(OPBEVARINGSREGLER).flatMap((regel) =>
            'da' in regel ? [<li key={regel.da}>{regel.da}</li>] : [],
          )}
        </ul>
      </details>
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {!svar && !fejl && <Henter tekst="Ser alle kort igennem …" />}
      {svar && (
        <>
          <Proeve proeve={svar.proeve} />
          <div class="knapper">
            <Knap slags="secondary" igang={henter} klik={hent}>
              {henter ? 'Prøver …' : 'Prøv igen'}
            </Knap>
          </div>
          <Koersler koersler={svar.koersler} />
        </>
      )}
    </Side>
  );
}

function Proeve({ proeve }: { proeve: Svar['proeve'] }) {
  return (
    <section aria-labelledby="proeve">
      <h2 id="proeve">Hvis der blev slettet nu</h2>
      <p>Det er en prøve, opgjort den {dag(proeve.opgjort)}. Intet er ændret.</p>
      {!proeve.helt && (
        <Besked slags="warning">
          <p>Der er flere kort, end der kunne ses igennem på én gang. Tallene er mindst så store.</p>
        </Besked>
      )}
      <Oplysninger
        rader={[
          ['Kort med en borger', String(proeve.kort)],
          ['Kort, der bliver til tal', String(proeve.tilTal)],
          ...FORFALDSSLAGS.map((slags) => [SLAGS[slags], String(proeve.forfaldne[slags])] as const),
        ]}
      />
    </section>
  );
}

/** What is due by its own date, as the operator reads it. */
const SLAGS: Readonly<Record<Forfaldsslags, string>> = {
  bevis: 'Beviser, der er udløbet eller trukket tilbage',
  kontakt: 'Kontaktpersoner på ansættelser',
  fastKontakt: 'Virksomheders faste kontaktpersoner',
  jobopslag: 'Jobopslag og kladder',
  haendelse: 'Hændelser og afslag uden for et kort',
  notering: 'Noter om e-mails og slutdage',
};

const HOVEDER = [
  'Hvornår',
  'Kort set',
  'Blev til tal',
  'Slettet igen',
  'Ikke lykkedes',
  ...FORFALDSSLAGS.map((slags) => SLAGS[slags]),
];

function Koersler({ koersler }: { koersler: Svar['koersler'] }) {
  return (
    <section aria-labelledby="koersler">
      <h2 id="koersler">Tidligere sletninger</h2>
      {koersler.length === 0 ? (
        <p>Der er ikke slettet noget endnu.</p>
      ) : (
        <>
          <Tabel
            navn="Tidligere sletninger"
            hoveder={HOVEDER}
            raekker={koersler.map((k) => [
              tid(k.tidspunkt) + (k.faerdig ? '' : ' (nåede ikke det hele)'),
              k.set,
              k.slettet,
              k.genslettet,
              k.fejlet,
              ...FORFALDSSLAGS.map((slags) => k.forfaldne[slags]),
            ])}
          />
          <p class="daempet">
            Slettet igen: kort, der var tilbage, fordi tabellen var gendannet fra en ældre sikkerhedskopi. Ikke
            lykkedes: kort, der blev ændret imens. De tages ved næste sletning.
          </p>
        </>
      )}
    </section>
  );
}
