import { useState } from 'preact/hooks';
import type { Afvisning } from '#shared/domain/afvisning.ts';
import { useKald } from '../api/brug.ts';
import type { AnswerOf, RequestOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Dialog } from '../dele/dialog.tsx';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Datofelt, Kryds, Tekstfelt, Valg } from '../dele/felter.tsx';
import { Oplysninger } from '../dele/liste.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Knap, Side } from '../dele/side.tsx';
import { cprTekst, dag } from '../format.ts';
import { type Dagfelter, INGEN_DAG, idag, readDag, writeDag } from '../indtastning.ts';
import { KANAL } from '../koder.ts';
import { useUgemt } from '../ugemt.ts';
import { Afslaget } from './afslaget.tsx';
import { Afvisningsform, Afvisningshistorik } from './afvisning.tsx';
import { JOURNAL_HJAELP, journalFejl } from './journalnummer.ts';
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
      {!afslaar && !afvist && (
        <div class="knapper">
          <Knap slags="secondary" klik={() => setAfslaar(true)}>
            Registrer et afslag i stedet
          </Knap>
        </div>
      )}
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
      {afslaar || afvist ? null : borger.fyldt18 ? (
        <Udstedelse cpr={cpr} udstedt={setUdstedt} />
      ) : (
        <Besked slags="warning" titel="Borgeren er under 18 år">
          <p>Borgeren skal være fyldt 18 år på dagen for afgørelsen.</p>
        </Besked>
      )}
    </Side>
  );
}

type UdstedelseProps = { cpr: string; udstedt: (svar: Udstedt & { journalnummer: string }) => void };

function Udstedelse({ cpr, udstedt }: UdstedelseProps) {
  const [afgoerelse, setAfgoerelse] = useState<Dagfelter>(() => writeDag(idag()));
  const [ansoegning, setAnsoegning] = useState<Dagfelter>(INGEN_DAG);
  const [kanal, setKanal] = useState<Kanal>();
  const [journal, setJournal] = useState('');
  const [samtykke, setSamtykke] = useState(false);
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const [klar, setKlar] = useState<RequestOf<'issue-frikort'>>();
  const udsted = useKald('issue-frikort');
  useUgemt(journal !== '' || ansoegning.dag !== '' || samtykke);

  function check(event: Event) {
    event.preventDefault();
    udsted.nulstil();
    const afgoerelsesdato = readDag(afgoerelse);
    const ansoegningsdato = readDag(ansoegning);
    const journalnummer = journal.trim();
    const journalBesked = journalFejl(journalnummer);
    const found: Feltfejl[] = [];
    if (!ansoegningsdato) found.push({ felt: 'ansoegningsdato', besked: 'Skriv datoen, hvor borgeren søgte.' });
    if (!kanal) found.push({ felt: 'ansoegningskanal', besked: 'Vælg, hvordan borgeren har søgt.' });
    if (!afgoerelsesdato) found.push({ felt: 'afgoerelsesdato', besked: 'Skriv datoen for afgørelsen.' });
    if (journalBesked) found.push({ felt: 'journalnummer', besked: journalBesked });
    if (!samtykke) found.push({ felt: 'samtykke', besked: 'Bekræft, at borgeren har givet samtykke.' });
    setFejl(found);
    if (found.length > 0 || !afgoerelsesdato || !ansoegningsdato || !kanal) return;
    setKlar({ cpr, samtykke: true, afgoerelsesdato, ansoegningsdato, ansoegningskanal: kanal, journalnummer });
  }

  async function send(request: RequestOf<'issue-frikort'>) {
    const svar = await udsted.send(request);
    setKlar(undefined);
    if (svar) udstedt({ ...svar, journalnummer: request.journalnummer });
  }

  const alle = udsted.fejl ? feltfejlAf(udsted.fejl) : fejl;
  return (
    <section class="formular">
      <h2>Udsted et socialt frikort</h2>
      <p>Sagen føres i jeres eget system. Her skriver du kun datoerne og sagens journalnummer.</p>
      <Fejlopsummering fejl={alle} />
      {alle.length === 0 && (
        <Problem
          fejl={udsted.fejl}
          kommando
          igang={udsted.igang}
          igen={
            udsted.igen &&
            (async () => {
              const svar = await udsted.igen?.();
              if (svar) udstedt({ ...svar, journalnummer: journal.trim() });
            })
          }
        />
      )}
      <form onSubmit={check} noValidate>
        <Datofelt
          id="ansoegningsdato"
          navn="Hvornår søgte borgeren?"
          vaerdi={ansoegning}
          skift={setAnsoegning}
          fejl={fejlFor(alle, 'ansoegningsdato')}
        />
        <Valg
          id="ansoegningskanal"
          navn="Hvordan søgte borgeren?"
          vaerdi={kanal}
          skift={(valgt) => setKanal(valgt)}
          valg={(['mundtlig', 'skriftlig', 'digital'] as const).map((vaerdi) => ({ vaerdi, tekst: KANAL[vaerdi] }))}
          fejl={fejlFor(alle, 'ansoegningskanal')}
        />
        <Datofelt
          id="afgoerelsesdato"
          navn="Datoen for kommunens afgørelse"
          hjaelp="Borgeren kan bruge kortet til arbejde fra denne dag."
          vaerdi={afgoerelse}
          skift={setAfgoerelse}
          fejl={fejlFor(alle, 'afgoerelsesdato')}
        />
        <Tekstfelt
          id="journalnummer"
          navn="Sagens journalnummer"
          hjaelp={JOURNAL_HJAELP}
          vaerdi={journal}
          skift={setJournal}
          bredde="mellem"
          max={40}
          fejl={fejlFor(alle, 'journalnummer')}
        />
        <Kryds
          id="samtykke"
          tekst="Borgeren har givet samtykke til, at vi bruger oplysningerne."
          vaerdi={samtykke}
          skift={setSamtykke}
          fejl={fejlFor(alle, 'samtykke')}
        />
        <div class="knapper">
          <Knap type="submit">Udsted socialt frikort</Knap>
        </div>
      </form>
      {klar && (
        <Dialog
          titel="Vil du udstede et socialt frikort?"
          luk={() => setKlar(undefined)}
          handlinger={
            <>
              <Knap igang={udsted.igang} klik={() => void send(klar)}>
                {udsted.igang ? 'Udsteder …' : 'Ja, udsted'}
              </Knap>
              <Knap slags="secondary" klik={() => setKlar(undefined)}>
                Fortryd
              </Knap>
            </>
          }
        >
          <ul>
            <li>Borgeren får et frikortnummer, som gælder i alle år.</li>
            <li>Kortet gælder fra {dag(klar.afgoerelsesdato)}. Borgeren får hele årets beløb, også sidst på året.</li>
            <li>Jeres kommune bliver ansvarlig myndighed.</li>
          </ul>
        </Dialog>
      )}
    </section>
  );
}
