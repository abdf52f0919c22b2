import { useHent } from '../api/brug.ts';
import { Problem } from '../dele/problem.tsx';
import { Henter, Side } from '../dele/side.tsx';
import { Koersel } from './koersel.tsx';
import { NaesteAar } from './naeste-aar.tsx';

/** The operator's first page: is everything ready, and if not, what now. */
export function Overblik() {
  const { svar, fejl, henter, hent } = useHent('list-satsforslag', undefined);
  return (
    <Side titel="Drift">
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {!svar && !fejl && <Henter />}
      {svar && (
        <>
          <h2>Beløbet for næste år</h2>
          <NaesteAar satser={svar}>
            <p>
              <a href="/drift/beloeb">Gå til årets beløb</a>
            </p>
          </NaesteAar>
          <h2>Årsskiftet</h2>
          <SenesteKoersel aar={svar.naesteAar - 1} />
        </>
      )}
      <h2>Andre sider</h2>
      <ul>
        <li>
          <a href="/driftsstatus">Driftsstatus, som alle ser den</a>
        </li>
        <li>
          <a href="/beloeb">Beløb pr. år, som alle ser dem</a>
        </li>
      </ul>
    </Side>
  );
}

function SenesteKoersel({ aar }: { aar: number }) {
  const { svar, fejl, henter, hent } = useHent('show-aarsskifte', { aar });
  const seneste = svar?.koersler[0];
  return (
    <>
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {svar && !seneste && <p>Der er ingen kørsler for {aar} endnu.</p>}
      {seneste && <Koersel aar={aar} koersel={seneste} />}
      <p>
        <a href="/drift/aarsskifte">Gå til årsskiftet</a>
      </p>
    </>
  );
}
