import { useState } from 'preact/hooks';
import { type Tidspunkt, tidspunkt } from '#shared/values/dato.ts';
import type { Fejlsvar } from '../api/kald.ts';
import { Besked } from '../dele/besked.tsx';
import { Ikon } from '../dele/ikon.tsx';
import { Problem } from '../dele/problem.tsx';
import { Knap, Side } from '../dele/side.tsx';
import { gemSomFil } from '../fil.ts';
import { IntetFrikort } from './intet-frikort.tsx';
import { hentKopi, jsonOf } from './kopi.ts';
import { KOPI, type Post } from './kopi-tekster.ts';
import { Kopiark } from './kopiark.tsx';

type Kopi = { readonly poster: readonly Post[]; readonly hentet: Tidspunkt };

/** GDPR art. 15 and 20: the citizen orders all data held about them, as a file and as a page to print. */
export function EgneOplysninger() {
  const t = KOPI();
  const [kopi, setKopi] = useState<Kopi>();
  const [fejl, setFejl] = useState<Fejlsvar>();
  const [antal, setAntal] = useState<number>();
  const henter = antal !== undefined;

  async function hent() {
    setFejl(undefined);
    setAntal(0);
    const result = await hentKopi(setAntal);
    setAntal(undefined);
    if (result.ok) setKopi({ poster: result.poster, hentet: tidspunkt(Date.now()) });
    else setFejl(result.fejl);
  }

  if (fejl?.kode === 'IKKE_FUNDET') return <IntetFrikort />;
  return (
    <Side titel={t.titel}>
      <div class="kun-skaerm">
        <p>{t.intro}</p>
        <p>{t.hvordan}</p>
        <Problem fejl={fejl} igang={henter} igen={() => void hent()} />
        {kopi === undefined ? (
          <>
            <Knap igang={henter} klik={() => void hent()}>
              {t.lav}
            </Knap>
            <p role="status">{henter && t.henter(antal)}</p>
          </>
        ) : (
          <Klar kopi={kopi} />
        )}
        <p>
          <a href="/privatliv">{t.rettigheder}</a>
        </p>
      </div>
      {kopi && <Kopiark {...kopi} />}
    </Side>
  );
}

function Klar({ kopi }: { kopi: Kopi }) {
  const t = KOPI();
  const gem = () =>
    gemSomFil(
      `mine-oplysninger-${kopi.hentet.slice(0, 10)}.json`,
      'application/json',
      jsonOf(kopi.poster, kopi.hentet),
    );
  return (
    <>
      <Besked slags="success" titel={t.klar} fokus>
        <p>{t.klarTekst(kopi.poster.length)}</p>
      </Besked>
      <div class="knapper">
        <Knap klik={gem}>{t.gem}</Knap>
        <Knap slags="secondary" klik={() => print()}>
          <Ikon navn="print" />
          {t.udskriv}
        </Knap>
      </div>
    </>
  );
}
