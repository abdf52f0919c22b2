import { useState } from 'preact/hooks';
import { useHent, useKald } from '../api/brug.ts';
import type { Satsoversigt } from '../api/kontrakt.ts';
import { Bekraeft } from '../dele/bekraeft.tsx';
import { Besked } from '../dele/besked.tsx';
import { Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { kr } from '../format.ts';
import { useGentag } from './gentag.ts';
import { Koersel, type Koerslen, SLAGS } from './koersel.tsx';

type Slags = Koerslen['slags'];
type Sats = Satsoversigt['iKraft'][number];

/** The runs over all cards, this year's and the next's: try, start, follow, report. */
export function Aarsskifteside() {
  const { svar, fejl, henter, hent } = useHent('list-satsforslag', undefined);
  return (
    <Side titel="Årsskifte">
      <p>
        Årsskiftet giver alle aktive kort det nye års hele beløb. Det kører af sig selv den 1. januar kl. 00.00. Det kan
        startes igen når som helst: et kort får aldrig det samme år to gange.
      </p>
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {!svar && !fejl && <Henter />}
      {svar &&
        [svar.naesteAar - 1, svar.naesteAar].map((aar) => (
          <Aar
            key={aar}
            aar={aar}
            sats={svar.iKraft.find((sats) => sats.aar === aar)}
            begyndt={aar < svar.naesteAar}
            rettet={svar.forslag.some((f) => f.aar === aar && f.rettelse !== undefined && f.bekraeftet !== undefined)}
          />
        ))}
    </Side>
  );
}

type AarProps = { aar: number; sats: Sats | undefined; begyndt: boolean; rettet: boolean };

function Aar({ aar, sats, begyndt, rettet }: AarProps) {
  const { svar, fejl, henter, hent } = useHent('show-aarsskifte', { aar });
  const start = useKald('start-aarsskifte');
  const [spoerg, setSpoerg] = useState<Slags>();
  const [startet, setStartet] = useState<{ koerselId: string; slags: Slags }>();
  const koersler = svar?.koersler ?? [];
  const nyeste = koersler.find(({ koerselId }) => koerselId === startet?.koerselId);
  useGentag((startet !== undefined && !nyeste) || koersler.some((k) => k.afsluttet === undefined), svar, hent);

  async function koer(slags: Slags) {
    const answer = await start.send({ aar, slags });
    if (answer) {
      setSpoerg(undefined);
      setStartet({ koerselId: answer.koerselId, slags });
      hent();
    }
  }

  return (
    <section aria-labelledby={`aar-${aar}`}>
      <h2 id={`aar-${aar}`}>
        {aar} {begyndt ? '(i år)' : '(næste år)'}
      </h2>
      {sats ? (
        <>
          <p>Årets beløb: {kr(sats.loftOere)}</p>
          {spoerg === undefined && <Problem fejl={start.fejl} kommando igang={start.igang} igen={start.igen} />}
          <div class="knapper">
            <Knap slags="secondary" igang={start.igang && spoerg === undefined} klik={() => void koer('proeve')}>
              Kør en prøve for {aar}
            </Knap>
            {begyndt && (
              <Knap slags="secondary" klik={() => setSpoerg('aarsskifte')}>
                Start årsskiftet for {aar}
              </Knap>
            )}
            {begyndt && rettet && (
              <Knap slags="secondary" klik={() => setSpoerg('rettelse')}>
                Ret beløbet på kortene
              </Knap>
            )}
          </div>
          <p class="daempet">
            En prøve tæller kun og ændrer intet.
            {!begyndt && ` Årsskiftet kan tidligst startes den 1. januar ${aar}.`}
          </p>
        </>
      ) : (
        <Besked slags={begyndt ? 'error' : 'info'} titel={`Beløbet for ${aar} er ikke bekræftet`}>
          <p>Uden beløbet kan hverken prøven eller årsskiftet køre.</p>
          <p>
            <a href="/drift/beloeb">Gå til årets beløb</a>
          </p>
        </Besked>
      )}
      {spoerg === undefined && <Problem fejl={start.fejl} kommando igang={start.igang} />}
      <p role="status">
        {startet &&
          (nyeste?.afsluttet === undefined
            ? `${SLAGS[startet.slags]} er startet.`
            : `${SLAGS[startet.slags]} er færdig.`)}
      </p>
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {!svar && !fejl && <Henter />}
      {svar && koersler.length === 0 && !startet && <p>Der er ingen kørsler for {aar} endnu.</p>}
      {koersler.map((k) => (
        <Koersel key={k.koerselId} aar={aar} koersel={k} />
      ))}
      {spoerg && (
        <Bekraeft
          titel={spoerg === 'rettelse' ? `Ret beløbet for ${aar} på kortene?` : `Start årsskiftet for ${aar}?`}
          kald={start}
          bekraeft={() => void koer(spoerg)}
          luk={() => setSpoerg(undefined)}
          ja="Ja, start"
          igang="Starter …"
        >
          {sats && <Foelger slags={spoerg} loft={kr(sats.loftOere)} aar={aar} />}
        </Bekraeft>
      )}
    </section>
  );
}

/** What starting it does, said before it is done. */
function Foelger({ slags, loft, aar }: { slags: Slags; loft: string; aar: number }) {
  if (slags === 'rettelse') {
    return (
      <ul>
        <li>
          Alle kort, der har {aar}, får årets beløb sat til {loft}
        </li>
        <li>Det, der er brugt, bliver ikke taget tilbage. Er der brugt mere, er der 0,00 kr. tilbage.</li>
        <li>Virksomheder og borgere kan bruge systemet imens.</li>
      </ul>
    );
  }
  return (
    <ul>
      <li>
        Alle aktive kort, der mangler {aar}, får årets beløb: {loft}
      </li>
      <li>Kort, der har året allerede, bliver ikke ændret. Inaktive kort får det ikke.</li>
      <li>Virksomheder og borgere kan bruge systemet imens.</li>
    </ul>
  );
}
