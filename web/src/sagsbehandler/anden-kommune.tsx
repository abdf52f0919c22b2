import { useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { AnswerOf, RequestOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Tekstfelt, Valg } from '../dele/felter.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Knap, Side } from '../dele/side.tsx';
import { dag, tid } from '../format.ts';
import { OVERTAGELSESAARSAG } from '../koder.ts';
import { JOURNAL_HJAELP, journalFejl } from './journalnummer.ts';

type Fund = Extract<AnswerOf<'search-borger'>, { fund: 'andenKommune' }>;
type Anmodning = NonNullable<Fund['overdragelse']>;
type Props = { fund: Fund; cpr: string; soegIgen: () => void };

/** D2, D7: that there is a card and who is responsible, and nothing else; from here the card is asked for. */
export function AndenKommune({ fund, cpr, soegIgen }: Props) {
  const kommune = fund.ansvarligKommune.navn;
  const [anmodning, setAnmodning] = useState(fund.overdragelse);
  return (
    <Side titel="Borgeren har et socialt frikort i en anden kommune">
      <Besked slags="info">
        <p>
          Ansvarlig myndighed: <strong>{kommune}</strong>
        </p>
      </Besked>
      <p>
        Kun {kommune} kan se kortet og ændre det. Du skal ikke udstede et nyt: det sociale frikort følger borgeren ved
        flytning.
      </p>
      {anmodning === undefined ? (
        <Anmod kommune={kommune} cpr={cpr} sendt={setAnmodning} />
      ) : (
        <Venter anmodning={anmodning} kommune={kommune} cpr={cpr} soegIgen={soegIgen} />
      )}
    </Side>
  );
}

type AnmodProps = { kommune: string; cpr: string; sendt: (anmodning: Anmodning) => void };

function Anmod({ kommune, cpr, sendt }: AnmodProps) {
  const [journal, setJournal] = useState('');
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const anmod = useKald('request-overdragelse');

  async function submit(event: Event) {
    event.preventDefault();
    anmod.nulstil();
    const journalnummer = journal.trim();
    const besked = journalFejl(journalnummer);
    setFejl(besked ? [{ felt: 'journalnummer', besked }] : []);
    if (besked) return;
    const svar = await anmod.send({ cpr, journalnummer });
    if (svar)
      sendt({ anmodet: svar.anmodet, kanOvertagesFra: svar.kanOvertagesFra, kanOvertages: false, journalnummer });
  }

  const alle = anmod.fejl ? feltfejlAf(anmod.fejl) : fejl;
  return (
    <section class="formular">
      <h2>Er borgeren flyttet til jer?</h2>
      <p>Bed {kommune} om at overdrage kortet. Borgeren kan se det, og det bliver gemt i historikken.</p>
      <Fejlopsummering fejl={alle} />
      {alle.length === 0 && <Problem fejl={anmod.fejl} kommando igang={anmod.igang} />}
      <form onSubmit={(event) => void submit(event)} noValidate>
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
        <div class="knapper">
          <Knap type="submit" igang={anmod.igang}>
            {anmod.igang ? 'Sender …' : 'Bed om at få kortet overdraget'}
          </Knap>
        </div>
      </form>
    </section>
  );
}

type VenterProps = { anmodning: Anmodning; kommune: string; cpr: string; soegIgen: () => void };

function Venter({ anmodning, kommune, cpr, soegIgen }: VenterProps) {
  return (
    <>
      <Besked slags="success" titel="I har bedt om at få kortet overdraget" fokus>
        <p>
          Anmodningen er sendt {tid(anmodning.anmodet)}. Jeres journalnummer: {anmodning.journalnummer}.
        </p>
        <p>
          Når {kommune} har svaret, åbner borgerens side, når du søger igen. Svarer den ikke, kan I overtage kortet fra{' '}
          {dag(anmodning.kanOvertagesFra)}.
        </p>
      </Besked>
      {anmodning.kanOvertages && <Overtag kommune={kommune} cpr={cpr} soegIgen={soegIgen} />}
      <p>
        <a href="/sagsbehandler/overdragelser">Se kommunens overdragelser</a>
      </p>
    </>
  );
}

type Aarsag = RequestOf<'take-over-frikort'>['aarsag'];

function Overtag({ kommune, cpr, soegIgen }: { kommune: string; cpr: string; soegIgen: () => void }) {
  const [aarsag, setAarsag] = useState<Aarsag>();
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const overtag = useKald('take-over-frikort');

  async function submit(event: Event) {
    event.preventDefault();
    overtag.nulstil();
    setFejl(aarsag ? [] : [{ felt: 'aarsag', besked: 'Vælg en årsag.' }]);
    if (!aarsag) return;
    if (await overtag.send({ cpr, aarsag })) soegIgen();
  }

  const aarsager = Object.entries(OVERTAGELSESAARSAG) as [Aarsag, string][];
  return (
    <section class="formular">
      <h2>Overtag kortet</h2>
      <p>
        {kommune} har haft 14 dage til at svare. Overtager I kortet nu, bliver jeres kommune ansvarlig myndighed, også
        for kontrollen. Årsagen kan begge kommuner se.
      </p>
      <Fejlopsummering fejl={fejl} />
      {fejl.length === 0 && <Problem fejl={overtag.fejl} kommando igang={overtag.igang} />}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Valg
          id="aarsag"
          navn="Årsag"
          vaerdi={aarsag}
          skift={(valgt) => setAarsag(() => valgt)}
          valg={aarsager.map(([vaerdi, tekst]) => ({ vaerdi, tekst }))}
          fejl={fejlFor(fejl, 'aarsag')}
        />
        <div class="knapper">
          <Knap type="submit" igang={overtag.igang}>
            {overtag.igang ? 'Overtager …' : 'Overtag kortet'}
          </Knap>
        </div>
      </form>
    </section>
  );
}
