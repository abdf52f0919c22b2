import { useState } from 'preact/hooks';
import { useHent } from '../api/brug.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Maerkat } from '../dele/liste.tsx';
import { Problemside } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { dag, tid } from '../format.ts';
import { OVERDRAGELSESTRIN } from '../koder.ts';
import { Frigivelse } from './frigivelse.tsx';

type Svar = AnswerOf<'list-overdragelser'>;

/** R051, R352: what others ask this municipality for, what it has asked for, and what it has handed over. */
export function Overdragelser({ vis }: { vis: (frikortnummer: Svar['modtagne'][number]['frikortnummer']) => void }) {
  const { svar, fejl, henter, hent } = useHent('list-overdragelser', {});
  const [frigivet, setFrigivet] = useState('');
  if (fejl) return <Problemside titel="Overdragelser" fejl={fejl} igang={henter} igen={hent} />;
  if (svar === undefined) return <Henter />;
  const done = (kommune: string) => {
    setFrigivet(kommune);
    hent();
  };
  return (
    <Side titel="Overdragelser">
      {frigivet && <Besked slags="success" titel={`Kortet er overdraget til ${frigivet}`} fokus />}
      <h2>Andre kommuner beder om</h2>
      {svar.modtagne.length === 0 ? (
        <p>Der er ingen anmodninger at svare på.</p>
      ) : (
        <ul class="raekker nobullet-list no-max-width">
          {svar.modtagne.map((m) => (
            <Modtaget
              key={m.frikortnummer}
              anmodning={m}
              vis={() => vis(m.frikortnummer)}
              frigivet={() => done(m.til.navn)}
            />
          ))}
        </ul>
      )}
      <h2>Jeres egne anmodninger</h2>
      {svar.sendte.length === 0 ? (
        <p>I har ikke bedt om at få et kort overdraget. Det gør du ved at søge borgeren frem på CPR-nummer.</p>
      ) : (
        <ul class="raekker nobullet-list no-max-width">
          {svar.sendte.map((s) => (
            <Sendt key={s.anmodet + s.journalnummer} anmodning={s} />
          ))}
        </ul>
      )}
      <h2>Kort, som I har afgivet</h2>
      {svar.afgivne.length === 0 ? (
        <p>I har ikke afgivet nogen kort.</p>
      ) : (
        <ul class="raekker nobullet-list no-max-width">
          {svar.afgivne.map((a) => (
            <li class="raekke" key={a.frikortnummer + a.anmodet}>
              <p>
                <strong>Frikortnummer {a.frikortnummer}</strong> til {a.til.navn}
              </p>
              <p class="daempet">
                {OVERDRAGELSESTRIN[a.trin]} {a.afsluttet && tid(a.afsluttet)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {svar.flere && <p>Der er flere, end der er plads til her. De ældste står i kortenes egen historik.</p>}
    </Side>
  );
}

type ModtagetProps = { anmodning: Svar['modtagne'][number]; vis: () => void; frigivet: () => void };

function Modtaget({ anmodning: m, vis, frigivet }: ModtagetProps) {
  return (
    <li class="raekke">
      <div>
        <p>
          <strong>{m.navn}</strong>
        </p>
        <p class="daempet">Frikortnummer {m.frikortnummer}</p>
      </div>
      <div>
        <p>{m.til.navn} beder om kortet</p>
        <p class="daempet">
          Bedt om {tid(m.anmodet)}. Kan overtages uden svar fra {dag(m.kanOvertagesFra)}.
        </p>
      </div>
      <div class="knapper">
        <Knap slags="secondary" klik={vis}>
          Åbn borgerens side
        </Knap>
        <Frigivelse anmodning={m} frigivet={frigivet} />
      </div>
    </li>
  );
}

function Sendt({ anmodning: s }: { anmodning: Svar['sendte'][number] }) {
  return (
    <li class="raekke">
      <div>
        <p>
          <strong>Jeres sag {s.journalnummer}</strong>
        </p>
        <p class="daempet">
          Sendt til {s.fra.navn} {tid(s.anmodet)}
        </p>
      </div>
      <div>
        <Maerkat farve={s.trin === 'anmodet' ? 'info' : 'success'}>{OVERDRAGELSESTRIN[s.trin]}</Maerkat>
        <p class="daempet">
          {s.afsluttet ? tid(s.afsluttet) : `Kan overtages uden svar fra ${dag(s.kanOvertagesFra)}.`}
        </p>
      </div>
    </li>
  );
}
