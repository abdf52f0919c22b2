import { useState } from 'preact/hooks';
import { useHent } from '../api/brug.ts';
import type { RequestOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { AabenFejlmelding, Fejlmeldingshistorik } from '../dele/fejlmelding.tsx';
import { Ansaettelseshistorik } from '../dele/historik.tsx';
import { Problemside } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { dag } from '../format.ts';
import { Annullering } from './annullering.tsx';
import { Data } from './data.tsx';
import { Endelig } from './endelig.tsx';
import { Rettelse } from './rettelse.tsx';
import { ANSAETTELSE } from './tekster.ts';

type Handling = 'ret' | 'endelig' | 'annuller';

/** One employment: what it is, what can be done with it, and what has happened (R036). */
export function Ansaettelsesside({ valgt }: { valgt: RequestOf<'show-ansaettelse'> }) {
  const t = ANSAETTELSE();
  const { svar, fejl, henter, hent } = useHent('show-ansaettelse', valgt, valgt.ansaettelseId);
  const [handling, setHandling] = useState<Handling>();
  const [gemt, setGemt] = useState('');
  const done = (text: string) => {
    setHandling(undefined);
    setGemt(text);
    hent();
  };
  const luk = () => setHandling(undefined);
  if (fejl) return <Problemside titel={t.titel} fejl={fejl} igang={henter} igen={hent} />;
  if (svar === undefined) return <Henter />;
  const a = svar.ansaettelse;
  if (handling === 'ret') return <Rettelse ansaettelse={a} hent={hent} luk={luk} gemt={() => done(t.gemt)} />;
  return (
    <Side titel={t.titel}>
      <p class="d-print-none">
        <a href="/virksomhed">{t.tilbage}</a>
      </p>
      {gemt && <Besked slags="success" titel={gemt} fokus />}
      {a.fejlmelding && !a.fejlmelding.lukket && (
        <AabenFejlmelding
          navn="close-fejlmelding"
          fejlmelding={a.fejlmelding}
          ansaettelse={a}
          lukket={() => done(t.lukketMarkering)}
        />
      )}
      <Data ansaettelse={a} />
      {a.fejlmelding?.lukket && <Fejlmeldingshistorik fejlmeldinger={[a.fejlmelding]} />}
      {a.kanRettes ? (
        <div class="knapper">
          <Knap klik={() => setHandling('ret')}>{t.ret}</Knap>
          {a.tilstand === 'forventet' && (
            <Knap slags="secondary" klik={() => setHandling('endelig')}>
              {t.endelig}
            </Knap>
          )}
          <Knap slags="tertiary" klik={() => setHandling('annuller')}>
            {t.annuller}
          </Knap>
        </div>
      ) : (
        <Besked slags="info">
          <p>{a.tilstand === 'annulleret' ? t.annulleretTekst : t.lukket(dag(a.kanRettesTilOgMed))}</p>
          {a.tilstand !== 'annulleret' && <p>{t.lukketHjaelp}</p>}
        </Besked>
      )}
      <h2>{t.historik}</h2>
      <Ansaettelseshistorik historik={svar.historik} />
      {handling === 'endelig' && <Endelig ansaettelse={a} luk={luk} gemt={() => done(t.erEndelig)} />}
      {handling === 'annuller' && <Annullering ansaettelse={a} luk={luk} gemt={() => done(t.erAnnulleret)} />}
    </Side>
  );
}
