import { useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { AnswerOf, RequestOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Valg } from '../dele/felter.tsx';
import { Formular, useIndtastning } from '../dele/formular.tsx';
import { Journalfelt, journalFejl } from '../dele/journalnummer.tsx';
import { Side } from '../dele/side.tsx';
import { dag, tid } from '../format.ts';
import { OVERTAGELSESAARSAG } from '../koder.ts';

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
  const anmod = useKald('request-overdragelse');
  const { felter, fejl, felt, setFundet } = useIndtastning({ journalnummer: '' }, anmod.fejl);

  async function send() {
    const journalnummer = felter.journalnummer.trim();
    const besked = journalFejl(journalnummer);
    setFundet(besked ? [{ felt: 'journalnummer', besked }] : []);
    if (besked) return;
    const svar = await anmod.send({ cpr, journalnummer });
    if (svar)
      sendt({ anmodet: svar.anmodet, kanOvertagesFra: svar.kanOvertagesFra, kanOvertages: false, journalnummer });
  }

  return (
    <section class="formular">
      <h2>Er borgeren flyttet til jer?</h2>
      <p>Bed {kommune} om at overdrage kortet. Borgeren kan se det, og det bliver gemt i historikken.</p>
      <Formular
        fejl={fejl}
        kald={anmod}
        send={() => void send()}
        knap="Bed om at få kortet overdraget"
        igang="Sender …"
      >
        <Journalfelt {...felt('journalnummer')} />
      </Formular>
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
  const overtag = useKald('take-over-frikort');
  const { felter, fejl, felt, setFundet } = useIndtastning({ aarsag: undefined as Aarsag | undefined }, overtag.fejl);

  async function send() {
    const { aarsag } = felter;
    setFundet(aarsag ? [] : [{ felt: 'aarsag', besked: 'Vælg en årsag.' }]);
    if (aarsag && (await overtag.send({ cpr, aarsag }))) soegIgen();
  }

  const aarsager = Object.entries(OVERTAGELSESAARSAG) as [Aarsag, string][];
  return (
    <section class="formular">
      <h2>Overtag kortet</h2>
      <p>
        {kommune} har haft 14 dage til at svare. Overtager I kortet nu, bliver jeres kommune ansvarlig myndighed, også
        for kontrollen. Årsagen kan begge kommuner se.
      </p>
      <Formular fejl={fejl} kald={overtag} send={() => void send()} knap="Overtag kortet" igang="Overtager …">
        <Valg {...felt('aarsag')} navn="Årsag" valg={aarsager.map(([vaerdi, tekst]) => ({ vaerdi, tekst }))} />
      </Formular>
    </section>
  );
}
