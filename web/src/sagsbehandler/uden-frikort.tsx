import { useState } from 'preact/hooks';
import type { Afvisning } from '#shared/domain/afvisning.ts';
import { useKald } from '../api/brug.ts';
import type { AnswerOf, RequestOf } from '../api/kontrakt.ts';
import { Bekraeft } from '../dele/bekraeft.tsx';
import { Besked } from '../dele/besked.tsx';
import type { Feltfejl } from '../dele/fejl.tsx';
import { Datofelt, Kryds, Valg } from '../dele/felter.tsx';
import { Formular, useIndtastning } from '../dele/formular.tsx';
import { Journalfelt, journalFejl } from '../dele/journalnummer.tsx';
import { Oplysninger } from '../dele/liste.tsx';
import { Knap, Side } from '../dele/side.tsx';
import { cprTekst, dag } from '../format.ts';
import { INGEN_DAG, idag, readDag, writeDag } from '../indtastning.ts';
import { KANAL } from '../koder.ts';
import { useUgemt } from '../ugemt.ts';
import { Afslaget } from './afslaget.tsx';
import { Afvisningsform, Afvisningshistorik } from './afvisning.tsx';
import { Kvittering } from './kvittering.tsx';

type Kanal = RequestOf<'issue-frikort'>['ansoegningskanal'];
type Udstedt = AnswerOf<'issue-frikort'>;
type Props = {
  borger: Extract<AnswerOf<'search-borger'>, { fund: 'udenFrikort' }>;
  cpr: string;
  aabn: (frikortnummer: Udstedt['frikortnummer']) => void;
};

/** A citizen without a card: from here one is issued (R071, R078, R079). */
export function UdenFrikort({ borger, cpr, aabn }: Props) {
  const [udstedt, setUdstedt] = useState<Udstedt & { journalnummer: string }>();
  const [afslaar, setAfslaar] = useState(false);
  const [afvist, setAfvist] = useState<Afvisning>();
  if (udstedt) return <Kvittering svar={udstedt} navn={borger.navn} videre={() => aabn(udstedt.frikortnummer)} />;
  return (
    <Side titel={borger.navn} fane="Borgerens side">
      <p>
        <strong>Borgeren har ikke et socialt frikort.</strong>
      </p>
      <Oplysninger
        rader={[
          ['CPR-nummer', cprTekst(cpr)],
          ['Fødselsdag', dag(borger.foedselsdato)],
          ['Navne- og adressebeskyttelse', borger.navnebeskyttet ? 'Ja. Virksomheder kan ikke se navnet.' : 'Nej'],
        ]}
      />
      {afvist && <Afslaget afvisning={afvist} />}
      <Afvisningshistorik afvisninger={borger.afvisninger} />
      {afslaar && (
        <Afvisningsform
          navn="refuse-ansoegning"
          hvem={{ cpr }}
          luk={() => setAfslaar(false)}
          afvist={(afvisning) => {
            setAfslaar(false);
            setAfvist(afvisning);
          }}
        />
      )}
      {!afslaar && !afvist && (
        <>
          {borger.fyldt18 ? (
            <Udstedelse cpr={cpr} udstedt={setUdstedt} />
          ) : (
            <Besked slags="warning" titel="Borgeren er under 18 år">
              <p>Borgeren skal være fyldt 18 år på dagen for afgørelsen.</p>
            </Besked>
          )}
          <h2>Afslår I ansøgningen?</h2>
          <Knap slags="secondary" klik={() => setAfslaar(true)}>
            Registrer et afslag i stedet
          </Knap>
        </>
      )}
    </Side>
  );
}

type UdstedelseProps = { cpr: string; udstedt: (svar: Udstedt & { journalnummer: string }) => void };

