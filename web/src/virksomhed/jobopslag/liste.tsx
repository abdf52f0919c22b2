import { useHent } from '../../api/brug.ts';
import type { AnswerOf } from '../../api/kontrakt.ts';
import { Besked } from '../../dele/besked.tsx';
import { Problem } from '../../dele/problem.tsx';
import { Henter, Knap, Side } from '../../dele/side.tsx';
import { dag } from '../../format.ts';
import { Maerkater } from './annoncestatus.tsx';
import { OPSLAG } from './tekster.ts';

type Raekke = AnswerOf<'list-jobopslag'>['jobopslag'][number];
type Props = { besked: string; nyt: () => void; vis: (raekke: Raekke) => void };

/** R115, R120, R121: the company's own posts, drafts too. */
export function MineJobopslag({ besked, nyt, vis }: Props) {
  const t = OPSLAG();
  const { svar, fejl, henter, hent } = useHent('list-jobopslag', undefined);
  return (
    <Side titel={t.titel}>
      {besked && <Besked slags="success" titel={besked} fokus />}
      <p class="laesebredde">{t.intro}</p>
      <div class="knapper">
        <Knap klik={nyt}>{t.opret}</Knap>
      </div>
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {!svar && !fejl && <Henter />}
      {svar?.jobopslag.length === 0 && (
        <section class="kort">
          <h2 class="h4">{t.ingen}</h2>
          <p>{t.ingenTekst}</p>
        </section>
      )}
      <ul class="raekker nobullet-list no-max-width">
        {svar?.jobopslag.map((raekke) => (
          <li class="raekke" key={raekke.jobopslagId}>
            <div>
              <p class="jobtekst">
                <strong>{raekke.overskrift ?? t.udenOverskrift}</strong>
              </p>
            </div>
            <div>
              <p>{raekke.fra && raekke.til && t.periode(dag(raekke.fra), dag(raekke.til))}</p>
            </div>
            <div>
              <Maerkater {...raekke} />
            </div>
            <button type="button" class="button button-secondary" onClick={() => vis(raekke)}>
              {raekke.visning === 'kladde' ? t.fortsaet : t.vis}
              <span class="sr-only"> {raekke.overskrift ?? t.udenOverskrift}</span>
            </button>
          </li>
        ))}
      </ul>
    </Side>
  );
}
