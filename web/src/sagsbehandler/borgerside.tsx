import { useState } from 'preact/hooks';
import { useHent } from '../api/brug.ts';
import type { Kortside, RequestOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Maerkat, Oplysninger } from '../dele/liste.tsx';
import { Problemside } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { cprTekst, dag } from '../format.ts';
import { Aarskort } from './aarskort.tsx';
import { Afvisningshistorik } from './afvisning.tsx';
import { Borgerbevis } from './bevis.tsx';
import { Frigivelse } from './frigivelse.tsx';
import { Kontroller } from './kontrol/kontroller.tsx';
import { CprAendringer, Korthistorik, Overdragelseshistorik } from './korthistorik.tsx';
import { Statusskift } from './statusskift.tsx';

/** The citizen's page for the responsible municipality (R070, R091-R093). */
export function Borgerside({ frikortnummer }: { frikortnummer: RequestOf<'show-frikort'>['frikortnummer'] }) {
  const { svar: kort, fejl, henter, hent } = useHent('show-frikort', { frikortnummer }, frikortnummer);
  const [bevis, setBevis] = useState(false);
  const [afgivet, setAfgivet] = useState('');
  if (afgivet) return <Afgivet kommune={afgivet} />;
  if (fejl) return <Problemside titel="Borgerens side" fejl={fejl} igang={henter} igen={hent} />;
  if (kort === undefined) return <Henter />;
  if (bevis) return <Borgerbevis kort={kort} luk={() => setBevis(false)} />;
  const ansaettelser = kort.aar.flatMap((aar) => aar.ansaettelser);
  const fejlmeldte = ansaettelser.filter((a) => a.fejlmelding && !a.fejlmelding.lukket).length;
  return (
    <Side titel={kort.borger.navn} fane="Borgerens side">
      <Hoveddata kort={kort} />
      {kort.overdragelse && (
        <Besked slags="warning" titel={`${kort.overdragelse.til.navn} beder om at få kortet overdraget`}>
          <p>
            Er borgeren flyttet dertil, så overdrag kortet. Uden svar kan {kort.overdragelse.til.navn} overtage det fra{' '}
            {dag(kort.overdragelse.kanOvertagesFra)}.
          </p>
          <Frigivelse
            anmodning={{ ...kort.overdragelse, frikortnummer: kort.frikortnummer }}
            frigivet={() => setAfgivet(kort.overdragelse?.til.navn ?? '')}
          />
        </Besked>
      )}
      <Statusskift kort={kort} aendret={hent} />
      <div class="knapper">
        <Knap slags="secondary" klik={() => setBevis(true)}>
          Lav bevis for indtægt
        </Knap>
      </div>
      {fejlmeldte > 0 && (
        <Besked slags="warning" titel="Borgeren siger, at noget er forkert">
          <p>
            Borgeren har markeret {fejlmeldte} {fejlmeldte === 1 ? 'ansættelse' : 'ansættelser'}. Se under Ansættelser.
          </p>
        </Besked>
      )}
      <h2>Et kort for hvert år</h2>
      {kort.aar.length === 0 && <p>Beløbet for i år er ikke fastsat endnu. Kortet for året vises, når det er.</p>}
      {kort.aar.map((aar, i) => (
        <Aarskort key={aar.aar} kort={kort} aar={aar} aaben={i === 0} aendret={hent} />
      ))}
      <Kontroller kort={kort} aendret={hent} />
      <h2>Historik for kortet</h2>
      <Korthistorik historik={kort.historik} />
      <Afvisningshistorik afvisninger={kort.afvisninger} />
      {kort.cprAendringer.length > 0 && (
        <>
          <h2>Nyt fra CPR</h2>
          <CprAendringer aendringer={kort.cprAendringer} />
        </>
      )}
      {kort.overdragelser.length > 0 && (
        <>
          <h2>Overdragelser mellem kommuner</h2>
          <Overdragelseshistorik overdragelser={kort.overdragelser} />
        </>
      )}
    </Side>
  );
}

function Afgivet({ kommune }: { kommune: string }) {
  return (
    <Side titel="Kortet er overdraget">
      <Besked slags="success" titel={`${kommune} er nu ansvarlig myndighed`} fokus>
        <p>Jeres kommune kan ikke længere se kortet. Overdragelsen står på listen under Overdragelser.</p>
      </Besked>
    </Side>
  );
}

function Hoveddata({ kort }: { kort: Kortside }) {
  const { borger } = kort;
  return (
    <>
      {borger.doed && kort.status === 'aktiv' && (
        <Besked slags="warning" titel="Borgeren er død">
          <p>Det står i CPR. Deaktivér det sociale frikort, så ingen kan bruge det.</p>
        </Besked>
      )}
      {kort.status === 'inaktiv' && (
        <Besked slags="warning" titel="Det sociale frikort er inaktivt">
          <p>
            {kort.inaktivSiden && `Inaktivt siden ${dag(kort.inaktivSiden)}. `}Der kan ikke oprettes nye ansættelser.
            Ansættelser, der allerede er oprettet, kan stadig rettes inden for fristen.
          </p>
        </Besked>
      )}
      <Oplysninger
        rader={[
          [
            'Status',
            kort.status === 'aktiv' ? (
              <Maerkat farve="success">Aktiv</Maerkat>
            ) : (
              <Maerkat farve="warning">Inaktiv</Maerkat>
            ),
          ],
          ['Frikortnummer', <strong key="nummer">{kort.frikortnummer}</strong>],
          ['CPR-nummer', cprTekst(borger.cpr)],
          ['Fødselsdag', dag(borger.foedselsdato)],
          ['Navne- og adressebeskyttelse', borger.navnebeskyttet ? 'Ja. Virksomheder kan ikke se navnet.' : ''],
          ['Ansvarlig myndighed', kort.ansvarligKommune.navn],
          ['Gælder fra', dag(kort.udstedt)],
        ]}
      />
    </>
  );
}
