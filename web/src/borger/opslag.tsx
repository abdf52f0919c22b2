import { useEffect, useState } from 'preact/hooks';
import { type Fejlsvar, kald } from '../api/kald.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Kryds } from '../dele/felter.tsx';
import { Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { tid } from '../format.ts';
import { IntetFrikort } from './intet-frikort.tsx';
import { hvadSkete, OPSLAG } from './opslag-tekster.ts';

type Svar = AnswerOf<'list-egne-opslag'>;
type Linje = Svar['opslag'][number];

const ANTAL = 25;

/** R046, R309: each look-up and change, as the log has it: when, which organisation, what. */
export function Opslagsside() {
  const t = OPSLAG();
  const [egne, setEgne] = useState(false);
  const [svar, setSvar] = useState<Svar>();
  const [fejl, setFejl] = useState<Fejlsvar>();
  const [henter, setHenter] = useState(false);

  async function hent(foer: Svar | undefined) {
    setHenter(true);
    const result = await kald('list-egne-opslag', {
      antal: ANTAL,
      egne,
      ...(foer?.naeste === undefined ? {} : { side: foer.naeste }),
    });
    setHenter(false);
    setFejl(result.ok ? undefined : result.fejl);
    if (result.ok) setSvar({ ...result.svar, opslag: [...(foer?.opslag ?? []), ...result.svar.opslag] });
  }

  useEffect(() => {
    setSvar(undefined);
    void hent(undefined);
  }, [egne]);

  if (fejl?.kode === 'IKKE_FUNDET') return <IntetFrikort />;
  return (
    <Side titel={t.titel}>
      <p>{t.tekst}</p>
      <p>{t.navne}</p>
      <Kryds id="egne" tekst={t.egne} vaerdi={egne} skift={setEgne} />
      <Problem fejl={fejl} igang={henter} igen={() => hent(svar)} />
      {svar === undefined && !fejl && <Henter />}
      {svar && (
        <>
          <p role="status">{t.antal(svar.opslag.length, svar.naeste !== undefined)}</p>
          <ol class="historik nobullet-list">
            {svar.opslag.map((linje) => (
              <Opslag key={linje.tidspunkt + linje.handling + linje.udfald + linje.organisation} linje={linje} />
            ))}
          </ol>
          {svar.naeste !== undefined && (
            <Knap slags="secondary" igang={henter} klik={() => void hent(svar)}>
              {t.flere}
            </Knap>
          )}
        </>
      )}
      <h2>{t.ukendt}</h2>
      <p>{t.ukendtTekst}</p>
    </Side>
  );
}

function Opslag({ linje }: { linje: Linje }) {
  const t = OPSLAG();
  return (
    <li>
      <p>
        <Hvem {...linje} />
      </p>
      <p>
        {hvadSkete(linje.handling)}
        {linje.udfald === 'afvist' && ` ${t.afvist}`}
      </p>
      <p class="daempet">{tid(linje.tidspunkt)}</p>
    </li>
  );
}

/** A citizen and whoever is not logged in have no organisation. */
function Hvem({ rolle, organisation }: Linje) {
  const t = OPSLAG();
  if (rolle === 'borger' || rolle === 'ukendt') return <strong>{rolle === 'borger' ? t.dig : t.nogen}</strong>;
  return (
    <>
      <strong>{organisation}</strong> · {t.rolle[rolle]}
    </>
  );
}
