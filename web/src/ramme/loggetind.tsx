import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Rolle } from '#shared/domain/aktoer.ts';
import { Besked } from '../dele/besked.tsx';
import { Ikon } from '../dele/ikon.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { loadSession, loginUrl, logout, useSession } from '../session/session.ts';
import { setSprog, sprog, tekster } from '../sprog.ts';
import { Fod, Hoved, type Link, SpringTil } from './dele.tsx';
import { Sessionsvagt } from './sessionsvagt.tsx';

const T = tekster({
  da: {
    logAf: 'Log af',
    vejledninger: 'Vejledninger',
    ordliste: 'Ordliste',
    loggetInd: 'Logget ind:',
    rolle: { sagsbehandler: 'Sagsbehandler', virksomhed: 'Medarbejder', borger: 'Borger', drift: 'Drift' },
    vejledning: {
      borger: 'Vejledning for borgere',
      virksomhed: 'Vejledning for virksomheder',
      sagsbehandler: 'Vejledning for sagsbehandlere',
    },
    adgang: 'Sådan logger du på',
    ikkeInde: 'Du er ikke logget ind',
    ikkeIndeTekst: 'Log ind for at se denne side.',
    logInd: 'Log ind',
    forkert: 'Du er logget ind et andet sted',
    forkertTekst: 'Du er logget ind som',
    forkertHvad: 'Denne side kræver en anden indgang. Log af først, og brug så den rigtige indgang på forsiden.',
    nede: 'Vi får ikke svar fra systemet',
    nedeTekst: 'Vent et øjeblik, og prøv igen. Intet af det, der er gemt, er gået tabt.',
    igen: 'Prøv igen',
    drift: 'Se driftsstatus og hvad du kan gøre imens',
    forside: 'Til forsiden',
  },
  en: {
    logAf: 'Log out',
    vejledninger: 'Guides',
    ordliste: 'Glossary',
    loggetInd: 'Logged in:',
    rolle: { sagsbehandler: 'Caseworker', virksomhed: 'Employee', borger: 'Citizen', drift: 'Operator' },
    vejledning: {
      borger: 'Guide for citizens',
      virksomhed: 'Guide for companies',
      sagsbehandler: 'Guide for caseworkers (in Danish)',
    },
    adgang: 'How to log in',
    ikkeInde: 'You are not logged in',
    ikkeIndeTekst: 'Log in to see this page.',
    logInd: 'Log in',
    forkert: 'You are logged in somewhere else',
    forkertTekst: 'You are logged in as',
    forkertHvad: 'This page needs another entrance. Log out first, then use the right entrance on the front page.',
    nede: 'We get no answer from the system',
    nedeTekst: 'Wait a moment and try again. Nothing that is saved is lost.',
    igen: 'Try again',
    drift: 'See system status and what you can do meanwhile',
    forside: 'To the front page',
  },
});

type Props = { rolle: Rolle; sti: string; links: readonly Link[]; children: ComponentChildren };

/** The frame after login: who, for whom and as what, top right with log out (R064, R065); support and guides below. */
export function Loggetindramme({ rolle, sti, links, children }: Props) {
  const t = T();
  const session = useSession();
  useEffect(() => {
    if (session.status === 'ukendt') void loadSession();
  }, [session.status]);
  const toSprog = rolle === 'virksomhed' || rolle === 'borger';
  useEffect(() => {
    if (!toSprog && sprog() === 'en') setSprog('da');
  }, [toSprog]);

  const inde = session.status === 'aaben' || session.status === 'udloebet' ? session.session : undefined;
  const right = inde !== undefined && inde.rolle === rolle;
  // A caseworker helps companies and citizens too, and has their guides (R010).
  const guides = (
    rolle === 'sagsbehandler' || rolle === 'drift' ? ['sagsbehandler', 'virksomhed', 'borger'] : [rolle]
  ) as ['sagsbehandler', 'virksomhed', 'borger'] | ['virksomhed' | 'borger'];
  const vejledninger = [
    ...guides.map((g) => ({ href: `/vejledning/${g}`, tekst: t.vejledning[g] })),
    { href: '/vejledning/adgang', tekst: t.adgang },
    { href: '/ordliste', tekst: t.ordliste },
  ];
  const bruger = inde && (
    <>
      <p class="bruger">
        <span class="sr-only">{t.loggetInd} </span>
        <strong>{inde.navn}</strong>
        <span>
          {[...new Set(inde.rolle === 'borger' ? [] : [inde.organisation]).add(t.rolle[inde.rolle])].join(' · ')}
        </span>
      </p>
      <button type="button" class="function-link d-print-none" onClick={() => void logout()}>
        <Ikon navn="lock" />
        {t.logAf}
      </button>
    </>
  );
  return (
    <>
      <SpringTil />
      <Hoved hjem={`/${rolle}`} sti={sti} links={right ? links : []} bruger={bruger} toSprog={toSprog} />
      <main
        class={`container page-container${session.status === 'udloebet' ? ' tildaekket' : ''}`}
        id="indhold"
        tabIndex={-1}
      >
        {right ? children : <Udenfor rolle={rolle} />}
      </main>
      <Fod titel={t.vejledninger} vejledninger={vejledninger} support />
      {right && <Sessionsvagt rolle={rolle} />}
    </>
  );
}

function Udenfor({ rolle }: { rolle: Rolle }) {
  const t = T();
  const session = useSession();
  if (session.status === 'ukendt') return <Henter />;
  if (session.status === 'svarerIkke') {
    return (
      <Side titel={t.nede}>
        <Besked slags="warning">
          <p>{t.nedeTekst}</p>
        </Besked>
        <div class="knapper">
          <Knap klik={() => void loadSession()}>{t.igen}</Knap>
          <a href="/driftsstatus">{t.drift}</a>
        </div>
      </Side>
    );
  }
  if (session.status === 'aaben' || session.status === 'udloebet') {
    const { navn, organisation, rolle: egen } = session.session;
    const hvorfra =
      organisation === t.rolle[egen] ? organisation.toLowerCase() : `${organisation} (${t.rolle[egen].toLowerCase()})`;
    return (
      <Side titel={t.forkert}>
        <p>
          {t.forkertTekst} <strong>{navn}</strong>, {hvorfra}.
        </p>
        <p>{t.forkertHvad}</p>
        <div class="knapper">
          <Knap klik={() => void logout()}>{t.logAf}</Knap>
        </div>
      </Side>
    );
  }
  return (
    <Side titel={t.ikkeInde}>
      <p>{t.ikkeIndeTekst}</p>
      <div class="knapper">
        <a class="button button-primary" href={loginUrl(rolle)}>
          {t.logInd}
        </a>
        <a href="/">{t.forside}</a>
      </div>
    </Side>
  );
}