function Udstedelse({ cpr, udstedt }: UdstedelseProps) {
  const [klar, setKlar] = useState<RequestOf<'issue-frikort'>>();
  const udsted = useKald('issue-frikort');
  const { felter, fejl, felt, setFundet } = useIndtastning(
    () => ({
      ansoegningsdato: INGEN_DAG,
      ansoegningskanal: undefined as Kanal | undefined,
      afgoerelsesdato: writeDag(idag()),
      journalnummer: '',
      samtykke: false,
    }),
    udsted.fejl,
  );
  useUgemt(felter.journalnummer !== '' || felter.ansoegningsdato.dag !== '' || felter.samtykke);

  function check() {
    const ansoegningsdato = readDag(felter.ansoegningsdato);
    const afgoerelsesdato = readDag(felter.afgoerelsesdato);
    const journalnummer = felter.journalnummer.trim();
    const journalBesked = journalFejl(journalnummer);
    const { ansoegningskanal } = felter;
    const found: Feltfejl[] = [];
    if (!ansoegningsdato) found.push({ felt: 'ansoegningsdato', besked: 'Skriv datoen, hvor borgeren søgte.' });
    if (!ansoegningskanal) found.push({ felt: 'ansoegningskanal', besked: 'Vælg, hvordan borgeren har søgt.' });
    if (!afgoerelsesdato) found.push({ felt: 'afgoerelsesdato', besked: 'Skriv datoen for afgørelsen.' });
    if (journalBesked) found.push({ felt: 'journalnummer', besked: journalBesked });
    if (!felter.samtykke) found.push({ felt: 'samtykke', besked: 'Bekræft, at borgeren har givet samtykke.' });
    setFundet(found);
    if (found.length > 0 || !afgoerelsesdato || !ansoegningsdato || !ansoegningskanal) return;
    setKlar({ cpr, samtykke: true, afgoerelsesdato, ansoegningsdato, ansoegningskanal, journalnummer });
  }

  async function send(request: RequestOf<'issue-frikort'>) {
    const svar = await udsted.send(request);
    setKlar(undefined);
    if (svar) udstedt({ ...svar, journalnummer: request.journalnummer });
  }

  const { igen } = udsted;
  return (
    <section class="formular">
      <h2>Udsted et socialt frikort</h2>
      <p>Sagen føres i jeres eget system. Her skriver du kun datoerne og sagens journalnummer.</p>
      <Formular
        fejl={fejl}
        kald={udsted}
        igen={
          igen &&
          (async () => {
            const svar = await igen();
            if (svar) udstedt({ ...svar, journalnummer: felter.journalnummer.trim() });
          })
        }
        send={check}
        knap="Udsted socialt frikort"
        igang="Udsteder …"
      >
        <Datofelt {...felt('ansoegningsdato')} navn="Hvornår søgte borgeren?" />
        <Valg
          {...felt('ansoegningskanal')}
          navn="Hvordan søgte borgeren?"
          valg={(['mundtlig', 'skriftlig', 'digital'] as const).map((vaerdi) => ({ vaerdi, tekst: KANAL[vaerdi] }))}
        />
        <Datofelt
          {...felt('afgoerelsesdato')}
          navn="Datoen for kommunens afgørelse"
          hjaelp="Borgeren kan bruge kortet til arbejde fra denne dag."
        />
        <Journalfelt {...felt('journalnummer')} />
        <Kryds {...felt('samtykke')} tekst="Borgeren har givet samtykke til, at vi bruger oplysningerne." />
      </Formular>
      {klar && (
        <Bekraeft
          titel="Vil du udstede et socialt frikort?"
          // What stops it is told by the form.
          kald={{ igang: udsted.igang, fejl: undefined }}
          bekraeft={() => void send(klar)}
          luk={() => setKlar(undefined)}
          ja="Ja, udsted"
          igang="Udsteder …"
        >
          <ul>
            <li>Borgeren får et frikortnummer, som gælder i alle år.</li>
            <li>Kortet gælder fra {dag(klar.afgoerelsesdato)}. Borgeren får hele årets beløb, også sidst på året.</li>
            <li>Jeres kommune bliver ansvarlig myndighed.</li>
          </ul>
        </Bekraeft>
      )}
    </section>
  );
}
