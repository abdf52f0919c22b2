import { useState } from 'preact/hooks';
import { useHent, useKald } from '../api/brug.ts';
import type { RequestOf, Satsoversigt } from '../api/kontrakt.ts';
import { Bekraeft } from '../dele/bekraeft.tsx';
import { Besked } from '../dele/besked.tsx';
import { Udvalg, Valg } from '../dele/felter.tsx';
import { Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';

type Interval = RequestOf<'set-kontrolinterval'>['intervalAar'];

const TEKST: Record<Interval, string> = { 1: 'Hvert kalenderår', 2: 'Hvert andet kalenderår' };
const VALG = [
  { vaerdi: '1', tekst: TEKST[1] },
  { vaerdi: '2', tekst: TEKST[2] },
] as const;

function tekst(intervalAar: number): string {
  return intervalAar === 2 ? TEKST[2] : TEKST[1];
}

/** What is in force in a year: the newest that began before it, and every year where nobody has set any (D8). */
function gaeldende(aar: number, intervaller: Satsoversigt['kontrolintervaller']): number {
  return intervaller.findLast(({ fraAar }) => fraAar <= aar)?.intervalAar ?? 1;
}

/** How often the municipalities must control a card, by legal year. */
export function Kontrolinterval() {
  const { svar, fejl, henter, hent } = useHent('list-satsforslag', undefined);
  return (
    <Side titel="Kontrolinterval">
      <p>
        Kommunen skal kontrollere, om borgeren stadig opfylder betingelserne. Her står, hvor ofte det mindst skal ske.
      </p>
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {!svar && !fejl && <Henter />}
      {svar && (
        <>
          <ul>
            <li>Fra begyndelsen: {TEKST[1].toLowerCase()}</li>
            {svar.kontrolintervaller.map(({ fraAar, intervalAar }) => (
              <li key={fraAar}>
                Fra {fraAar}: {tekst(intervalAar).toLowerCase()}
              </li>
            ))}
          </ul>
          <Skift satser={svar} gemt={hent} />
        </>
      )}
    </Side>
  );
}

function Skift({ satser, gemt }: { satser: Satsoversigt; gemt: () => void }) {
  const { naesteAar, kontrolintervaller } = satser;
  const [fraAar, setFraAar] = useState(naesteAar);
  const [valgt, setValgt] = useState(gaeldende(naesteAar, kontrolintervaller) === 2 ? '2' : '1');
  const [aaben, setAaben] = useState(false);
  const [faerdig, setFaerdig] = useState('');
  const saet = useKald('set-kontrolinterval');
  const intervalAar: Interval = valgt === '2' ? 2 : 1;

  async function send() {
    const svar = await saet.send({ fraAar, intervalAar });
    if (svar === undefined) return;
    setAaben(false);
    setFaerdig(`Fra ${fraAar} er det ${TEKST[intervalAar].toLowerCase()}`);
    gemt();
  }
  const luk = () => {
    setAaben(false);
    saet.nulstil();
  };
  return (
    <section class="formular">
      <h2>Skift interval</h2>
      {faerdig && <Besked slags="success" titel={faerdig} fokus />}
      <Udvalg
        id="fraAar"
        navn="Fra og med"
        vaerdi={String(fraAar)}
        skift={(text) => setFraAar(Number(text))}
        valg={[naesteAar - 1, naesteAar, naesteAar + 1].map((aar) => ({ vaerdi: String(aar), tekst: String(aar) }))}
      />
      <Valg id="intervalAar" navn="Hvor ofte?" vaerdi={valgt} skift={(text) => setValgt(text)} valg={VALG} />
      <div class="knapper">
        <Knap klik={() => setAaben(true)}>Skift interval</Knap>
      </div>
      {aaben && (
        <Bekraeft
          titel={`${TEKST[intervalAar]} fra ${fraAar}?`}
          kald={saet}
          bekraeft={() => void send()}
          luk={luk}
          ja="Ja, skift"
          igang="Gemmer …"
        >
          <ul>
            <li>Det gælder kontroller, der er lavet i {fraAar} eller senere, i alle kommuner.</li>
            <li>Frister, der allerede er sat, ændres ikke.</li>
          </ul>
        </Bekraeft>
      )}
    </section>
  );
}
