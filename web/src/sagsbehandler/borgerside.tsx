import { useState } from 'preact/hooks';
import { useHent } from '../api/brug.ts';
import type { Kortside, RequestOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Maerkat, Oplysninger } from '../dele/liste.tsx';
import { Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { cprTekst, dag } from '../format.ts';
import { Aarskort } from './aarskort.tsx';
import { Borgerbevis } from './bevis.tsx';
import { Kontroller } from './kontrol/kontroller.tsx';
import { Korthistorik } from './korthistorik.tsx';
import { Statusskift } from './statusskift.tsx';

/** The citizen's page for the responsible municipality (R070, R091-R093). */
export function Borgerside({ frikortnummer }: { frikortnummer: RequestOf<'show-frikort'>['frikortnummer'] }) {
  const { svar: kort, fejl, henter, hent } = useHent('show-frikort', { frikortnummer }, frikortnummer);
  const [bevis, setBevis] = useState(false);
  if (fejl) return <Problem fejl={fejl} igang={henter} igen={hent} />;
  if (kort === undefined) return <Henter />;
  if (bevis) return <Borgerbevis kort={kort} luk={() => setBevis(false)} />;
  return (
    <Side titel={kort.borger.navn} fane="Borgerens side">
      <Hoveddata kort={kort} />
      <Statusskift kort={kort} aendret={hent} />
      <div class="knapper">
        <Knap slags="secondary" klik={() => setBevis(true)}>
          Lav bevis for indtægt
        </Knap>
      </div>
      <h2>Et kort for hvert år</h2>
      {kort.aar.length === 0 && <p>Beløbet for i år er ikke fastsat endnu. Kortet for året vises, når det er.</p>}
      {kort.aar.map((aar, i) => (
        <Aarskort key={aar.aar} aar={aar} aaben={i === 0} />
      ))}
      <Kontroller kort={kort} aendret={hent} />
      <h2>Historik for kortet</h2>
      <Korthistorik historik={kort.historik} />
    </Side>
  );
}

function Hoveddata({ kort }: { kort: Kortside }) {
  const { borger } = kort;
  return (
    <>
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
