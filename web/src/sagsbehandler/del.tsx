import { useState } from 'preact/hooks';
import { kald } from '../api/kald.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Side } from '../dele/side.tsx';
import { LedigeJob } from '../job/ledige-job.tsx';
import { Loggetindramme } from '../ramme/loggetind.tsx';
import { gaaTil } from '../rute.ts';
import { AndenKommune } from './anden-kommune.tsx';
import { Borgerside } from './borgerside.tsx';
import { Kontrolliste } from './kontrol/liste.tsx';
import { Overdragelser } from './overdragelser.tsx';
import { Soegefelt } from './soegefelt.tsx';
import { UdenFrikort } from './uden-frikort.tsx';

type Nummer = Extract<AnswerOf<'search-borger'>, { fund: 'eget' }>['frikortnummer'];
type Fund = { readonly svar: AnswerOf<'search-borger'>; readonly cpr: string };

const KONTROL = '/sagsbehandler/kontrol';
const OVERDRAGELSER = '/sagsbehandler/overdragelser';
const LINKS = [
  { href: '/sagsbehandler', tekst: 'Fremsøg borger' },
  { href: KONTROL, tekst: 'Kontrol' },
  { href: OVERDRAGELSER, tekst: 'Overdragelser' },
  { href: '/sagsbehandler/job', tekst: 'Ledige job' },
];

/** Search is always there, and without a citizen there is nothing else (R066, R067). */
export function Sagsbehandlerdel({ sti }: { sti: string }) {
  return (
    <Loggetindramme rolle="sagsbehandler" sti={sti} links={LINKS}>
      {sti.startsWith('/sagsbehandler/job') ? (
        <LedigeJob sti={sti} base="/sagsbehandler/job" />
      ) : (
        <Arbejdsplads sti={sti} />
      )}
    </Loggetindramme>
  );
}

function Arbejdsplads({ sti }: { sti: string }) {
  const [fund, setFund] = useState<Fund>();
  // A new search begins a new page, also when it finds the same citizen.
  const [gang, setGang] = useState(0);
  const found = (svar: Fund['svar'], cpr: string) => {
    setFund({ svar, cpr });
    setGang((n) => n + 1);
    gaaTil('/sagsbehandler');
  };
  const aabn = (frikortnummer: Nummer) => found({ fund: 'eget', frikortnummer, status: 'aktiv' }, '');
  /** When what was searched for has become the own municipality's. */
  const soegIgen = async (cpr: string) => {
    const result = await kald('search-borger', { cpr });
    if (result.ok) found(result.svar, cpr);
    else setFund(undefined);
  };
  if (sti === KONTROL || sti === OVERDRAGELSER) {
    return (
      <>
        <Soegefelt fundet={found} begynd={() => setFund(undefined)} />
        {sti === KONTROL ? <Kontrolliste vis={aabn} /> : <Overdragelser vis={aabn} />}
      </>
    );
  }
  return (
    <>
      <Soegefelt fundet={found} begynd={() => setFund(undefined)} />
      {fund === undefined ? (
        <Side titel="Fremsøg en borger">
          <p>
            Skriv borgerens CPR-nummer. Har borgeren allerede et socialt frikort, kan du også bruge frikortnummeret.
          </p>
          <p class="daempet">Alle opslag bliver gemt i en log.</p>
        </Side>
      ) : (
        <Resultat key={gang} fund={fund} udstedt={aabn} soegIgen={() => void soegIgen(fund.cpr)} />
      )}
    </>
  );
}

type ResultatProps = { fund: Fund; udstedt: (nummer: Nummer) => void; soegIgen: () => void };

function Resultat({ fund: { svar, cpr }, udstedt, soegIgen }: ResultatProps) {
  switch (svar.fund) {
    case 'eget':
      return <Borgerside frikortnummer={svar.frikortnummer} />;
    case 'andenKommune':
      return <AndenKommune fund={svar} cpr={cpr} soegIgen={soegIgen} />;
    case 'udenFrikort':
      return <UdenFrikort borger={svar} cpr={cpr} aabn={udstedt} />;
  }
}
